import { describe, expect, it } from 'vitest';
import { DatabaseRefused } from '../../src/platform/database/port.ts';
import { createLog } from '../../src/platform/log.ts';
import { probeDatabase } from '../../src/platform/probe-database.ts';
import { ReadinessProbe, WrongSchema } from '../../src/platform/readiness.ts';
import { onEveryEngine } from '../support/engines.ts';

const log = createLog('error', () => {});
const clock = () => new Date('2026-11-23T04:00:00Z');
const failing = (error: unknown) => new ReadinessProbe(() => Promise.reject(error), log).check();

describe('readiness', () => {
  it('is not there before the first probe', () => {
    expect(new ReadinessProbe(async () => {}, log).state).toEqual({
      status: 'not-ready',
      reason: 'starting',
    });
  });

  it.each([
    [
      'a full disk',
      new DatabaseRefused({ kind: 'full' }, null),
      { status: 'degraded', degraded: 'read-only' },
    ],
    ['a busy writer', new DatabaseRefused({ kind: 'busy' }, null), { status: 'ready' }],
    [
      'a broken database',
      new DatabaseRefused({ kind: 'broken' }, null),
      { status: 'not-ready', reason: 'database' },
    ],
    ['an error of a read', new Error('disk I/O error'), { status: 'not-ready', reason: 'database' }],
    ['a wrong schema', new WrongSchema('newer'), { status: 'not-ready', reason: 'schema' }],
  ])('after %s', async (_what, error, state) => {
    expect(await failing(error)).toEqual(state);
  });

  it('comes back by itself', async () => {
    let full = true;
    const readiness = new ReadinessProbe(async () => {
      if (full) throw new DatabaseRefused({ kind: 'full' }, null);
    }, log);
    expect((await readiness.check()).status).toBe('degraded');
    full = false;
    expect((await readiness.check()).status).toBe('ready');
  });

  it('stays away once the service stops', async () => {
    const readiness = new ReadinessProbe(async () => {}, log);
    readiness.latch('stopping');
    expect(await readiness.check()).toEqual({ status: 'not-ready', reason: 'stopping' });
  });

  it('asks the database no more often than told, however often it is asked itself', async () => {
    let probes = 0;
    const readiness = new ReadinessProbe(async () => {
      probes++;
    }, log);
    for (let n = 0; n < 100; n++) await readiness.check(10_000);
    expect(probes).toBe(1);
  });
});

// On D1 wrangler keeps the list of steps; the worker's own tests ask there.
onEveryEngine(
  (open) => {
    it('finds a database of this release ready, and writes one row only', async () => {
      const database = await open();
      for (let n = 0; n < 3; n++) await probeDatabase(database, clock)();
      const beats = await database.query.selectFrom('heartbeat').selectAll().execute();
      expect(beats).toEqual([{ id: 1, at: '2026-11-23T04:00:00.000Z' }]);
    });

    it('refuses a database that another release has migrated', async () => {
      const database = await open();
      await database.atomic([
        { sql: "insert into kysely_migration (name, timestamp) values ('9999-later', 'x')", parameters: [] },
      ]);
      await expect(probeDatabase(database, clock)()).rejects.toThrow(WrongSchema);
    });
  },
  ['sqlite', 'postgres'],
);
