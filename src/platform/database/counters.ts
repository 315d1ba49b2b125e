import type { Database, Statement } from './port.ts';

/** Adds to what a caller has used in a window that is named by its day. */
export function addToCounter(db: Database, caller: string, windowStart: string, amount: number): Statement {
  return db.query
    .insertInto('rateCounters')
    .values({ caller, windowStart, hits: amount })
    .onConflict((conflict) =>
      conflict
        .columns(['caller', 'windowStart'])
        .doUpdateSet((eb) => ({ hits: eb('rateCounters.hits', '+', amount) })),
    )
    .compile();
}

/** What these callers have used in a window. */
export async function countersOf(
  db: Database,
  callers: readonly string[],
  windowStart: string,
): Promise<Map<string, number>> {
  const rows = await db.query
    .selectFrom('rateCounters')
    .select(['caller', 'hits'])
    .where('caller', 'in', callers)
    .where('windowStart', '=', windowStart)
    .execute();
  return new Map(rows.map(({ caller, hits }) => [caller, hits]));
}
