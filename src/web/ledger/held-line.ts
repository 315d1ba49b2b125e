import { canonicalJson } from '../../shared/ledger/canonical-json.ts';
import type { Checkpoint, LedgerKey } from '../../shared/ledger/checkpoint.ts';

/** One line to be kept elsewhere, as `npm run cli -- checkpoint` prints it: with the key, whose id the checkpoint signs. */
export function heldLine(checkpoint: Checkpoint, keys: readonly LedgerKey[]): string {
  const key = keys.find(({ keyId }) => keyId === checkpoint.keyId);
  if (key === undefined) return canonicalJson({ ...checkpoint });
  const { keyId, algorithm, publicKey } = key;
  return canonicalJson({ checkpoint: { ...checkpoint }, key: { keyId, algorithm, publicKey } });
}
