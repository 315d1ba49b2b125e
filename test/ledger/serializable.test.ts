import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit, headsOf } from '../../src/ledger/index.ts';
import { StaleRead } from '../../src/ledger/stale-read.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { hashOf } from '../../src/shared/ledger/entry.ts';
import { onEveryEngine } from '../support/engines.ts';

const clock = () => new Date('2026-11-23T01:02:03.004Z');
/** Makes transactions of PostgreSQL overlap; the other engines take one at a time. */
const linger = (db: Database) =>
  db.engine === 'postgres' ? [{ sql: 'select pg_sleep(0.02)', parameters: [] }] : [];

const STREAMS = ['a', 'b', 'c', 'd'];

/** What one commit changes and what else it looked at. */
interface Plan {
  append: string[];
  rely: string[];
}

/** A plan that was carried out, with the versions it was decided on. */
interface Done extends Plan {
  versions: Map<string, number>;
}

const plans = fc.array(
  fc
    .tuple(fc.shuffledSubarray(STREAMS, { minLength: 1 }), fc.integer({ min: 1, max: 2 }))
    .map(
      ([streams, appended]): Plan => ({ append: streams.slice(0, appended), rely: streams.slice(appended) }),
    ),
  { minLength: 60, maxLength: 60 },
);

onEveryEngine((open) => {
  test('commits that raced can be told in some order, one after the other', async () => {
    const [one, two] = await Promise.all([open(), open()]);
    const seed = Number(process.env.SEED ?? 20261123);
    const [drawn] = fc.sample(plans, { seed, numRuns: 1 });
    const done: Done[] = [];
    const carryOut = async (db: Database, plan: Plan) => {
      const heads = await headsOf(db, STREAMS);
      const versions = new Map([...heads].map(([stream, { version }]) => [stream, version]));
      const at = (stream: string) => ({ stream, version: versions.get(stream)! });
      const append = plan.append.map((stream) => ({ ...at(stream), action: 'test.happened', payload: {} }));
      await commit(db, clock, { actor: 'p1', append, rely: plan.rely.map(at), rows: linger(db) });
      done.push({ ...plan, versions });
    };
    for (let from = 0; from < drawn!.length; from += 6) {
      const racing = drawn!.slice(from, from + 6).map((plan, at) => carryOut(at % 2 ? one : two, plan));
      for (const result of await Promise.allSettled(racing)) {
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StaleRead);
      }
    }
    expect(done.length).toBeGreaterThanOrEqual(10);
    expect(inSomeOrder(done)).toBe(true);
    await expectChains(one, done);
  });
});

/** Who made a version comes before who read it or made the next; who read it comes before who made the next. */
function inSomeOrder(done: Done[]): boolean {
  const before = (one: Done, other: Done) =>
    STREAMS.some((stream) => {
      const [mine, theirs] = [one.versions.get(stream)!, other.versions.get(stream)!];
      const reads = (each: Done) => each.append.includes(stream) || each.rely.includes(stream);
      if (!reads(one) || !reads(other)) return false;
      if (one.append.includes(stream)) return mine < theirs;
      return other.append.includes(stream) && mine <= theirs;
    });
  const left = new Set(done);
  while (left.size > 0) {
    const first = [...left].find((each) => ![...left].some((other) => other !== each && before(other, each)));
    if (first === undefined) return false;
    left.delete(first);
  }
  return true;
}

async function expectChains(db: Database, done: Done[]): Promise<void> {
  const heads = await headsOf(db, STREAMS);
  for (const stream of STREAMS) {
    const entries = await db.query
      .selectFrom('entries')
      .selectAll()
      .where('stream', '=', stream)
      .orderBy('seq')
      .execute();
    expect(entries).toHaveLength(done.filter(({ append }) => append.includes(stream)).length);
    let previous: string | null = null;
    for (const [at, entry] of entries.entries()) {
      expect(entry).toMatchObject({ seq: at + 1, previous, hash: await hashOf(entry) });
      previous = entry.hash;
    }
    expect(heads.get(stream)).toEqual({ version: entries.length, hash: previous });
  }
}
