import { type CompiledQuery, sql } from 'kysely';
import type { Database } from '../../src/platform/database/port.ts';

/** How the engine would run a query, in its own words. */
export async function planOf(
  db: Database,
  { sql: text, parameters }: CompiledQuery<unknown>,
): Promise<string> {
  if (db.engine === 'postgres') {
    // On so few rows a scan and a sort are the cheapest; what is asked is whether an index could serve.
    return db.query.connection().execute(async (one) => {
      await sql`set enable_seqscan = off`.execute(one);
      await sql`set enable_sort = off`.execute(one);
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
