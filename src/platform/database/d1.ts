import { type D1Binding, D1Dialect } from './d1-dialect.ts';
import { fromD1 } from './d1-refusals.ts';
import { kyselyOver } from './kysely.ts';
import type { Database } from './port.ts';
import { assertPortable } from './statements.ts';

export type { D1Binding } from './d1-dialect.ts';

/**
 * Made anew for each request, which costs nothing: workerd ties what a binding does to the request that asked.
 * The schema is wrangler's to apply, from migrations/d1.
 */
export function openD1(binding: D1Binding): Database {
  return {
    engine: 'd1',
    query: kyselyOver(new D1Dialect(binding), fromD1),
    async read({ sql, parameters }) {
      try {
        const { results } = await binding
          .prepare(sql)
          .bind(...parameters)
          .all();
        return results as Record<string, unknown>[];
      } catch (error) {
        throw fromD1(error);
      }
    },
    async atomic(statements) {
      assertPortable(statements);
      if (statements.length === 0) return [];
      try {
        const results = await binding.batch(
          statements.map(({ sql, parameters }) => binding.prepare(sql).bind(...parameters)),
        );
        return results.map(({ results: rows = [], meta }) => ({
          changes: meta?.changes ?? 0,
          rows: rows as Record<string, unknown>[],
        }));
      } catch (error) {
        throw fromD1(error);
      }
    },
    async close() {},
  };
}
