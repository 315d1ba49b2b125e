import type { Database } from '../platform/database/port.ts';

/** Those of these enterprises for which the office has decided anything, whatever it decided. At most 90. */
export async function withDecidedMatters(db: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db.query
    .selectFrom('enterprises as e')
    .leftJoin('enterpriseVerifications as v', 'v.enterpriseId', 'e.id')
    .select('e.id')
    .distinct()
    .where('e.id', 'in', ids.slice(0, 90))
    .where((eb) => eb.or([eb('v.decidedAt', 'is not', null), eb('e.benchmarkDate', 'is not', null)]))
    .execute();
  return rows.map(({ id }) => id);
}
