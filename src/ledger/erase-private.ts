import { inParts } from '../platform/database/in-parts.ts';
import type { Database, Statement } from '../platform/database/port.ts';

/** Entries of one stream. */
export interface Erasure {
  stream: string;
  /** All of the stream unless given. */
  seqs?: readonly number[];
}

/**
 * Empties private payloads, with the salts without which nobody can prove what they were. Entries and chain stay as
 * they are. What the law makes the office keep the caller leaves out.
 */
export function erasePrivate(db: Database, erasures: readonly Erasure[]): Statement[] {
  return erasures.flatMap(({ stream, seqs }) => {
    const all = db.query
      .updateTable('privatePayloads')
      .set({ salt: null, payload: null })
      .where('stream', '=', stream);
    if (seqs === undefined) return [all.compile()];
    return inParts(seqs).map((some) => all.where('seq', 'in', some).compile());
  });
}
