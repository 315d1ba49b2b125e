import { z } from 'zod';
import { keptQuery } from '../platform/database/kept-query.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { type Counted, type DayFigures, NOTHING_COUNTED } from './figures.ts';

const values = z.record(z.string(), z.number());
const amount = z.number();
const amounts = z.object({ customers: amount, transactions: amount, perTransaction: amount, total: amount });
const nullable = amount.nullable();
const use = z.object({
  customers: nullable,
  transactions: nullable,
  perTransaction: nullable,
  total: nullable,
});
const countedSchema: z.ZodType<Counted> = z.object({
  periods: z.array(
    z.object({ report: z.string(), from: z.string(), until: z.string(), values, use, days: amounts }),
  ),
  outside: amounts,
  latest: z.record(z.string(), z.object({ on: z.string(), value: z.number() })),
});

const readRun = keptQuery((db: Database, pilotId: string) =>
  db.query.selectFrom('pilotRuns').select('content').where('pilotId', '=', pilotId),
);

export async function readCounted(db: Database, pilotId: string): Promise<Counted> {
  const [row] = await readRun(db, pilotId);
  return row === undefined ? NOTHING_COUNTED : countedSchema.parse(JSON.parse(row.content));
}

export function replaceCounted(db: Database, pilotId: string, counted: Counted, at: string): Statement {
  const row = { content: JSON.stringify(counted), updatedAt: at };
  return db.query
    .insertInto('pilotRuns')
    .values({ pilotId, ...row })
    .onConflict((conflict) => conflict.column('pilotId').doUpdateSet(row))
    .compile();
}

const readDayRow = keptQuery((db: Database, pilotId: string, day: string) =>
  db.query.selectFrom('pilotDays').select('content').where('pilotId', '=', pilotId).where('day', '=', day),
);

export async function readDay(db: Database, pilotId: string, day: string): Promise<DayFigures> {
  const [row] = await readDayRow(db, pilotId, day);
  return row === undefined ? { values: {}, use: {} } : dayIn(row.content);
}

/** Both days inclusive; by day. */
export const daysQuery = (db: Database, pilotId: string, from: string, until: string) =>
  db.query
    .selectFrom('pilotDays')
    .select(['day', 'content'])
    .where('pilotId', '=', pilotId)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .orderBy('day');

const readDayRows = keptQuery(daysQuery);

const [FIRST, LAST] = ['0000-01-01', '9999-12-31'];

export async function readDays(
  db: Database,
  pilotId: string,
  { from = FIRST, until = LAST }: { from?: string | undefined; until?: string | undefined } = {},
): Promise<Map<string, DayFigures>> {
  const rows = await readDayRows(db, pilotId, from, until);
  return new Map(rows.map(({ day, content }) => [day, dayIn(content)]));
}

/** Our own rows, and many of them: written by `replaceDay` alone, and not checked again figure by figure. */
const dayIn = (content: string): DayFigures => JSON.parse(content) as DayFigures;

export function replaceDay(
  db: Database,
  pilotId: string,
  day: string,
  figures: DayFigures,
  at: string,
): Statement {
  const row = { content: JSON.stringify(figures), updatedAt: at };
  return db.query
    .insertInto('pilotDays')
    .values({ pilotId, day, ...row })
    .onConflict((conflict) => conflict.columns(['pilotId', 'day']).doUpdateSet(row))
    .compile();
}
