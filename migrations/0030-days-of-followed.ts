import { type Kysely, sql } from 'kysely';
import { onPostgres } from './engine.ts';

/**
 * What was followed for a regulator before its days stood on the pilot's own row has them in its record alone, so that
 * nothing said when such a test ends. A record that gives none leaves none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const inRecord = (day: string) =>
    onPostgres(db) ? `d.content::json -> 'plan' ->> '${day}'` : `json_extract(d.content, '$.plan.${day}')`;
  const ofRecord = (day: string) =>
    sql.raw(`(select ${inRecord(day)} from pilot_drafts as d where d.pilot_id = pilots.id)`);
  await sql`update pilots set starts_on = ${ofRecord('startsOn')}, ends_on = ${ofRecord('endsOn')}
    where track = 'regulator' and register_seq is not null and starts_on is null and ends_on is null`.execute(
    db,
  );
}
