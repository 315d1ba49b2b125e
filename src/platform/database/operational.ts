import type { Insertable } from 'kysely';
import type { Clock } from '../../shared/clock.ts';
import type { Database } from './port.ts';
import type { Tables } from './tables.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What is written without an entry in the ledger, and for how many days a row is kept. */
const KEPT_DAYS = {
  assistantFeedback: 183,
  rateCounters: 1,
  idempotencyKeys: 1,
  /** Six months (网络安全法第二十一条第三项). */
  securityEvents: 183,
  /** Sent or given up; what waits is kept. */
  messages: 30,
  /** In the page, read or not. */
  inbox: 183,
};

/** Keeps a row that is not history. People may paste a NUL, which PostgreSQL cannot hold; it is left out. */
export async function record<T extends 'assistantFeedback'>(
  db: Database,
  table: T,
  row: Insertable<Tables[T]>,
): Promise<void> {
  const values = Object.entries(row).map(([column, value]) => [column, withoutNul(value)]);
  await db.atomic([db.query.insertInto(table).values(Object.fromEntries(values)).compile()]);
}

function withoutNul(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '') : value;
}

/**
 * Counts one use by a caller in the present window, on all instances together.
 * @param caller what is limited and who uses it, "model:203.0.113.7"
 * @returns uses in this window so far, this one included; those of others at the same moment perhaps too
 */
export async function countUse(
  db: Database,
  clock: Clock,
  caller: string,
  windowSeconds: number,
): Promise<number> {
  const length = windowSeconds * 1000;
  const windowStart = new Date(Math.floor(clock().getTime() / length) * length).toISOString();
  const raise = db.query
    .insertInto('rateCounters')
    .values({ caller, windowStart, hits: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['caller', 'windowStart'])
        .doUpdateSet((eb) => ({ hits: eb('rateCounters.hits', '+', 1) })),
    );
  await db.atomic([raise.compile()]);
  const row = await db.query
    .selectFrom('rateCounters')
    .select('hits')
    .where('caller', '=', caller)
    .where('windowStart', '=', windowStart)
    .executeTakeFirst();
  return row?.hits ?? 1;
}

/** Forgets what has been kept long enough. Run twice, it does nothing the second time. */
export async function sweep(db: Database, clock: Clock): Promise<void> {
  const before = (days: number) => new Date(clock().getTime() - days * DAY_MS).toISOString();
  const feedback = db.query.deleteFrom('assistantFeedback');
  const counters = db.query.deleteFrom('rateCounters');
  const keys = db.query.deleteFrom('idempotencyKeys');
  const events = db.query.deleteFrom('securityEvents');
  const messages = db.query.deleteFrom('outbox').where('state', 'in', ['sent', 'failed']);
  const inbox = db.query.deleteFrom('inbox');
  const sessions = db.query.deleteFrom('authSessions');
  const verifications = db.query.deleteFrom('authVerifications');
  const now = clock().toISOString();
  await db.atomic([
    feedback.where('createdAt', '<', before(KEPT_DAYS.assistantFeedback)).compile(),
    counters.where('windowStart', '<', before(KEPT_DAYS.rateCounters)).compile(),
    keys.where('createdAt', '<', before(KEPT_DAYS.idempotencyKeys)).compile(),
    events.where('at', '<', before(KEPT_DAYS.securityEvents)).compile(),
    messages.where('createdAt', '<', before(KEPT_DAYS.messages)).compile(),
    inbox.where('at', '<', before(KEPT_DAYS.inbox)).compile(),
    sessions.where('expiresAt', '<=', now).compile(),
    verifications.where('expiresAt', '<=', now).compile(),
  ]);
}
