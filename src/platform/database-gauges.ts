import type { Clock } from '../shared/clock.ts';
import type { Database } from './database/port.ts';
import type { JobRunner } from './jobs/job-runner.ts';
import { countMessages } from './messages/message-list.ts';
import type { Metrics } from './metrics.ts';

/** What an office wants to be woken for: messages that do not go, jobs that fail, a ledger without checkpoints. */
export function addDatabaseGauges(metrics: Metrics, db: Database, clock: Clock, runner: JobRunner): void {
  metrics.gauge('outbox_messages', 'Messages by state', () => countMessages(db), 'state');
  metrics.gauge(
    'outbox_oldest_due_seconds',
    'How long the message that is due longest has been due',
    async () => {
      const row = await db.query
        .selectFrom('outbox')
        .select((eb) => eb.fn.min('dueAt').as('dueAt'))
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      const seconds = row?.dueAt ? (clock().getTime() - Date.parse(row.dueAt)) / 1000 : 0;
      return { '': Math.max(0, seconds) };
    },
  );
  metrics.gauge(
    'job_failures',
    'Runs of a job that failed since the last that did not',
    async () => byName((await runner.standings()).map(({ name, failures }) => [name, failures])),
    'job',
  );
  metrics.gauge(
    'job_last_end_timestamp_seconds',
    'When a run of a job ended last',
    async () =>
      byName(
        (await runner.standings()).flatMap(({ name, lastEndedAt }) =>
          lastEndedAt === null ? [] : [[name, Date.parse(lastEndedAt) / 1000]],
        ),
      ),
    'job',
  );
  metrics.gauge('ledger_pending_entries', 'Entries after the last checkpoint', async () => {
    const row = await db.query
      .selectFrom('ledgerPending')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirst();
    return { '': Number(row?.n ?? 0) };
  });
  metrics.gauge('ledger_checkpoint_size', 'Entries under the last checkpoint', async () => {
    const row = await db.query
      .selectFrom('checkpoints')
      .select('size')
      .orderBy('size', 'desc')
      .limit(1)
      .executeTakeFirst();
    return { '': row?.size ?? 0 };
  });
}

function byName(pairs: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(pairs);
}
