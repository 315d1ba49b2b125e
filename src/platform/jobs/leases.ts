import { sql } from 'kysely';
import type { Clock } from '../../shared/clock.ts';
import type { Database } from '../database/port.ts';

/** A holder that dies keeps others from its job for so long at most. */
export const LEASE_SECONDS = 60;

/** How a run ended; an error is a sentence for the office, without secrets. */
export interface Ending {
  error: string | null;
  nextDue: Date;
}

/**
 * Takes the lease of a job that is due and that nobody holds: one atomic upsert, so one holder gets it, on all
 * instances together. While it runs the job is due when its lease lapses, so that a run cut off is made good.
 * @returns how often in a row it has failed; null where the lease was not to be had
 */
export async function claim(
  db: Database,
  clock: Clock,
  name: string,
  holder: string,
  when: 'due' | 'at-once' = 'due',
): Promise<{ failures: number } | null> {
  const now = clock();
  const at = now.toISOString();
  const leaseUntil = after(now, LEASE_SECONDS);
  const taken = { holder, leaseUntil, dueAt: leaseUntil, lastStartedAt: at };
  const insert = db.query
    .insertInto('jobs')
    .values({ name, ...taken, lastEndedAt: null, lastError: null, failures: 0, runs: 0 })
    .onConflict((conflict) => {
      const free = conflict.column('name').doUpdateSet(taken).where('jobs.leaseUntil', '<=', at);
      return when === 'due' ? free.where('jobs.dueAt', '<=', at) : free;
    })
    .returning('failures');
  const [written] = await db.atomic([insert.compile()]);
  const row = written?.rows[0];
  return row === undefined ? null : { failures: Number(row.failures) };
}

/** @returns false when the lease had lapsed and somebody else took it */
export async function renew(db: Database, clock: Clock, name: string, holder: string): Promise<boolean> {
  const leaseUntil = after(clock(), LEASE_SECONDS);
  const update = db.query
    .updateTable('jobs')
    .set({ leaseUntil, dueAt: dueUnlessAskedFor(leaseUntil) })
    .where('name', '=', name)
    .where('holder', '=', holder);
  const [written] = await db.atomic([update.compile()]);
  return written?.changes === 1;
}

/** Gives the lease back; who no longer holds it changes nothing. */
export async function release(
  db: Database,
  clock: Clock,
  name: string,
  holder: string,
  { error, nextDue }: Ending,
): Promise<void> {
  const at = clock().toISOString();
  const update = db.query
    .updateTable('jobs')
    .set((eb) => ({
      holder: null,
      leaseUntil: at,
      dueAt: dueUnlessAskedFor(nextDue.toISOString()),
      lastEndedAt: at,
      lastError: error,
      failures: error === null ? 0 : eb('failures', '+', 1),
      runs: eb('runs', '+', 1),
    }))
    .where('name', '=', name)
    .where('holder', '=', holder);
  await db.atomic([update.compile()]);
}

/** Somebody who asked for a run while one was under way gets another after it. */
function dueUnlessAskedFor(dueAt: string) {
  return sql<string>`case when due_at = lease_until then ${dueAt} else due_at end`;
}

function after(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1000).toISOString();
}
