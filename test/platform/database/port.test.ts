import { sql as raw } from 'kysely';
import { expect, test } from 'vitest';
import { countUse, sweep, withoutNul } from '../../../src/platform/database/operational.ts';
import type { Database, Statement } from '../../../src/platform/database/port.ts';
import { onEveryEngine } from '../../support/engines.ts';

const sql = (text: string, ...parameters: unknown[]): Statement => ({ sql: text, parameters });

const feedback = {
  id: 'f1',
  createdAt: '2026-11-23T00:00:00.000Z',
  outcome: 'answered',
  rating: 'up',
  reason: null,
  question: '注册在哪个园区？',
  answer: '{"looks": "like JSON", "snake_case": [1]}',
  locale: 'zh',
  corpusVersion: 1,
  note: null,
  answerKey: null,
};

async function counters(db: Database): Promise<number> {
  const row = await db.query
    .selectFrom('rateCounters')
    .select((eb) => eb.fn.countAll<number>().as('howMany'))
    .executeTakeFirstOrThrow();
  return row.howMany;
}

const counter = (db: Database, caller: string): Statement =>
  db.query.insertInto('rateCounters').values({ caller, windowStart: 'x', hits: 1 }).compile();

onEveryEngine((open) => {
  test('what is written is read back as it was', async () => {
    const db = await open();
    const texts = [
      '{"a":1}',
      '2026-11-23',
      '',
      "O'Brien; drop table entries",
      '浦府办〔2025〕29号 𠮷🀄',
      'a\\u0000b\r\n\t',
    ];
    await db.atomic(
      texts.map((answer, at) =>
        db.query
          .insertInto('assistantFeedback')
          .values({ ...feedback, id: `${at}`, answer })
          .compile(),
      ),
    );
    const rows = await db.query.selectFrom('assistantFeedback').selectAll().orderBy('id').execute();
    expect(rows).toEqual(texts.map((answer, at) => ({ ...feedback, id: `${at}`, answer })));
    expect(await counters(db)).toBe(0);
  });

  test('each kind of refusal says which constraint of which table', async () => {
    const db = await open();
    await db.atomic([
      sql(
        'create table things (id text not null, code text, parent text references things (id), size integer not null, constraint things_pkey primary key (id), constraint things_size check (size > 0))',
      ),
      sql('create unique index things_code on things (code)'),
      sql("insert into things values ('a', 'c', null, 1)"),
    ]);
    const refusals: Record<string, object> = {
      "insert into things values ('a', 'd', null, 1)": {
        constraint: 'primary',
        table: 'things',
        columns: ['id'],
      },
      "insert into things values ('b', 'c', null, 1)": {
        constraint: 'unique',
        table: 'things',
        columns: ['code'],
      },
      "insert into things values ('b', 'd', null, null)": {
        constraint: 'not-null',
        table: 'things',
        columns: ['size'],
      },
      "insert into things values ('b', 'd', null, 0)": { constraint: 'check', name: 'things_size' },
      "insert into things values ('b', 'd', 'z', 1)": { constraint: 'foreign' },
      "insert into guards values ('s', 1, 2)": { constraint: 'check', name: 'guards_hold' },
    };
    for (const [text, refusal] of Object.entries(refusals)) {
      await expect(db.atomic([sql(text)]), text).rejects.toMatchObject({
        refusal: { kind: 'constraint', ...refusal },
      });
    }
    const { rows } = await raw`select id from things`.execute(db.query);
    expect(rows).toEqual([{ id: 'a' }]);
  });

  test('a statement that is wrong is nobody else’s refusal', async () => {
    const db = await open();
    const results = await Promise.allSettled([
      db.atomic([counter(db, 'a')]),
      db.atomic([counter(db, 'b'), sql('insert into nowhere values (1)')]),
      db.atomic([counter(db, 'c')]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((results[1] as PromiseRejectedResult).reason).not.toHaveProperty('refusal');
    expect(await counters(db)).toBe(2);
  });

  test('what one engine could not take is taken by none', async () => {
    const db = await open();
    const many = Array.from({ length: 100 }, (_, at) => at);
    const wrong: Statement[] = [
      sql(`insert into rate_counters select 'a', 'b', ${many.map(() => '?').join('+')}`, ...many),
      sql('insert into rate_counters values (?, ?, ?)', 'a', 'b', undefined),
      sql('insert into rate_counters values (?, ?, ?)', 'a', 'b', true),
      sql('insert into rate_counters values (?, ?, ?)', 'a', 'b', 1n),
      sql('insert into rate_counters values (?, ?, ?)', 'a', 'b', Number.NaN),
      sql('insert into rate_counters values (?, ?, ?)', 'a\0', 'b', 1),
      sql('insert into rate_counters values (?, ?, ?)', new Date(), 'b', 1),
    ];
    for (const statement of wrong)
      await expect(db.atomic([counter(db, 'x'), statement])).rejects.toThrow(TypeError);
    expect(await counters(db)).toBe(0);
    await db.atomic([]);
  });

  test('nothing is written but through atomic', async () => {
    const db = await open();
    await db.atomic([counter(db, 'a')]);
    const { query } = db;
    await expect(query.deleteFrom('rateCounters').execute()).rejects.toThrow();
    await expect(query.updateTable('rateCounters').set({ hits: 2 }).execute()).rejects.toThrow();
    await expect(
      query.insertInto('rateCounters').values({ caller: 'b', windowStart: 'x', hits: 1 }).execute(),
    ).rejects.toThrow();
    expect(await query.selectFrom('rateCounters').selectAll().execute()).toEqual([
      { caller: 'a', windowStart: 'x', hits: 1 },
    ]);
  });

  test('closing waits for the writes under way', async () => {
    const db = await open();
    let acknowledged = 0;
    for (let at = 0; at < 20; at++) void db.atomic([counter(db, `${at}`)]).then(() => acknowledged++);
    await db.close();
    await Promise.resolve();
    if (db.engine !== 'd1') expect(acknowledged).toBe(20);
    const again = await open();
    await expect.poll(() => counters(again)).toBe(20);
  });

  test('what has run out is swept: sessions, codes, messages after 30 days, security events after six months', async () => {
    const db = await open();
    const rows = (instant: string, state = 'sent') => {
      const id = crypto.randomUUID();
      const dates = { createdAt: instant, updatedAt: instant, expiresAt: instant };
      return [
        db.query
          .insertInto('authSessions')
          .values({
            id,
            token: id,
            userId: 'p',
            secondFactor: 'none',
            ipAddress: null,
            userAgent: null,
            ...dates,
          })
          .compile(),
        db.query
          .insertInto('authVerifications')
          .values({ id, identifier: 'x', value: 'x', ...dates })
          .compile(),
        db.query
          .insertInto('securityEvents')
          .values({ id, personId: 'p', at: instant, what: 'signed-in', address: null, userAgent: null })
          .compile(),
        db.query
          .insertInto('outbox')
          .values({
            id,
            channel: 'mail',
            recipient: 'a@b.cn',
            message: '{}',
            attempts: 0,
            dueAt: instant,
            createdAt: instant,
            state,
          })
          .compile(),
      ];
    };
    await db.atomic([...rows('2026-01-01T00:00:00.000Z'), ...rows('2026-01-01T00:00:00.000Z', 'waiting')]);
    await db.atomic(rows('2026-07-10T00:00:00.000Z'));
    const counts = async () => {
      const tables = ['authSessions', 'authVerifications', 'securityEvents', 'outbox'] as const;
      const found = await Promise.all(
        tables.map((table) => db.query.selectFrom(table).select('id').execute()),
      );
      return found.map((list) => list.length);
    };
    const sweepOn = (day: string) => sweep(db, () => new Date(`${day}T00:00:00.000Z`));
    await sweepOn('2026-07-02');
    expect(await counts()).toEqual([1, 1, 3, 2]);
    for (let twice = 0; twice < 2; twice++) {
      await sweepOn('2026-07-10');
      expect(await counts()).toEqual([0, 0, 1, 2]);
    }
    await sweepOn('2026-08-10');
    expect(await counts()).toEqual([0, 0, 1, 1]);
  });

  test('operational rows are kept without an entry, counted for all instances, and swept in time', async () => {
    const [db, other] = await Promise.all([open(), open()]);
    const at = (instant: string) => () => new Date(instant);
    const noon = at('2026-11-23T12:00:30Z');
    const kept = withoutNul({ ...feedback, question: 'a\0b' });
    await db.atomic([db.query.insertInto('assistantFeedback').values(kept).compile()]);
    await Promise.all(
      Array.from({ length: 9 }, (_, n) => countUse(n % 2 ? db : other, noon, 'model:p1', 60)),
    );
    expect(await countUse(db, noon, 'model:p1', 60)).toBe(10);
    expect(await countUse(db, at('2026-11-23T12:01:00Z'), 'model:p1', 60)).toBe(1);
    expect(await countUse(db, noon, 'model:p2', 60)).toBe(1);
    const questions = () => db.query.selectFrom('assistantFeedback').select('question').execute();

    await sweep(db, at('2026-11-24T13:00:00Z'));
    expect(await counters(db)).toBe(0);
    expect(await questions()).toEqual([{ question: 'ab' }]);
    await sweep(db, at('2027-05-25T13:00:00Z'));
    expect(await questions()).toEqual([]);
    expect(await db.query.selectFrom('entries').selectAll().execute()).toEqual([]);
  });
});
