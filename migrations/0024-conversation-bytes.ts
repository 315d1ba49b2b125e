import { type Kysely, sql } from 'kysely';

/** How large each turn is, so that a conversation is limited by what it holds and not by its questions alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('conversation_turns')
    .addColumn('bytes', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  // In characters, which is near enough for what was kept before anybody counted.
  await sql`update conversation_turns set bytes = length(question) + length(content)`.execute(db);
}
