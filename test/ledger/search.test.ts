import { expect, test } from 'vitest';
import { checkpointsQuery } from '../../src/ledger/checkpoints.ts';
import { exportQuery } from '../../src/ledger/export.ts';
import { historyQuery } from '../../src/ledger/history.ts';
import {
  commit,
  erasePrivate,
  historyOf,
  type Json,
  makeCheckpoint,
  searchEntries,
  searchWords,
  sortKeys,
  wordsOf,
} from '../../src/ledger/index.ts';
import { pendingQuery } from '../../src/ledger/make-checkpoint.ts';
import { leafQuery } from '../../src/ledger/proofs.ts';
import { type EntryFilter, numberedQuery, streamQuery, timeQuery } from '../../src/ledger/search-entries.ts';
import { type WordsFound, withHidden } from '../../src/ledger/search-words.ts';
import { leavesQuery, nodesQuery } from '../../src/ledger/tree-store.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { onEveryEngine } from '../support/engines.ts';
import { planOf } from '../support/plan.ts';

const instant = (second: number) => new Date(Date.UTC(2026, 10, 27, 0, 0, second)).toISOString();

/** Two streams by two people, one of whose clock is behind. */
async function happen(db: Database): Promise<void> {
  for (let n = 0; n < 12; n++) {
    const second = n % 4 === 3 ? n - 2 : n;
    await commit(db, () => new Date(instant(second)), {
      actor: n % 3 === 0 ? 'p1' : 'p2',
      append: [
        {
          stream: n % 2 === 0 ? 'even' : 'odd',
          version: Math.floor(n / 2),
          action: n < 6 ? 'thing.begun' : 'thing.ended',
          payload: { n },
          ...(n === 2 && { private: 'hidden' }),
        },
      ],
    });
    if (n === 7) await makeCheckpoint(db, () => new Date(), null);
  }
}

const numberOf = (entry: { payload: string }) => (JSON.parse(entry.payload) as { n: number }).n;

async function pages(db: Database, filter: EntryFilter, limit: number): Promise<number[]> {
  const keys = sortKeys(filter);
  const found: number[] = [];
  for (let after: (string | number)[] | null = null; ; ) {
    const rows = await searchEntries(db, filter, { after, limit });
    const page = rows.slice(0, limit);
    found.push(...page.map(numberOf));
    if (rows.length <= limit) return found;
    after = keys.of(page.at(-1) as (typeof page)[0]);
  }
}

onEveryEngine((open) => {
  test('a search finds each entry once, the newest first, in pages of any size', async () => {
    const db = await open();
    await happen(db);
    // 3, 7 and 11 say that they happened two seconds before.
    const all = [10, 9, 11, 8, 6, 5, 7, 4, 2, 1, 3, 0];
    const filters: [EntryFilter, (n: number) => boolean][] = [
      [{}, () => true],
      [{ actor: 'p1' }, (n) => n % 3 === 0],
      [{ action: 'thing.ended' }, (n) => n >= 6],
      [{ actor: 'p2', action: 'thing.begun' }, (n) => n % 3 !== 0 && n < 6],
      [{ from: instant(4), to: instant(9) }, (n) => [8, 6, 5, 7, 4].includes(n)],
      [{ actor: 'p3' }, () => false],
    ];
    for (const [filter, wanted] of filters) {
      const expected = all.filter(wanted);
      const read = await pages(db, filter, 5);
      expect([...read].sort(), JSON.stringify(filter)).toEqual([...expected].sort());
      if (filter.from === undefined) continue;
      expect(read).toEqual(await pages(db, filter, 100));
    }
    const byTime = (await searchEntries(db, {}, { after: null, limit: 100 })).map(({ at }) => at);
    expect(byTime).toEqual([...byTime].sort().reverse());
    // A stream has its own order, whatever clocks said.
    expect(await pages(db, { stream: 'odd' }, 2)).toEqual([11, 9, 7, 5, 3, 1]);
    const leaves = (await searchEntries(db, {}, { after: null, limit: 100 })).map(({ leaf }) => leaf);
    expect(leaves.filter((leaf) => leaf !== null).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('words are found in what entries say, until they are erased, and never in an endless look', async () => {
    const db = await open();
    const write = (n: number, payload: Json, hidden?: Json) =>
      commit(db, () => new Date(instant(n)), {
        actor: 'p1',
        append: [
          {
            stream: 'report',
            version: n,
            action: 'report.corrected',
            payload,
            ...(hidden !== undefined && { private: hidden }),
          },
        ],
      });
    await write(
      0,
      { after: { title: '“智能核保”系统', note: 'none' } },
      { after: { reason: 'ＡＢＣ 渠道漏报两户，已更正' } },
    );
    await write(1, { before: { total: 52_300 }, after: { values: { 投诉率: 61_000 } } });
    await write(2, { reason: 'none' });
    const found = async (q: string, filter: EntryFilter = {}) => {
      const { items, after, lookedTo } = await searchWords(db, filter, wordsOf(q), { after: null, limit: 9 });
      expect([after, lookedTo]).toEqual([null, null]);
      return items.map(({ seq, excerpts }) => [seq, ...excerpts.map(({ text }) => text)]);
    };
    expect(await found('智能核保')).toEqual([[1, '“智能核保”系统']]);
    expect(await found('52300')).toEqual([[2, '52300']]);
    // As it is compared: whatever width and case, all of the words, in either part.
    expect(await found(' abc  智能 ')).toEqual([[1, 'ＡＢＣ 渠道漏报两户，已更正', '“智能核保”系统']]);
    expect(await found('智能 61000')).toEqual([]);
    expect(await found('投诉率')).toEqual([[2, '投诉率: 61000']]);
    // The name of a member is no word of an entry; what only looks like SQL is looked for as it stands.
    expect([await found('after'), await found("%' or 1=1")]).toEqual([[], []]);
    expect(await found('漏报', { stream: 'report' })).toEqual([[1, 'ＡＢＣ 渠道漏报两户，已更正']]);
    expect(await found('漏报', { actor: 'p2' })).toEqual([]);
    const [{ excerpts } = { excerpts: [] }] = (await searchWords(db, {}, ['漏报'], { after: null, limit: 9 }))
      .items;
    expect(excerpts).toMatchObject([{ field: 'reason', private: true }]);
    await db.atomic(erasePrivate(db, [{ stream: 'report' }]));
    expect(await found('漏报')).toEqual([]);

    // A page ends where it is full, or where so many were looked at: a next one may follow an empty one.
    const walk = async (limit: number, most: number) => {
      const pages: (number[] | string)[] = [];
      let after: (string | number)[] | null = null;
      do {
        const page: WordsFound = await searchWords(db, {}, ['none'], { after, limit }, most);
        pages.push(page.items.map(({ seq }) => seq));
        if (page.lookedTo !== null) pages.push(page.lookedTo);
        after = page.after;
      } while (after !== null);
      return pages;
    };
    expect(await walk(9, 9)).toEqual([[3, 1]]);
    expect(await walk(1, 9)).toEqual([[3], instant(2), [1]]);
    expect(await walk(9, 1)).toEqual([[3], instant(2), [], instant(1), [1]]);
  });

  test('the history of a thing merges its streams, each in its order, in pages of any size', async () => {
    const db = await open();
    await happen(db);
    const whole = await historyOf(db, { streams: ['odd', 'even', 'none'], limit: 100 });
    expect(whole.next).toBeNull();
    expect(whole.items.length).toBe(12);
    for (const name of ['odd', 'even']) {
      const seqs = whole.items.flatMap(({ entry }) => (entry.stream === name ? [entry.seq] : []));
      expect(seqs).toEqual([6, 5, 4, 3, 2, 1]);
    }
    const hidden = whole.items.find(({ entry }) => numberOf(entry) === 2)?.hidden;
    expect(hidden).toMatchObject({ state: 'kept', payload: '"hidden"' });

    for (const limit of [5, 7]) {
      const read: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await historyOf(db, { streams: ['even', 'none', 'odd'], cursor, limit });
        read.push(...page.items.map(({ entry }) => numberOf(entry)));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(read).toEqual(whole.items.map(({ entry }) => numberOf(entry)));
    }
    await expect(historyOf(db, { streams: ['even'], cursor: 'x', limit: 5 })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  test('every order has its index', async () => {
    const db = await open();
    await happen(db);
    const page = { after: null, limit: 20 };
    const place = { after: [instant(5), 'odd', 3], limit: 20 };
    const plans = {
      'newest first': numberedQuery(db, {}, page),
      'newest first, next page': numberedQuery(db, {}, place),
      'of a time': numberedQuery(db, { from: instant(1), to: instant(9) }, page),
      'of an actor': numberedQuery(db, { actor: 'p1' }, page),
      'of an actor, next page': numberedQuery(db, { actor: 'p1' }, place),
      'of an action': numberedQuery(db, { action: 'thing.begun' }, page),
      'of an action, next page': numberedQuery(db, { action: 'thing.begun' }, place),
      'of a stream': streamQuery(db, 'odd', {}, { after: [5], limit: 20 }),
      history: historyQuery(db, 'odd', 5, page),
      checkpoints: checkpointsQuery(db, { after: [5], limit: 20 }),
      'latest checkpoint': checkpointsQuery(db, { after: null, limit: 1 }),
      pending: pendingQuery(db, 200),
      'leaf of an entry': leafQuery(db, 'ab'),
      leaves: leavesQuery(db, [1, 2]),
      nodes: nodesQuery(db, [
        { level: 1, position: 2 },
        { level: 2, position: 0 },
      ]),
    };
    for (const [name, query] of Object.entries(plans)) {
      const plan = await planOf(db, query.compile());
      expect(plan, `${name}\n${plan}`).not.toMatch(/Seq Scan|USE TEMP B-TREE|\bSort\b/);
      // A walk in the order of an index is called a scan by SQLite, also where the table itself is in that order.
      expect(plan, `${name}\n${plan}`).not.toMatch(/\bSCAN (?!\w+ USING|checkpoints$|p$)/m);
    }
    expect(await planOf(db, timeQuery(db, { actor: 'p1' }, page).compile())).toContain('ledger_leaves_actor');
    expect(await planOf(db, withHidden(db, {}, place).compile())).toContain('ledger_leaves_at');
    // A part of an export may be sorted, being no more than 500 rows.
    expect(await planOf(db, exportQuery(db, 0, 500).compile())).not.toMatch(/Seq Scan|\bSCAN\b/);
  });
});
