import { canonicalJson, type Json } from './canonical-json.ts';
import type { Checkpoint, LedgerKey } from './checkpoint.ts';
import type { ExportedEntry, ExportHeader } from './export-form.ts';

/** Types of an object's members: exactly these, no other and none missing. */
type Form = Readonly<Record<string, (value: unknown) => boolean>>;

const text = (value: unknown) => typeof value === 'string';
const whole = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const hash = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const hashOrNull = (value: unknown) => value === null || hash(value);
const is = (form: Form) => (value: unknown) => hasForm(value, form);

const CHECKPOINT: Form = {
  format: whole,
  size: whole,
  root: hash,
  at: text,
  hashAlgorithm: text,
  signatureAlgorithm: text,
  keyId: hash,
  signature: text,
};
const KEY: Form = { keyId: hash, algorithm: text, publicKey: text };
const HEADER: Form = { format: whole, size: whole, checkpoint: is(CHECKPOINT), key: is(KEY) };
const LAST: Form = { checkpoint: is(CHECKPOINT) };
const ENTRY: Form = {
  leaf: whole,
  format: whole,
  algorithm: text,
  stream: text,
  seq: whole,
  at: text,
  actor: text,
  action: text,
  payload: text,
  commitment: hashOrNull,
  previous: hashOrNull,
  hash,
};

function hasForm(value: unknown, form: Form): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const names = Object.keys(value);
  return (
    names.length === Object.keys(form).length &&
    names.every((name) => Object.hasOwn(form, name) && form[name]?.((value as Record<string, unknown>)[name]))
  );
}

/**
 * A line's value, if the line is the one way to write it (RFC 8785): nothing may hide in white space, in the order of
 * members or in one that comes twice. Undefined otherwise.
 */
export function canonicalValue(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return canonicalJson(value as Json) === line ? value : undefined;
  } catch {
    // Not JSON, a lone surrogate in an escape, or nested too deep.
    return undefined;
  }
}

export const asHeader = (value: unknown) => (hasForm(value, HEADER) ? (value as ExportHeader) : null);
export const asEntry = (value: unknown) => (hasForm(value, ENTRY) ? (value as ExportedEntry) : null);
export const asLast = (value: unknown) =>
  hasForm(value, LAST) ? (value as { checkpoint: Checkpoint }) : null;

/** A checkpoint held elsewhere, with its key where that was kept too. */
export interface Held {
  checkpoint: Checkpoint;
  key: LedgerKey | null;
}

/** As the command prints it ({checkpoint, key}), or as the interface gives it; null when it is neither. */
export function readHeld(written: string): Held | null {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return null;
  }
  if (hasForm(value, CHECKPOINT)) return { checkpoint: value as Checkpoint, key: null };
  if (hasForm(value, LAST)) return { checkpoint: (value as Held).checkpoint, key: null };
  if (hasForm(value, { ...LAST, key: is(KEY) })) return value as Held;
  return null;
}
