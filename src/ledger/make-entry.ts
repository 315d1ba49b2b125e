import { sha256 } from '../platform/sha256.ts';
import { canonicalJson, type Json } from '../shared/ledger/canonical-json.ts';
import { hex } from '../shared/ledger/digest.ts';
import {
  ALGORITHM,
  committedBytes,
  type Entry,
  FORMAT,
  hashedText,
  type PrivatePayload,
} from '../shared/ledger/entry.ts';

export interface EntryDraft {
  stream: string;
  seq: number;
  at: string;
  actor: string;
  action: string;
  payload: Json;
  private?: Json | undefined;
  previous: string | null;
}

export async function makeEntry(
  draft: EntryDraft,
): Promise<{ entry: Entry; private: PrivatePayload | null }> {
  const hidden = draft.private === undefined ? null : seal(draft.private);
  const unhashed = {
    format: FORMAT,
    algorithm: ALGORITHM,
    stream: draft.stream,
    seq: draft.seq,
    at: draft.at,
    actor: draft.actor,
    action: draft.action,
    payload: canonicalJson(draft.payload),
    commitment: hidden === null ? null : await sha256(committedBytes(hidden)),
    previous: draft.previous,
  };
  return { entry: { ...unhashed, hash: await sha256(hashedText(unhashed)) }, private: hidden };
}

function seal(value: Json): PrivatePayload {
  return { salt: nextSalt(), payload: canonicalJson(value) };
}

const SALT = 32;
const SALTS = 64;
let salts = new Uint8Array();

/** Chance is fetched for many at a time: to ask the system costs more than hashing an entry. Each is given out once. */
function nextSalt(): string {
  if (salts.length === 0) salts = crypto.getRandomValues(new Uint8Array(SALTS * SALT));
  const salt = hex(salts.subarray(0, SALT));
  salts = salts.subarray(SALT);
  return salt;
}
