import type { Clock } from '../../shared/clock.ts';
import type { Bilingual } from '../../shared/locale.ts';
import type { Database, Statement } from '../database/port.ts';
import type { Job } from './job.ts';

/** How a job stands, as the office sees it. Instants; null where it never happened. */
export interface JobStanding {
  name: string;
  title: Bilingual;
  everySeconds: number;
  /** failing: its last run failed, and it is tried again when it is due. */
  state: 'waiting' | 'running' | 'failing';
  /** Null: at once, as it never ran. */
  dueAt: string | null;
  lastStartedAt: string | null;
  lastEndedAt: string | null;
  lastError: string | null;
  /** Runs that failed since the last that did not. */
  failures: number;
  runs: number;
}

export async function jobStandings(db: Database, clock: Clock, jobs: readonly Job[]): Promise<JobStanding[]> {
  const rows = new Map(
    (await db.query.selectFrom('jobs').selectAll().execute()).map((row) => [row.name, row]),
  );
  const now = clock().toISOString();
  return jobs.map(({ name, title, everySeconds }) => {
    const row = rows.get(name);
    const running = row !== undefined && row.holder !== null && row.leaseUntil > now;
    return {
      name,
      title,
      everySeconds,
      state: running ? 'running' : row !== undefined && row.failures > 0 ? 'failing' : 'waiting',
      dueAt: row?.dueAt ?? null,
      lastStartedAt: row?.lastStartedAt ?? null,
      lastEndedAt: row?.lastEndedAt ?? null,
      lastError: row?.lastError ?? null,
      failures: row?.failures ?? 0,
      runs: row?.runs ?? 0,
    };
  });
}

/** Makes a job due now, on whichever instance looks first. */
export function makeDue(db: Database, clock: Clock, name: string): Statement {
  const at = clock().toISOString();
  return db.query
    .insertInto('jobs')
    .values({ name, holder: null, leaseUntil: at, dueAt: at, failures: 0, runs: 0 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ dueAt: at }))
    .compile();
}
