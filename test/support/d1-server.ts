import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import type { D1Binding } from '../../src/platform/database/d1.ts';

/** As many as test files can run beside one another. */
const DATABASES = 16;

/** Runs in workerd: does with a binding what it is told, and says what came of it. */
const WORKER = `export default {
  async fetch(request, env) {
    const { database, statements, batch } = await request.json();
    const db = env['DB' + database];
    try {
      const prepared = statements.map(({ sql, values }) => db.prepare(sql).bind(...values));
      return Response.json(batch ? await db.batch(prepared) : [await prepared[0].all()]);
    } catch (error) {
      return new Response(error.message, { status: 500 });
    }
  },
};`;

export interface D1Server {
  url: string;
  stop(): Promise<void>;
}

export async function startD1(): Promise<D1Server> {
  // Else it asks the network for a sample of Cloudflare's request metadata.
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  const server = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: WORKER,
      compatibilityDate: '2026-10-01',
      host: '127.0.0.1',
      d1Databases: Array.from({ length: DATABASES }, (_, index) => `DB${index}`),
    }),
  );
  return { url: (await server.ready).href, stop: () => server.dispose() };
}

/**
 * One of the server's databases, from another process: a request for what the code under test asks of a binding at
 * once, where the tool's own proxy makes one for each `prepare` and `bind`, and blocks while it waits.
 */
export function d1Of(url: string, database: number): D1Binding {
  const ask = async (statements: readonly unknown[], batch: boolean) => {
    const body = JSON.stringify({ database: database % DATABASES, statements, batch });
    const response = await fetch(url, { method: 'POST', body });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return JSON.parse(text);
  };
  return {
    prepare: (sql) => prepared(sql, [], async (statement) => (await ask([statement], false))[0]),
    batch: (statements) => ask(statements, true),
  };
}

type Prepared = ReturnType<D1Binding['prepare']>;

function prepared(
  sql: string,
  values: readonly unknown[],
  all: (statement: unknown) => ReturnType<Prepared['all']>,
): Prepared {
  // What JSON would change on its way, a binding must not be thought to have taken.
  const odd = values.findIndex(
    (value) => value !== null && !['string', 'number', 'boolean'].includes(typeof value),
  );
  if (odd !== -1) throw new Error(`D1_TYPE_ERROR: ${typeof values[odd]} in ${sql}`);
  const statement = { sql, values };
  return {
    ...statement,
    bind: (...bound) => prepared(sql, bound, all),
    all: () => all(statement),
  } as Prepared;
}
