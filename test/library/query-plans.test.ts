import type { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { createLibrary } from '../../src/library/index.ts';
import { corpusVersionQuery, publishedQuery, versionsQuery } from '../../src/library/store.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { onEveryEngine } from '../support/engines.ts';
import { planOf } from '../support/plan.ts';

/** Read on every question, or by every instance every two seconds, or in every commit. */
const hot: Record<string, (db: Database) => CompiledQuery<unknown>> = {
  'corpus version': (db) => corpusVersionQuery(db).compile(),
  'published by kind': (db) => publishedQuery(db, 'policy-text').compile(),
  'versions of an item': (db) => versionsQuery(db, 'policy-text', 'p-1').selectAll().compile(),
  'head of a stream': (db) =>
    db.query.selectFrom('streamHeads').selectAll().where('stream', 'in', ['a', 'b']).compile(),
  'stored answer': (db) =>
    db.query
      .selectFrom('idempotencyKeys')
      .selectAll()
      .where('actor', '=', 'a')
      .where('route', '=', 'r')
      .where('key', '=', 'k')
      .where('createdAt', '>', 't')
      .compile(),
};

onEveryEngine((open) => {
  test('no hot query scans a table, and none sorts', async () => {
    const db = await open();
    const seeds = Array.from({ length: 30 }, (_, at) => ({
      kind: at % 3 ? 'terms' : 'policy-text',
      slug: `p-${at}`,
      content: at,
    }));
    await createLibrary(db, () => new Date()).seed(seeds);
    for (const [name, query] of Object.entries(hot)) {
      const plan = await planOf(db, query(db));
      expect(plan, name).not.toMatch(/\bSCAN\b|Seq Scan|USE TEMP B-TREE|\bSort\b/);
      expect(plan, name).toMatch(/\bSEARCH\b|Index (Only )?Scan|Bitmap Index Scan/);
    }
  });
});
