import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { migrations } from './index.ts';

/** The statements of each step as SQLite's, one file a step, for wrangler to apply. */
export async function d1Sql(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [name, step] of Object.entries(migrations)) {
    const statements: string[] = [];
    await step.up(recording(statements));
    const head = `-- Generated from migrations/${name}.ts by migrations/generate-d1.ts; edit neither after release.\n`;
    files.set(`${name}.sql`, head + statements.map((statement) => `${statement};\n`).join(''));
  }
  return files;
}

function recording(statements: string[]): Kysely<unknown> {
  return new Kysely<unknown>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createDriver: () => new RecordingDriver(statements),
    },
  });
}

class RecordingDriver extends DummyDriver {
  readonly #statements: string[];

  constructor(statements: string[]) {
    super();
    this.#statements = statements;
  }

  override async acquireConnection() {
    const statements = this.#statements;
    return {
      async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
        if (parameters.length > 0) throw new Error(`a step for D1 takes no parameters: ${sql}`);
        statements.push(sql);
        return { rows: [] };
      },
      // biome-ignore lint/correctness/useYield: a step reads nothing
      async *streamQuery(): AsyncIterableIterator<never> {
        throw new Error('a step for D1 reads nothing');
      },
    };
  }
}
