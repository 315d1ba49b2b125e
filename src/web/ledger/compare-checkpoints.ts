import { type Checkpoint, isSigned, type LedgerKey } from '../../shared/ledger/checkpoint.ts';
import { extendsTree } from '../../shared/ledger/merkle.ts';
import type { Held } from '../../shared/ledger/read-export.ts';

/** How a checkpoint held elsewhere stands to the latest one. */
export type Comparison =
  | { outcome: 'same' | 'extends'; added: number; held: Checkpoint; latest: Checkpoint }
  | { outcome: ComparisonFault; held: Checkpoint; latest: Checkpoint };

export type ComparisonFault =
  | 'held-signature'
  | 'unknown-key'
  | 'latest-signature'
  | 'shrunk'
  | 'no-such-checkpoint'
  | 'differs';

export interface Published {
  latest: Checkpoint;
  keys: readonly LedgerKey[];
  /** Null when the ledger says that it has no checkpoint of one of these sizes. */
  proofOf: (from: number, to: number) => Promise<{ path: readonly string[] } | null>;
}

/** All of it is recomputed here; what the service gives is the proof, never the verdict. */
export async function compareCheckpoints(
  { checkpoint: held, key }: Held,
  { latest, keys, proofOf }: Published,
): Promise<Comparison> {
  const published = (id: string) => keys.find(({ keyId }) => keyId === id);
  const heldKey = key ?? published(held.keyId);
  const latestKey = published(latest.keyId);
  const found = (outcome: ComparisonFault): Comparison => ({ outcome, held, latest });
  if (heldKey === undefined) return found('unknown-key');
  if (!(await isSigned(held, heldKey))) return found('held-signature');
  if (latestKey === undefined || !(await isSigned(latest, latestKey))) return found('latest-signature');
  if (held.size > latest.size) return found('shrunk');
  const proof = held.size === latest.size ? { path: [] } : await proofOf(held.size, latest.size);
  if (proof === null) return found('no-such-checkpoint');
  if (!(await extendsTree(held, latest, proof.path))) return found('differs');
  const added = latest.size - held.size;
  return { outcome: added === 0 ? 'same' : 'extends', added, held, latest };
}
