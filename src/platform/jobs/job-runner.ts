import type { Clock } from '../../shared/clock.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Database } from '../database/port.ts';
import { errorFields, type Log } from '../log.ts';
import type { Job } from './job.ts';
import { claim, LEASE_SECONDS, release, renew } from './leases.ts';
import { sentenceOf } from './sentence-of.ts';
import { type JobStanding, jobStandings } from './standings.ts';

const LOOK_EVERY_MS = 2_000;
/** Commits that come together wake a job once. */
const WAKE_AFTER_MS = 30;
const FIRST_PAUSE_S = 30;
const LONGEST_PAUSE_S = 60 * 60;

/**
 * Runs what is due and free: by a timer on Node, by each cron trigger in the worker. Instances need not know of each
 * other; a job's lease lets one of them at it.
 */
export class JobRunner {
  readonly jobs: readonly Job[];
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #holder: string;
  readonly #running = new Map<string, Promise<void>>();
  readonly #woken = new Set<string>();
  #timers: NodeJS.Timeout[] = [];
  #stopped = true;

  constructor(with_: { database: Database; clock: Clock; log: Log; jobs: readonly Job[] }) {
    this.#db = with_.database;
    this.#clock = with_.clock;
    this.#log = with_.log;
    this.jobs = with_.jobs;
    this.#holder = uuidv7(with_.clock);
  }

  standings(): Promise<JobStanding[]> {
    return jobStandings(this.#db, this.#clock, this.jobs);
  }

  /** Looks again and again, in the background. */
  start(): void {
    this.#stopped = false;
    this.#timers.push(setInterval(() => void this.#look(), LOOK_EVERY_MS).unref());
    void this.#look();
  }

  /** Begins nothing more; resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    await Promise.all(this.#running.values());
  }

  /** Runs a job soon whatever its due time, because there is work for it now; nothing while the runner is not started. */
  wake(name: string): void {
    if (this.#stopped || this.#woken.has(name)) return;
    this.#woken.add(name);
    const run = async () => {
      await this.#running.get(name);
      this.#woken.delete(name);
      const job = this.jobs.find((one) => one.name === name);
      if (job && !this.#stopped) await this.#begin(job, 'at-once');
    };
    setTimeout(() => void run(), WAKE_AFTER_MS).unref();
  }

  /** Runs every job that is due and free, and resolves when they have ended; failures are kept, not thrown. */
  async runDue(): Promise<void> {
    const now = this.#clock();
    const at = now.toISOString();
    const rows = await this.#db.query.selectFrom('jobs').select(['name', 'dueAt', 'leaseUntil']).execute();
    const waiting = new Set(
      rows.filter((row) => row.dueAt > at || row.leaseUntil > at).map((row) => row.name),
    );
    const due = this.jobs.filter(({ name }) => !waiting.has(name) && !this.#running.has(name));
    await Promise.all(
      due.map(async (job) => {
        if (job.hasWork === undefined || (await job.hasWork(now))) await this.#begin(job, 'due');
      }),
    );
  }

  async #look(): Promise<void> {
    await this.runDue().catch((error: unknown) => this.#log.error('jobs-not-read', errorFields(error)));
  }

  #begin(job: Job, when: 'due' | 'at-once'): Promise<void> {
    const running = this.#running.get(job.name);
    if (running) return running;
    const run = this.#run(job, when)
      .catch((error: unknown) => this.#log.error('job-lost', { job: job.name, ...errorFields(error) }))
      .finally(() => this.#running.delete(job.name));
    this.#running.set(job.name, run);
    return run;
  }

  async #run(job: Job, when: 'due' | 'at-once'): Promise<void> {
    const { name } = job;
    const started = this.#clock();
    const held = await claim(this.#db, this.#clock, name, this.#holder, when);
    if (held === null) return;
    const renewing = setInterval(() => void this.#renew(name), (LEASE_SECONDS / 3) * 1000);
    let error: string | null = null;
    try {
      await job.run(started);
    } catch (thrown) {
      error = sentenceOf(thrown);
      this.#log.error('job-failed', { job: name, ...errorFields(thrown) });
    } finally {
      clearInterval(renewing);
    }
    const nextDue =
      error === null ? later(started, job.everySeconds) : later(this.#clock(), pauseAfter(held.failures + 1));
    await release(this.#db, this.#clock, name, this.#holder, { error, nextDue });
  }

  async #renew(name: string): Promise<void> {
    const held = await renew(this.#db, this.#clock, name, this.#holder).catch(() => true);
    if (!held) this.#log.warn('lease-lost', { job: name });
  }
}

/** Seconds to wait after so many failures in a row. */
export function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE_S * 2 ** (failures - 1), LONGEST_PAUSE_S);
}

function later(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1000);
}
