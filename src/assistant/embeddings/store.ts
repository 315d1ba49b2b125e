import { inParts } from '../../platform/database/in-parts.ts';
import type { Database } from '../../platform/database/port.ts';

/** Rows read at once: some 4 MB of vectors of 1,536 dimensions. */
const PAGE = 2_000;
/** Three parameters a row, and D1 takes a hundred. */
const ROWS_AT_ONCE = 30;

const ofModel = (db: Database, model: string) =>
  db.query.selectFrom('passageVectors').where('model', '=', model);

export async function countVectors(db: Database, model: string): Promise<number> {
  const { count } = await ofModel(db, model)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Of passages that this model has made vectors of. */
export async function knownHashes(db: Database, model: string): Promise<string[]> {
  const rows = await ofModel(db, model).select('hash').execute();
  return rows.map(({ hash }) => hash);
}

/** Tells of each vector of this model; read page by page, so that they are never all there as text. */
export async function readVectors(
  db: Database,
  model: string,
  tell: (row: { hash: string; vector: string }) => void,
): Promise<void> {
  for (let after = ''; ; ) {
    const page = await ofModel(db, model)
      .select(['hash', 'vector'])
      .where('hash', '>', after)
      .orderBy('hash')
      .limit(PAGE)
      .execute();
    for (const row of page) tell(row);
    if (page.length < PAGE) return;
    after = page.at(-1)!.hash;
  }
}

/** Kept as they come; a row that another instance has written meanwhile stays. */
export async function keepVectors(
  db: Database,
  model: string,
  rows: readonly { hash: string; vector: string }[],
): Promise<void> {
  await db.atomic(
    inParts(rows, ROWS_AT_ONCE).map((part) =>
      db.query
        .insertInto('passageVectors')
        .values(part.map((row) => ({ model, ...row })))
        .onConflict((conflict) => conflict.columns(['model', 'hash']).doNothing())
        .compile(),
    ),
  );
}

/** Of another model, or of passages that are published no more. */
export async function dropVectors(db: Database, model: string, gone: readonly string[]): Promise<void> {
  await db.atomic([
    db.query.deleteFrom('passageVectors').where('model', '!=', model).compile(),
    ...inParts(gone).map((part) =>
      db.query.deleteFrom('passageVectors').where('model', '=', model).where('hash', 'in', part).compile(),
    ),
  ]);
}
