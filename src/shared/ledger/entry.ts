import { canonicalJson } from './canonical-json.ts';
import { bytesOf, sha256 } from './digest.ts';

/** The form of an entry. A change of what is hashed, or how, takes the next number; old entries keep theirs. */
export const FORMAT = 1;
export const ALGORITHM = 'sha-256';

/** One thing that happened, final from the first day. */
export interface Entry {
  format: number;
  algorithm: string;
  stream: string;
  /** From 1, without gaps within a stream: the stream's version. */
  seq: number;
  /** Instant, UTC, ISO 8601 with milliseconds. */
  at: string;
  /** Opaque id of who did it; "system" where no person did. */
  actor: string;
  /** What was done: "library.published". */
  action: string;
  /** Public, canonical JSON (RFC 8785). Nothing personal: it can never be erased. */
  payload: string;
  /** SHA-256 of the salt's bytes and the private payload's canonical JSON; null where there is none. */
  commitment: string | null;
  /** Hash of the entry before; null for the first of a stream. */
  previous: string | null;
  hash: string;
}

/** What can be erased; tied to its entry by the commitment. */
export interface PrivatePayload {
  /** 32 random bytes, hexadecimal: without them the commitment of a short text could be guessed. */
  salt: string;
  /** Canonical JSON. */
  payload: string;
}

export function hashOf(entry: Omit<Entry, 'hash'>): Promise<string> {
  return sha256(hashedText(entry));
}

/** What is hashed is the canonical JSON of every field but the hash itself, the payload as the text it is stored as. */
export function hashedText(entry: Omit<Entry, 'hash'>): string {
  const { format, algorithm, stream, seq, at, actor, action, payload, commitment, previous } = entry;
  return canonicalJson({ action, actor, algorithm, at, commitment, format, payload, previous, seq, stream });
}

export function commitmentTo(hidden: PrivatePayload): Promise<string> {
  return sha256(committedBytes(hidden));
}

/** What a commitment is the hash of. */
export function committedBytes({ salt, payload }: PrivatePayload): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(payload);
  const bytes = new Uint8Array(salt.length / 2 + text.length);
  bytes.set(bytesOf(salt));
  bytes.set(text, salt.length / 2);
  return bytes;
}
