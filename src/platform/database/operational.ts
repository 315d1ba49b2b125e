import type { Clock } from '../../shared/clock.ts';
import type { Database } from './port.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What is written without an entry in the ledger, and for how many days a row is kept. */
const KEPT_DAYS = {
  rateCounters: 1,
  idempotencyKeys: 1,
  /** Six months (网络安全法: 网络日志不少于六个月). */
  securityEvents: 183,
  /** Sent or given up; what waits is kept. */
  messages: 30,
  /** In the page, read or not. */
  inbox: 183,
};

/** Examples; no rule says how long. */
export const EXAMPLE_DAYS: KeptDays = { conversations: 365, questions: 183 };

/** People may paste a NUL, which PostgreSQL cannot hold; it is left out of the texts of a row. */
export function withoutNul<Row extends object>(row: Row): Row {
  const values = Object.entries(row).map(([column, value]) => [
    column,
    typeof value === 'string' ? value.replaceAll('\0', '') : value,
  ]);
  return Object.fromEntries(values) as Row;
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

/** Days that the office sets (CONVERSATION_DAYS, QUESTION_DAYS). */
export interface KeptDays {
  /** Since something was last said in it. */
  conversations: number;
  /** Of questions that the office looks at, and of ratings. */
  questions: number;
}

/** Forgets what has been kept long enough. Run twice, it does nothing the second time. */
export async function sweep(db: Database, clock: Clock, kept: KeptDays = EXAMPLE_DAYS): Promise<void> {
  const before = (days: number) => new Date(clock().getTime() - days * DAY_MS).toISOString();
  const feedback = db.query.deleteFrom('assistantFeedback');
  const questions = db.query.deleteFrom('questions');
  const groups = db.query.deleteFrom('questionGroups');
  const conversations = db.query.deleteFrom('conversations');
  const old = before(kept.conversations);
  const turns = db.query
    .deleteFrom('conversationTurns')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('conversations as c')
          .select('c.id')
          .whereRef('c.personId', '=', 'conversationTurns.personId')
          .whereRef('c.id', '=', 'conversationTurns.conversationId')
          .where('c.updatedAt', '<', old),
      ),
    );
  const counters = db.query.deleteFrom('rateCounters');
  const keys = db.query.deleteFrom('idempotencyKeys');
  const events = db.query.deleteFrom('securityEvents');
  const messages = db.query.deleteFrom('outbox').where('state', 'in', ['sent', 'failed']);
  const inbox = db.query.deleteFrom('inbox');
  const sessions = db.query.deleteFrom('authSessions');
  const verifications = db.query.deleteFrom('authVerifications');
  const now = clock().toISOString();
  await db.atomic([
    feedback.where('createdAt', '<', before(kept.questions)).compile(),
    questions.where('at', '<', before(kept.questions)).compile(),
    groups.where('lastSeen', '<', before(kept.questions)).compile(),
    turns.compile(),
    conversations.where('updatedAt', '<', old).compile(),
    counters.where('windowStart', '<', before(KEPT_DAYS.rateCounters)).compile(),
    keys.where('createdAt', '<', before(KEPT_DAYS.idempotencyKeys)).compile(),
    events.where('at', '<', before(KEPT_DAYS.securityEvents)).compile(),
    messages.where('createdAt', '<', before(KEPT_DAYS.messages)).compile(),
    inbox.where('at', '<', before(KEPT_DAYS.inbox)).compile(),
    sessions.where('expiresAt', '<=', now).compile(),
    verifications.where('expiresAt', '<=', now).compile(),
  ]);
}
