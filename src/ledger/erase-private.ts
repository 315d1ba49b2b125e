import type { Database, Statement } from '../platform/database/port.ts';

const AT_ONCE = 90;

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
    return Array.from({ length: Math.ceil(seqs.length / AT_ONCE) }, (_, at) =>
      all.where('seq', 'in', seqs.slice(at * AT_ONCE, (at + 1) * AT_ONCE)).compile(),
    );
  });
}
