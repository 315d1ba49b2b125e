import { canonicalJson } from './canonical-json.ts';
import { bytesOfBase64, sha256 } from './digest.ts';

/** The form of a checkpoint. What is signed, or how, changes with the next number. */
export const CHECKPOINT_FORMAT = 1;
export const HASH_ALGORITHM = 'sha-256';
export const SIGNATURE_ALGORITHM = 'ed25519';

/** What is signed: that the ledger's first `size` entries, in leaf order, were these and no others. */
export interface CheckpointBody {
  format: number;
  /** Entries under the root, from leaf 0. */
  size: number;
  /** Merkle root (RFC 6962) over the entries' hashes, hexadecimal. */
  root: string;
  /** Instant. */
  at: string;
  hashAlgorithm: string;
  signatureAlgorithm: string;
  keyId: string;
}

export interface Checkpoint extends CheckpointBody {
  /** Base64, of the canonical JSON of the other fields. */
  signature: string;
}

export interface LedgerKey {
  /** SHA-256 of the public key's bytes: whoever holds a checkpoint knows thereby which key it is. */
  keyId: string;
  algorithm: string;
  /** Base64; for Ed25519 the 32 bytes of the point (RFC 8032). */
  publicKey: string;
}

export function signedText(body: CheckpointBody): string {
  const { format, size, root, at, hashAlgorithm, signatureAlgorithm, keyId } = body;
  return canonicalJson({ format, size, root, at, hashAlgorithm, signatureAlgorithm, keyId });
}

/** Whether the key's id is of this key, and the checkpoint's signature of both. */
export async function isSigned(checkpoint: Checkpoint, key: LedgerKey): Promise<boolean> {
  if (checkpoint.signatureAlgorithm !== SIGNATURE_ALGORITHM || key.algorithm !== SIGNATURE_ALGORITHM) {
    return false;
  }
  const bytes = bytesOfBase64(key.publicKey);
  const signature = bytesOfBase64(checkpoint.signature);
  if (bytes?.length !== 32 || signature?.length !== 64) return false;
  if (key.keyId !== checkpoint.keyId || (await sha256(bytes)) !== key.keyId) return false;
  const publicKey = await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify(
    'Ed25519',
    publicKey,
    signature,
    new TextEncoder().encode(signedText(checkpoint)),
  );
}
