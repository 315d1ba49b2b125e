import { describe, expect, test } from 'vitest';
import type { Database } from '../../../src/platform/database/port.ts';
import type { Job } from '../../../src/platform/jobs/job.ts';
import { JobRunner, pauseAfter } from '../../../src/platform/jobs/job-runner.ts';
import { claim, LEASE_SECONDS, release, renew } from '../../../src/platform/jobs/leases.ts';
import { makeDue } from '../../../src/platform/jobs/standings.ts';
import { createLog } from '../../../src/platform/log.ts';
import { onEveryEngine } from '../../support/engines.ts';

/** A clock that stands still until told otherwise. */
function movable(start = '2026-03-01T08:00:00.000Z') {
  let at = Date.parse(start);
  return Object.assign(() => new Date(at), {
    forward: (seconds: number) => {
      at += seconds * 1000;
    },
  });
}

const silent = createLog('error', () => {});

function counting(everySeconds = 3600) {
  const runs: string[] = [];
  const job: Job = {
    name: 'count',
    title: { zh: '数', en: 'Count' },
    everySeconds,
    run: async (now) => void runs.push(now.toISOString()),
  };
  return { job, runs };
}

const runnerOver = (database: Database, clock: () => Date, ...jobs: Job[]) =>
  new JobRunner({ database, clock, log: silent, jobs });

onEveryEngine((open) => {
  test('of many that reach for a lease one gets it, and the next when it was given back and is due', async () => {
    const dbs = await Promise.all([open(), open(), open()]);
    const clock = movable();
    const reach = () =>
      Promise.all(Array.from({ length: 30 }, (_, at) => claim(dbs[at % 3]!, clock, 'count', `holder-${at}`)));
    const first = await reach();
    expect(first.filter((held) => held !== null)).toEqual([{ failures: 0 }]);
    expect((await reach()).every((held) => held === null)).toBe(true);

    const holder = `holder-${first.findIndex((held) => held !== null)}`;
    const nextDue = new Date(clock().getTime() + 3600_000);
    await release(dbs[0]!, clock, 'count', holder, { error: null, nextDue });
    expect((await reach()).every((held) => held === null)).toBe(true);
    clock.forward(3600);
    expect((await reach()).filter((held) => held !== null)).toHaveLength(1);
  });

  test('a lease lapses when its holder dies, and who comes back late changes nothing', async () => {
    const db = await open();
    const clock = movable();
    await claim(db, clock, 'count', 'dead');
    clock.forward(LEASE_SECONDS - 1);
    expect(await claim(db, clock, 'count', 'other')).toBeNull();
    clock.forward(1);
    expect(await claim(db, clock, 'count', 'other')).not.toBeNull();
    expect(await renew(db, clock, 'count', 'dead')).toBe(false);
    await release(db, clock, 'count', 'dead', { error: 'x', nextDue: clock() });
    const row = await db.query.selectFrom('jobs').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ holder: 'other', failures: 0, runs: 0 });
  });

  test('a lease that is renewed does not lapse', async () => {
    const db = await open();
    const clock = movable();
    await claim(db, clock, 'count', 'slow');
    for (let time = 0; time < 3; time++) {
      clock.forward(LEASE_SECONDS - 1);
      expect(await renew(db, clock, 'count', 'slow')).toBe(true);
      expect(await claim(db, clock, 'count', 'other', 'at-once')).toBeNull();
    }
  });

  test('who asks for a run while one is under way gets one after it', async () => {
    const db = await open();
    const clock = movable();
    await claim(db, clock, 'count', 'first');
    clock.forward(1);
    await db.atomic([makeDue(db, clock, 'count')]);
    expect(await claim(db, clock, 'count', 'second')).toBeNull();
    await renew(db, clock, 'count', 'first');
    await release(db, clock, 'count', 'first', {
      error: null,
      nextDue: new Date(clock().getTime() + 3600_000),
    });
    expect(await claim(db, clock, 'count', 'second')).not.toBeNull();
  });

  test('two instances run a job once each time it is due', async () => {
    const clock = movable();
    const { job, runs } = counting();
    const runners = [runnerOver(await open(), clock, job), runnerOver(await open(), clock, job)];
    for (let hour = 0; hour < 3; hour++) {
      await Promise.all([...runners, ...runners].map((runner) => runner.runDue()));
      clock.forward(1800);
      await Promise.all(runners.map((runner) => runner.runDue()));
      clock.forward(1800);
    }
    expect(runs).toEqual([
      '2026-03-01T08:00:00.000Z',
      '2026-03-01T09:00:00.000Z',
      '2026-03-01T10:00:00.000Z',
    ]);
  });

  test('what fails is tried again ever later, keeps its last error without secrets, and recovers', async () => {
    const clock = movable();
    let failing = true;
    const runs: string[] = [];
    const runner = runnerOver(await open(), clock, {
      ...counting().job,
      run: async (now) => {
        runs.push(now.toISOString().slice(11, 19));
        if (failing) throw new Error('no route to smtp://user:hunter2@mail\r\nnow');
      },
    });
    for (let second = 0; second < 240; second += 10) {
      await runner.runDue();
      clock.forward(10);
    }
    expect(runs).toEqual(['08:00:00', '08:00:30', '08:01:30', '08:03:30']);
    expect(await runner.standings()).toEqual([
      expect.objectContaining({
        state: 'failing',
        failures: 4,
        runs: 4,
        lastError: 'Error: no route to smtp://…@mail now',
      }),
    ]);
    failing = false;
    clock.forward(3600);
    await runner.runDue();
    expect(await runner.standings()).toEqual([
      expect.objectContaining({ state: 'waiting', failures: 0, runs: 5, lastError: null }),
    ]);
  });
});

describe('a runner', () => {
  onEveryEngine(
    (open) => {
      test('waits between attempts for an hour at most', () => {
        expect([1, 2, 3, 8, 50].map(pauseAfter)).toEqual([30, 60, 120, 3600, 3600]);
      });

      test('runs at once what it is woken for, though many wake it, and finishes it when it stops', async () => {
        let running = 0;
        let runs = 0;
        let finish = () => {};
        const runner = runnerOver(await open(), () => new Date(), {
          ...counting().job,
          run: async () => {
            runs++;
            running++;
            await new Promise<void>((resolve) => {
              finish = resolve;
            });
            running--;
          },
        });
        runner.start();
        await expect.poll(() => running).toBe(1);
        for (let time = 0; time < 50; time++) runner.wake('count');
        finish();
        await expect.poll(() => runs).toBe(2);
        const stopped = runner.stop();
        runner.wake('count');
        finish();
        await stopped;
        expect({ running, runs }).toEqual({ running: 0, runs: 2 });
      });

      test('leaves alone what has nothing to do', async () => {
        const { job, runs } = counting();
        const db = await open();
        const runner = runnerOver(db, () => new Date(), { ...job, hasWork: async () => false });
        await runner.runDue();
        expect(runs).toEqual([]);
        expect(await db.query.selectFrom('jobs').selectAll().execute()).toEqual([]);
      });
    },
    ['sqlite'],
  );
});
