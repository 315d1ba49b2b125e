import type { Database } from '../platform/database/port.ts';
import type { Checkpoint } from '../shared/ledger/checkpoint.ts';
import { entryLine, headerLine, lastLine } from '../shared/ledger/export-form.ts';
import { keyNamed } from './checkpoints.ts';

const AT_ONCE = 500;

/**
 * Everything up to a checkpoint, line by line; never more than one part of it in memory. Private payloads are not in
 * it: what can be erased must not be handed out.
 */
export async function* exportLines(db: Database, checkpoint: Checkpoint): AsyncGenerator<string> {
  const key = await keyNamed(db, checkpoint.keyId);
  if (key === null) throw new Error(`the key of checkpoint ${checkpoint.size} is not kept`);
  yield headerLine(checkpoint, key);
  for (let from = 0; from < checkpoint.size; from += AT_ONCE) {
    const rows = await exportQuery(db, from, Math.min(from + AT_ONCE, checkpoint.size)).execute();
    yield rows.map(entryLine).join('');
  }
  yield lastLine(checkpoint);
}

export function exportQuery(db: Database, from: number, to: number) {
  return db.query
    .selectFrom('ledgerLeaves as l')
    .innerJoin('entries as e', (join) => join.onRef('e.stream', '=', 'l.stream').onRef('e.seq', '=', 'l.seq'))
    .selectAll('e')
    .select('l.leaf')
    .where('l.leaf', '>=', from)
    .where('l.leaf', '<', to)
    .orderBy('l.leaf');
}
