/**
 * Portable columns on three engines: text ids, instants as UTC text (ISO 8601, milliseconds), civil dates
 * YYYY-MM-DD, booleans as 0/1, JSON as text. Names are camelCase here and snake_case in the database.
 */
export interface Tables {
  /** Where each stream stands; moved by every append, and thereby the lock. */
  streamHeads: { stream: string; seq: number; hash: string };
  /** What happened. Triggers refuse UPDATE and DELETE. */
  entries: EntryRow;
  /** Emptied (salt and payload null) when a person's data is erased; the entry's commitment stays. */
  privatePayloads: { stream: string; seq: number; salt: string | null; payload: string | null };
  /** Never holds a row: one that would be inserted is a rely that does not hold, and its CHECK refuses it. */
  guards: { stream: string; expected: number; actual: number };
  idempotencyKeys: IdempotencyRow;
  libraryVersions: LibraryVersionRow;
  /** One row, id 1; raised by every change of what is published. */
  corpus: { id: number; version: number };
  /** Unledgered: what readers thought of an answer. */
  assistantFeedback: AssistantFeedbackRow;
  /** Unledgered: requests counted per caller and window, across all instances. */
  rateCounters: { caller: string; windowStart: string; hits: number };
  /** Unledgered: one row, written by the readiness probe. */
  heartbeat: { id: number; at: string };
}

interface EntryRow {
  stream: string;
  seq: number;
  format: number;
  algorithm: string;
  at: string;
  actor: string;
  action: string;
  /** Canonical JSON (RFC 8785). */
  payload: string;
  commitment: string | null;
  previous: string | null;
  hash: string;
}

interface IdempotencyRow {
  actor: string;
  route: string;
  key: string;
  bodyHash: string;
  createdAt: string;
  status: number;
  headers: string;
  body: string;
}

interface LibraryVersionRow {
  kind: string;
  slug: string;
  version: number;
  hash: string;
  state: string;
  /** Null: a seed, shipped with the software. */
  author: string | null;
  /** JSON array of the people who approved, in order. */
  approvedBy: string;
  createdAt: string;
  publishedAt: string | null;
  content: string;
}

interface AssistantFeedbackRow {
  id: string;
  createdAt: string;
  outcome: string;
  rating: string;
  reason: string | null;
  question: string;
  answer: string;
  locale: string;
  corpusVersion: number;
}
