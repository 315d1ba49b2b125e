import { type CompiledQuery, sql } from 'kysely';
import { expect, test } from 'vitest';
import { createLibrary } from '../../src/library/index.ts';
import { corpusVersionQuery, publishedQuery, versionsQuery } from '../../src/library/store.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { onEveryEngine } from '../support/engines.ts';

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

async function planOf(db: Database, { sql: text, parameters }: CompiledQuery<unknown>): Promise<string> {
  if (db.engine === 'postgres') {
    // On so few rows a scan is the cheapest; what is asked is whether an index could serve.
    return db.query.connection().execute(async (one) => {
      await sql`set enable_seqscan = off`.execute(one);
      const literal = parameters.reduceRight<string>(
        (sofar, value, at) =>
          sofar.replaceAll(`$${at + 1}`, typeof value === 'number' ? `${value}` : `'${value}'`),
        text,
      );
      const { rows } = await sql<Record<string, string>>`${sql.raw(`explain ${literal}`)}`.execute(one);
      return rows.map((row) => Object.values(row)[0]).join('\n');
    });
  }
  const fragments = text.split('?');
  const bound = fragments.flatMap((fragment, at) =>
    at < parameters.length ? [sql.raw(fragment), sql`${parameters[at]}`] : [sql.raw(fragment)],
  );
  const { rows } = await sql<{ detail: string }>`explain query plan ${sql.join(bound, sql``)}`.execute(
    db.query,
  );
  return rows.map(({ detail }) => detail).join('\n');
}
