import { addToCounter, countersOf } from '../../platform/database/counters.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import type { Tables } from '../../platform/database/tables.ts';
import { type Clock, today } from '../../shared/clock.ts';

export type UsageRow = Tables['assistantUsage'];

/** Adds to what stands for the day. */
export function addUsage(db: Database, row: UsageRow): Statement {
  return db.query
    .insertInto('assistantUsage')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['day', 'model', 'currency']).doUpdateSet((eb) => ({
        requests: eb('assistantUsage.requests', '+', row.requests),
        tokensIn: eb('assistantUsage.tokensIn', '+', row.tokensIn),
        tokensOut: eb('assistantUsage.tokensOut', '+', row.tokensOut),
        withheld: eb('assistantUsage.withheld', '+', row.withheld),
        fallbacks: eb('assistantUsage.fallbacks', '+', row.fallbacks),
        costMicros: eb('assistantUsage.costMicros', '+', row.costMicros),
      })),
    )
    .compile();
}

/** Days from one to another, both included, newest first. */
export async function readUsage(db: Database, from: string, to: string): Promise<UsageRow[]> {
  const rows = await db.query
    .selectFrom('assistantUsage')
    .selectAll()
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day', 'desc')
    .orderBy('model')
    .execute();
  return rows;
}

/** Tokens of the day on an account, in the same counters as all limits. */
export const addSpent = (db: Database, clock: Clock, account: string, tokens: number): Statement =>
  addToCounter(db, account, today(clock), tokens);

export const spentBy = (db: Database, clock: Clock, accounts: readonly string[]) =>
  countersOf(db, accounts, today(clock));
