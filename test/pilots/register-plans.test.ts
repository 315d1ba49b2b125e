import { type CompiledQuery, sql } from 'kysely';
import { expect, test } from 'vitest';
import { objectionsQuery, openQuery, receiptQuery } from '../../src/pilots/objection-store.ts';
import { underNoticeQuery } from '../../src/pilots/read-notices.ts';
import { entryQuery } from '../../src/pilots/read-register.ts';
import { feedQuery } from '../../src/pilots/register-feed.ts';
import {
  askedOf,
  countQuery,
  gramsQuery,
  indexQuery,
  listQuery,
  nearQuery,
  type RegisterFilter,
} from '../../src/pilots/register-search.ts';
import { noticesQuery } from '../../src/pilots/register-store.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { onEveryEngine } from '../support/engines.ts';
import { planOf } from '../support/plan.ts';
import { fillRegister, PARKS, RARE } from './made-up-register.ts';

type Queries = Record<string, CompiledQuery<unknown>>;

/** Each filter alone, on the first page and on a later one. */
function lists(db: Database): Queries {
  const filters: RegisterFilter[] = [
    { state: 'testing' },
    { kind: 'financial-service' },
    { park: PARKS[0] },
    { track: 'regulator' },
  ];
  const found: Queries = {};
  for (const filter of filters) {
    for (const before of [null, 202_600_100]) {
      const name = `${JSON.stringify(filter)} before ${before}`;
      found[name] = listQuery(db, { ...filter, before, limit: 20 }, askedOf(filter)).compile();
    }
    found[`count of ${JSON.stringify(filter)}`] = countQuery(db, askedOf(filter)).compile();
  }
  found['the whole list, a later page'] = listQuery(
    db,
    { before: 202_600_100, limit: 20 },
    askedOf({}),
  ).compile();
  return found;
}

const others = (db: Database): Queries => ({
  'one entry': entryQuery(db, 'p1').compile(),
  'notices of one': noticesQuery(db, 'p1').compile(),
  'the feed, a later page': feedQuery(db, { after: ['2026', 'p1', 3], limit: 20 }).compile(),
  'under notice': underNoticeQuery(db, { after: null, limit: 20 }).compile(),
  'under notice, a later page': underNoticeQuery(db, { after: ['2026-01-01', 'p1'], limit: 20 }).compile(),
  'objections of one state': objectionsQuery(db, { state: 'received', before: null, limit: 20 }).compile(),
  'objections, a later page': objectionsQuery(db, { before: 'x', limit: 20 }).compile(),
  'an objection by its receipt': receiptQuery(db, 'x').compile(),
  'open objections of one': openQuery(db, 'p1').compile(),
});

const SORTS = /TEMP B-TREE|\bSort\b/;
const SCANS = /\bSCAN (?!some\b)|Seq Scan/;
const SEEKS = /\bSEARCH\b|Index (?:Only )?Scan|Bitmap Index Scan/;

onEveryEngine((open) => {
  test('no query of the register, of notices or of objections scans a table or sorts', async () => {
    const db = await open();
    await fillRegister(db, 800);
    for (const [name, query] of Object.entries({ ...lists(db), ...others(db) })) {
      const plan = await planOf(db, query);
      expect(plan, name).not.toMatch(SORTS);
      expect(plan, name).not.toMatch(SCANS);
      expect(plan, name).toMatch(SEEKS);
    }
  });

  test('what is read from its beginning is read in the list’s own order, and no further than a page', async () => {
    const db = await open();
    await fillRegister(db, 800);
    const inOrder: Queries = {
      'the whole list': listQuery(db, { before: null, limit: 20 }, askedOf({})).compile(),
      'the feed': feedQuery(db, { after: null, limit: 20 }).compile(),
      objections: objectionsQuery(db, { before: null, limit: 20 }).compile(),
    };
    for (const [name, query] of Object.entries(inOrder)) {
      const plan = await planOf(db, query);
      expect(plan, name).not.toMatch(SORTS);
      expect(plan, name).not.toContain('Seq Scan');
    }
  });

  test('a search goes through its index in the list’s order', async () => {
    const db = await open();
    await fillRegister(db, 800);
    for (const before of [null, 202_600_700]) {
      const wanted = { q: '隐私 银行', state: 'testing', before, limit: 20 };
      const asked = askedOf(wanted);
      if (db.engine === 'postgres') {
        expect(await planOf(db, gramsQuery(db, wanted, asked).compile())).not.toMatch(/\bSort\b|Seq Scan/);
        continue;
      }
      const near = await planOf(db, nearQuery(db, wanted, asked).compile());
      expect(near).not.toMatch(SORTS);
      const index = (await planOf(db, indexQuery(db, wanted, asked, asked.words).compile())).split('\n');
      expect(index[0]).toMatch(before === null ? /^SCAN s VIRTUAL TABLE INDEX \d+:M1$/ : /M1>$/);
      expect(index[1]).toMatch(/^SEARCH r USING INTEGER PRIMARY KEY/);
      expect(index).toHaveLength(2);
    }
  });
});

onEveryEngine(
  (open) => {
    test('of what is rare the index of grams tells the rows, left to the planner alone', async () => {
      const db = await open();
      await fillRegister(db, 3_000);
      await db.atomic([{ sql: 'analyze pilot_register', parameters: [] }]);
      const wanted = { q: RARE, before: null, limit: 20 };
      const { sql: text, parameters } = gramsQuery(db, wanted, askedOf(wanted)).compile();
      const written = parameters.reduceRight<string>(
        (sofar, value, at) =>
          sofar.replaceAll(`$${at + 1}`, typeof value === 'number' ? `${value}` : `'${value}'`),
        text,
      );
      const { rows } = await sql<Record<string, string>>`${sql.raw(`explain ${written}`)}`.execute(db.query);
      expect(JSON.stringify(rows)).toContain('Bitmap Index Scan on pilot_register_grams');
    });
  },
  ['postgres'],
);
