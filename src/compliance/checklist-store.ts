import { z } from 'zod';
import { inParts } from '../platform/database/in-parts.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { ITEM_STATES, type Item, VERDICTS } from './checklist.ts';
import { parsed, reopenedSchema, written } from './finding-store.ts';
import { basis } from './licences.ts';

const words = z.object({ zh: z.string(), en: z.string() });
const content = z.object({
  section: z.string(),
  requirement: words,
  basis: z.array(basis),
  blocking: z.boolean(),
  evidence: z.boolean(),
});
const answer = z.object({
  statement: z.string(),
  evidence: z.array(
    z.object({
      file: z.string(),
      name: z.string(),
      digest: z.string(),
      effectiveFrom: z.string().nullable(),
      expiresOn: z.string().nullable(),
    }),
  ),
  by: z.string(),
  at: z.string(),
});
const verdict = z.object({ verdict: z.enum(VERDICTS), reason: z.string(), by: z.string(), at: z.string() });
const state = z.enum(ITEM_STATES);

/** In the order of the list; those removed among them. */
export async function readItems(db: Database, pilotId: string): Promise<Item[]> {
  const rows = await db.query
    .selectFrom('pilotChecklistItems')
    .selectAll()
    .where('pilotId', '=', pilotId)
    .orderBy('place')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    content: content.parse(JSON.parse(row.content)),
    state: state.parse(row.state),
    answer: parsed(answer, row.answer),
    verdict: parsed(verdict, row.verdict),
    reopened: parsed(reopenedSchema, row.reopened),
  }));
}

const COLUMNS = 15;
/** Of 100 parameters a statement may have. */
const AT_ONCE = Math.floor(99 / COLUMNS);

/** A pinned template brings some forty items at once. */
export function insertItems(db: Database, items: readonly Item[]): Statement[] {
  return inParts(items, AT_ONCE).map((some) =>
    db.query.insertInto('pilotChecklistItems').values(some.map(rowOf)).compile(),
  );
}

export function updateItem(db: Database, item: Item): Statement {
  const { id, pilotId: _, createdAt: __, ...changed } = rowOf(item);
  return db.query.updateTable('pilotChecklistItems').set(changed).where('id', '=', id).compile();
}

function rowOf(item: Item) {
  return {
    ...item,
    content: JSON.stringify(item.content),
    answer: written(item.answer),
    verdict: written(item.verdict),
    reopened: written(item.reopened),
  };
}
