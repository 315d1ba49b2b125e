import { expect, test } from 'vitest';
import { answerBefore, type Commit, commit, headOf, rerun } from '../../src/ledger/index.ts';
import { StaleRead } from '../../src/ledger/stale-read.ts';
import type { Database, Statement } from '../../src/platform/database/port.ts';
import { hashOf } from '../../src/shared/ledger/entry.ts';
import { assertChains } from '../support/chains.ts';
import { onEveryEngine } from '../support/engines.ts';

const clock = () => new Date('2026-11-23T01:02:03.004Z');
const append = (stream: string, version = 0, payload = {}) => ({
  stream,
  version,
  action: 'test.happened',
  payload,
});
const by = (what: Omit<Commit, 'actor'>, actor = 'p1'): Commit => ({ actor, ...what });

/** A row of some room's own, in a table at hand. */
function row(db: Database, caller: string): Statement {
  return db.query.insertInto('rateCounters').values({ caller, windowStart: 'x', hits: 1 }).compile();
}

async function rowsOf(db: Database): Promise<string[]> {
  const rows = await db.query.selectFrom('rateCounters').select('caller').orderBy('caller').execute();
  return rows.map(({ caller }) => caller);
}

/** Makes two transactions of PostgreSQL overlap for certain; the other engines take one at a time. */
const linger = (db: Database): Statement[] =>
  db.engine === 'postgres' ? [{ sql: 'select pg_sleep(0.05)', parameters: [] }] : [];

const count = (results: PromiseSettledResult<unknown>[], status: string) =>
  results.filter((each) => each.status === status).length;

const reasons = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));

onEveryEngine((open) => {
  test('a commit writes its entries, chained, and its rows together', async () => {
    const db = await open();
    await commit(db, clock, by({ append: [append('s', 0, { b: 1, a: '二' })], rows: [row(db, 'first')] }));
    await commit(
      db,
      clock,
      by({ append: [{ ...append('s', 1), private: { name: '王小明' } }], rows: [row(db, 'second')] }),
    );

    const entries = await db.query
      .selectFrom('entries')
      .selectAll()
      .where('stream', '=', 's')
      .orderBy('seq')
      .execute();
    expect(entries.map(({ seq, actor, at, payload }) => ({ seq, actor, at, payload }))).toEqual([
      { seq: 1, actor: 'p1', at: '2026-11-23T01:02:03.004Z', payload: '{"a":"二","b":1}' },
      { seq: 2, actor: 'p1', at: '2026-11-23T01:02:03.004Z', payload: '{}' },
    ]);
    const [first, second] = entries as [(typeof entries)[0], (typeof entries)[0]];
    expect(first.previous).toBeNull();
    expect(second.previous).toBe(first.hash);
    for (const entry of entries) expect(entry.hash).toBe(await hashOf(entry));
    expect(await headOf(db, 's')).toEqual({ version: 2, hash: second.hash });
    expect(await rowsOf(db)).toEqual(['first', 'second']);
    expect(JSON.stringify(second)).not.toContain('王小明');
    const hidden = await db.query.selectFrom('privatePayloads').selectAll().executeTakeFirstOrThrow();
    expect(hidden.payload).toBe('{"name":"王小明"}');
  });

  test('several entries of one stream follow on one another, all or none', async () => {
    const db = await open();
    const two = (version: number) => [append('s', version), append('t', 0), append('s', version + 1)];
    const done = await commit(db, clock, by({ append: two(0) }));
    expect(done).toEqual({
      outcome: 'committed',
      versions: new Map([
        ['s', 2],
        ['t', 1],
      ]),
    });
    await expect(commit(db, clock, by({ append: [append('s', 1), append('s', 2)] }))).rejects.toBeInstanceOf(
      StaleRead,
    );
    await commit(db, clock, by({ append: [append('s', 2), append('s', 3)], rows: [row(db, 'kept')] }));
    await assertChains(db);
    expect((await headOf(db, 's')).version).toBe(4);
    for (const gap of [
      [append('s', 4), append('s', 4)],
      [append('s', 5), append('s', 4)],
    ])
      await expect(commit(db, clock, by({ append: gap }))).rejects.toBeInstanceOf(TypeError);
  });

  test('50 racing commits on one stream: one wins, new stream and old', async () => {
    const [a, b] = await Promise.all([open(), open()]);
    for (const version of [0, 1]) {
      const racing = Array.from({ length: 50 }, (_, at) =>
        commit(
          at % 2 ? a : b,
          clock,
          by({ append: [append('s', version)], rows: [row(a, `${version}-${at}`)] }),
        ),
      );
      const results = await Promise.allSettled(racing);
      expect(count(results, 'fulfilled')).toBe(1);
      for (const reason of reasons(results)) expect(reason).toBeInstanceOf(StaleRead);
      expect((await headOf(a, 's')).version).toBe(version + 1);
      expect(await rowsOf(a)).toHaveLength(version + 1);
    }
  });

  test('write skew over two streams: one wins', async () => {
    const [a, b] = await Promise.all([open(), open()]);
    for (let round = 0; round < 5; round++) {
      const [testing, licence] = [`testing-${round}`, `licence-${round}`];
      await commit(a, clock, by({ append: [append(testing), append(licence)] }));
      const results = await Promise.allSettled([
        commit(
          a,
          clock,
          by({ append: [append(testing, 1)], rely: [{ stream: licence, version: 1 }], rows: linger(a) }),
        ),
        commit(
          b,
          clock,
          by({ append: [append(licence, 1)], rely: [{ stream: testing, version: 1 }], rows: linger(a) }),
        ),
      ]);
      expect(count(results, 'fulfilled')).toBe(1);
      expect(reasons(results)[0]).toBeInstanceOf(StaleRead);
    }
  });

  test('write skew over two streams that are not there yet: one wins', async () => {
    const [a, b] = await Promise.all([open(), open()]);
    for (let round = 0; round < 5; round++) {
      const [left, right] = [`left-${round}`, `right-${round}`];
      const results = await Promise.allSettled([
        commit(
          a,
          clock,
          by({ append: [append(left)], rely: [{ stream: right, version: 0 }], rows: linger(a) }),
        ),
        commit(
          b,
          clock,
          by({ append: [append(right)], rely: [{ stream: left, version: 0 }], rows: linger(a) }),
        ),
      ]);
      expect(count(results, 'fulfilled')).toBe(1);
      expect(reasons(results)[0]).toBeInstanceOf(StaleRead);
    }
  });

  test('a rely holds while its stream stands and fails once it moved', async () => {
    const db = await open();
    await commit(db, clock, by({ append: [append('licence')] }));
    await commit(db, clock, by({ append: [append('a')], rely: [{ stream: 'licence', version: 1 }] }));
    await commit(db, clock, by({ append: [append('b')], rely: [{ stream: 'nowhere', version: 0 }] }));
    const missing = commit(
      db,
      clock,
      by({ append: [append('c')], rely: [{ stream: 'licence', version: 0 }] }),
    );
    await expect(missing).rejects.toBeInstanceOf(StaleRead);
    await commit(db, clock, by({ append: [append('licence', 1)] }));
    const moved = commit(db, clock, by({ append: [append('d')], rely: [{ stream: 'licence', version: 1 }] }));
    await expect(moved).rejects.toBeInstanceOf(StaleRead);
    expect(await db.query.selectFrom('guards').selectAll().execute()).toEqual([]);
  });

  test('streams appended in opposite order: nobody hears of a deadlock', async () => {
    const [a, b] = await Promise.all([open(), open()]);
    await commit(a, clock, by({ append: [append('x'), append('y')] }));
    const both = (db: Database, streams: string[]) =>
      rerun(async () => {
        const heads = await Promise.all(streams.map((stream) => headOf(db, stream)));
        return commit(
          db,
          clock,
          by({ append: streams.map((stream, at) => append(stream, heads[at]!.version)) }),
        );
      });
    for (let round = 0; round < 5; round++) {
      const results = await Promise.allSettled([both(a, ['x', 'y']), both(b, ['y', 'x'])]);
      expect(reasons(results)).toEqual([]);
    }
    expect((await headOf(a, 'x')).version).toBe(11);
  });

  test('rows locked in opposite order: the deadlock is retried inside', async () => {
    const [a, b] = await Promise.all([open(), open()]);
    await a.atomic([row(a, 'l'), row(a, 'r')]);
    const raise = (caller: string) =>
      a.query
        .updateTable('rateCounters')
        .set((eb) => ({ hits: eb('hits', '+', 1) }))
        .where('caller', '=', caller)
        .compile();
    const racing = Array.from({ length: 8 }, (_, at) =>
      (at % 2 ? a : b).atomic(at % 2 ? [raise('l'), raise('r')] : [raise('r'), raise('l')]),
    );
    expect(reasons(await Promise.allSettled(racing))).toEqual([]);
    const hits = await a.query.selectFrom('rateCounters').select('hits').execute();
    expect(hits).toEqual([{ hits: 9 }, { hits: 9 }]);
  });

  test('a failure in the middle leaves nothing', async () => {
    const db = await open();
    const rows = [row(db, 'new'), row(db, 'new'), row(db, 'after')];
    const failing = commit(db, clock, by({ append: [{ ...append('s'), private: 1 }], rows }));
    await expect(failing).rejects.toMatchObject({
      code: 'conflict',
      fields: [{ path: 'caller' }, { path: 'windowStart' }],
    });
    await expect(failing).rejects.not.toBeInstanceOf(StaleRead);
    expect((await headOf(db, 's')).version).toBe(0);
    expect(await rowsOf(db)).toEqual([]);
    for (const table of ['entries', 'privatePayloads', 'streamHeads'] as const) {
      expect(await db.query.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    await commit(db, clock, by({ append: [append('s')], rows: [row(db, 'new')] }));
    expect(await rowsOf(db)).toEqual(['new']);
  });

  test('a retried idempotency key acts once, and 20 at once act once', async () => {
    const [a, b] = await Promise.all([open(), open()]);
    const request = { actor: 'p1', route: 'POST /pilots', key: 'k', bodyHash: 'h' };
    const post = (db: Database, at: number, bodyHash = 'h') =>
      rerun(async () => {
        const head = await headOf(db, 's');
        const answer = { status: 201, headers: { etag: `"${at}"` }, body: `{"by":${at}}` };
        return commit(
          db,
          clock,
          by({
            append: [append('s', head.version)],
            rows: [row(db, `effect-${at}`)],
            idempotency: { ...request, bodyHash, answer },
          }),
        );
      });
    const results = await Promise.all(Array.from({ length: 20 }, (_, at) => post(at % 2 ? a : b, at)));
    const winner = results.findIndex(({ outcome }) => outcome === 'committed');
    const answer = { status: 201, headers: { etag: `"${winner}"` }, body: `{"by":${winner}}` };
    expect(results.filter(({ outcome }) => outcome === 'committed')).toHaveLength(1);
    results.forEach((result, at) => {
      if (at !== winner) expect(result).toEqual({ outcome: 'replayed', answer });
    });
    expect(await rowsOf(a)).toEqual([`effect-${winner}`]);
    expect((await headOf(a, 's')).version).toBe(1);

    expect(await answerBefore(a, clock, request)).toEqual(answer);
    expect(await post(b, 99)).toEqual({ outcome: 'replayed', answer });
    await expect(post(b, 99, 'another body')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    await expect(answerBefore(a, clock, { ...request, bodyHash: 'x' })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    expect(await answerBefore(a, clock, { ...request, actor: 'p2' })).toBeNull();
    expect(await answerBefore(a, clock, { ...request, route: 'POST /reports' })).toBeNull();
  });

  test('a key is free again after a day', async () => {
    const db = await open();
    const later = () => new Date(clock().getTime() + 24 * 3600 * 1000);
    const idempotency = {
      actor: 'p1',
      route: 'r',
      key: 'k',
      bodyHash: 'h',
      answer: { status: 200, headers: {}, body: '' },
    };
    await commit(db, clock, by({ append: [append('s')], idempotency }));
    expect(await answerBefore(db, later, idempotency)).toBeNull();
    const again = await commit(
      db,
      later,
      by({ append: [append('s', 1)], idempotency: { ...idempotency, bodyHash: 'g' } }),
    );
    expect(again.outcome).toBe('committed');
  });

  test('entries can be added, and never changed, replaced or removed', async () => {
    const db = await open();
    await commit(db, clock, by({ append: [append('s')] }));
    const before = await db.query.selectFrom('entries').selectAll().execute();
    const attempts = [
      db.query.updateTable('entries').set({ actor: 'p2' }).compile(),
      db.query.deleteFrom('entries').compile(),
    ];
    if (db.engine !== 'postgres') {
      attempts.push(
        db.query
          .replaceInto('entries')
          .values({ ...before[0]!, actor: 'p2' })
          .compile(),
      );
    }
    for (const statement of attempts) {
      await expect(db.atomic([statement])).rejects.toMatchObject({
        refusal: { kind: 'constraint', constraint: 'trigger', name: 'entries_append_only' },
      });
    }
    expect(await db.query.selectFrom('entries').selectAll().execute()).toEqual(before);
  });

  test('a version made up by the caller leaves no gap in a stream', async () => {
    const db = await open();
    await expect(commit(db, clock, by({ append: [append('s', 5)] }))).rejects.toBeInstanceOf(StaleRead);
    await commit(db, clock, by({ append: [append('s')] }));
    await expect(commit(db, clock, by({ append: [append('s', 5)] }))).rejects.toBeInstanceOf(StaleRead);
    expect((await headOf(db, 's')).version).toBe(1);
  });

  test('six writers of one stream at once all get through', async () => {
    const db = await open();
    const add = () =>
      rerun(async () => {
        const { version } = await headOf(db, 's');
        return commit(db, clock, by({ append: [append('s', version)] }));
      });
    expect(reasons(await Promise.allSettled(Array.from({ length: 6 }, add)))).toEqual([]);
    expect((await headOf(db, 's')).version).toBe(6);
  });

  test('a stale read is decided again; the eighth goes to the caller', async () => {
    const db = await open();
    await commit(db, clock, by({ append: [append('s')] }));
    let reads = 0;
    const stale = (times: number) =>
      rerun(async () => {
        const { version } = await headOf(db, 's');
        if (reads++ < times) await commit(db, clock, by({ append: [append('s', version)] }, 'somebody-else'));
        return commit(db, clock, by({ append: [append('s', version)] }));
      });
    expect((await stale(7)).outcome).toBe('committed');
    expect(reads).toBe(8);
    reads = 0;
    await expect(stale(8)).rejects.toMatchObject({ code: 'conflict' });
    expect(reads).toBe(8);
  });
});
