import { isSigned, type LedgerKey } from '../../shared/ledger/checkpoint.ts';
import { bytesOf } from '../../shared/ledger/digest.ts';
import { commitmentTo, hashOf } from '../../shared/ledger/entry.ts';
import { includes, inclusionSpans, leafHash, nodeHash } from '../../shared/ledger/merkle.ts';
import type { EntryView } from '../api/ledger.ts';

/** One hash beside the way from the leaf to the root, and what the two give together. */
export interface ProofStep {
  side: 'left' | 'right';
  sibling: string;
  result: string;
  /** Leaves under the result, from 0; the second excluded. */
  covers: readonly [from: number, to: number];
}

/** Each is true, false, or null where there is nothing to check. */
export interface EntryChecks {
  hash: boolean;
  before: boolean | null;
  after: boolean | null;
  commitment: boolean | null;
  inclusion: boolean | null;
  signature: boolean | null;
  leafHash: string;
  steps: readonly ProofStep[];
}

/** Recomputes all that one entry's page shows from what is hashed. */
export async function checkEntry(view: EntryView, keys: readonly LedgerKey[]): Promise<EntryChecks> {
  const { entry, before, after, leaf, proof } = view;
  const ofLeaf = await leafHash(bytesOf(entry.hash));
  const key = keys.find(({ keyId }) => keyId === proof?.checkpoint.keyId);
  return {
    hash: (await hashOf(entry)) === entry.hash,
    before: await follows(view),
    after: after === null ? null : after.previous === entry.hash && (await hashOf(after)) === after.hash,
    commitment:
      view.private.state === 'kept' ? (await commitmentTo(view.private)) === entry.commitment : null,
    inclusion:
      leaf === null || proof === null
        ? null
        : await includes(
            { leaf, hash: ofLeaf, size: proof.checkpoint.size, root: proof.checkpoint.root },
            proof.path,
          ),
    signature: proof === null ? null : key !== undefined && (await isSigned(proof.checkpoint, key)),
    leafHash: ofLeaf,
    steps: leaf === null || proof === null ? [] : await stepsOf(ofLeaf, leaf, proof),
  };

  async function follows({ entry }: EntryView): Promise<boolean> {
    if (before === null) return entry.seq === 1 && entry.previous === null;
    return before.hash === entry.previous && (await hashOf(before)) === before.hash;
  }
}

async function stepsOf(
  start: string,
  leaf: number,
  { path, checkpoint }: NonNullable<EntryView['proof']>,
): Promise<ProofStep[]> {
  const steps: ProofStep[] = [];
  let reached = start;
  let [from, to] = [leaf, leaf + 1];
  for (const [at, span] of inclusionSpans(leaf, checkpoint.size).entries()) {
    const sibling = path[at];
    if (sibling === undefined) break;
    const side = span.to <= leaf ? 'left' : 'right';
    reached = await (side === 'left' ? nodeHash(sibling, reached) : nodeHash(reached, sibling));
    [from, to] = [Math.min(from, span.from), Math.max(to, span.to)];
    steps.push({ side, sibling, result: reached, covers: [from, to] });
  }
  return steps;
}

/** Whether nothing that could be checked failed. */
export function allHold({ hash, before, after, commitment, inclusion, signature }: EntryChecks): boolean {
  return [hash, before, after, commitment, inclusion, signature].every((check) => check !== false);
}
