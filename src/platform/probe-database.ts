import { sql } from 'kysely';
import { STEPS } from '../../migrations/steps.ts';
import type { Clock } from '../shared/clock.ts';
import type { Database } from './database/port.ts';
import { WrongSchema } from './readiness.ts';

/**
 * One small durable write, and a look at the schema and at the newest entry of the ledger.
 * @throws DatabaseRefused the write or a read failed; WrongSchema the database was migrated by another release
 */
export function probeDatabase(database: Database, clock: Clock): () => Promise<void> {
  return async () => {
    await assertSchema(database);
    await database.query.selectFrom('streamHeads').select('hash').limit(1).execute();
    const at = clock().toISOString();
    const beat = database.query
      .insertInto('heartbeat')
      .values({ id: 1, at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }));
    await database.atomic([beat.compile()]);
  };
}

async function assertSchema(database: Database): Promise<void> {
  // On D1 wrangler applies the steps and keeps the list, one file a step.
  const list = database.engine === 'd1' ? sql.table('d1_migrations') : sql.table('kysely_migration');
  const { rows } = await sql<{ name: string }>`select name from ${list} order by name`.execute(
    database.query,
  );
  const applied = rows.map(({ name }) => name.replace(/\.sql$/, ''));
  if (applied.join() !== STEPS.join()) {
    throw new WrongSchema(
      `the database is at ${applied.at(-1) ?? 'no step'}, this release at ${STEPS.at(-1)}`,
    );
  }
}
