import type { Database } from '../platform/database/port.ts';
import { secretNamed } from '../platform/secrets.ts';
import type { Clock } from '../shared/clock.ts';
import {
  type Checkpoint,
  type CheckpointBody,
  type LedgerKey,
  SIGNATURE_ALGORITHM,
  signedText,
} from '../shared/ledger/checkpoint.ts';
import { base64, bytesOfBase64, sha256 } from '../shared/ledger/digest.ts';

export interface SigningKey extends LedgerKey {
  sign(body: CheckpointBody): Promise<Checkpoint>;
}

/**
 * The key that signs checkpoints: the configured one, else the one made at first use and kept in the database.
 * @param configured PKCS #8, base64; null: none
 * @throws Error when the configured one is no Ed25519 key
 */
export async function signingKey(db: Database, clock: Clock, configured: string | null): Promise<SigningKey> {
  const written = configured ?? (await secretNamed(db, clock, 'ledger-key', newKey));
  const bytes = bytesOfBase64(written);
  if (bytes === null) throw new Error('LEDGER_KEY: not base64');
  const key = await crypto.subtle.importKey('pkcs8', bytes, 'Ed25519', true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', key);
  const publicKey = `${x.replaceAll('-', '+').replaceAll('_', '/')}=`;
  const keyId = await sha256(bytesOfBase64(publicKey) as Uint8Array<ArrayBuffer>);
  return {
    keyId,
    algorithm: SIGNATURE_ALGORITHM,
    publicKey,
    sign: async (body) => {
      const text = new TextEncoder().encode(signedText(body));
      const signature = await crypto.subtle.sign('Ed25519', key, text);
      return { ...body, signature: base64(new Uint8Array(signature)) };
    },
  };
}

async function newKey(): Promise<string> {
  const { privateKey } = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  return base64(new Uint8Array((await crypto.subtle.exportKey('pkcs8', privateKey)) as ArrayBuffer));
}
