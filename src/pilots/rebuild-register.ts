import { sql } from 'kysely';
import { headsOf } from '../ledger/index.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { publicHistories } from './public-history.ts';
import { entryOf, entryStatements, noticeStatement } from './register-store.ts';
import { pilotOf, pilotsQuery, streamOf } from './store.ts';

const AT_ONCE = 80; // of 100 parameters

/**
 * Makes the register, its search index and the notices anew out of pilots, versions and the ledger. The service goes on
 * meanwhile, and finds by words only what is done already; what moves meanwhile is made once more.
 * @returns how many pilots are in the register
 */
export async function rebuildRegister(db: Database): Promise<number> {
  await db.atomic([...emptied(db), ...withoutStrays(db)]);
  let registered = 0;
  for (let after = ''; ; ) {
    const rows = await db.query
      .selectFrom('pilots')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return registered;
    let left = rows.map(({ id }) => id);
    while (left.length > 0) {
      const { done, moved } = await rebuildSome(db, left);
      registered += done;
      left = moved;
    }
    after = last.id;
  }
}

/** @returns how many went into the register for good, and which moved while that was done */
async function rebuildSome(db: Database, ids: readonly string[]): Promise<{ done: number; moved: string[] }> {
  const streams = ids.map(streamOf);
  const before = await headsOf(db, streams);
  const pilots = (await pilotsQuery(db).where('p.id', 'in', ids).execute()).map(pilotOf);
  const histories = await publicHistories(db, pilots);
  const statements: Statement[] = [];
  const registered: string[] = [];
  for (const pilot of pilots) {
    const notices = histories.get(pilot.id) ?? [];
    statements.push(...notices.map((row) => noticeStatement(db, row)));
    const entered = notices.findLast(({ kind }) => kind === 'register' || kind === 'follow');
    if (pilot.registerSeq === null || entered === undefined) continue;
    registered.push(pilot.id);
    statements.push(...entryStatements(db, pilot.registerSeq, await entryOf(db, pilot, entered.day)));
  }
  if (statements.length > 0) await db.atomic(statements);
  const after = await headsOf(db, streams);
  const moved = ids.filter((id) => after.get(streamOf(id))?.version !== before.get(streamOf(id))?.version);
  return { done: registered.filter((id) => !moved.includes(id)).length, moved };
}

/** The index too where it is missing: D1 is exported without it. PostgreSQL's is made of the rows. */
function emptied(db: Database): Statement[] {
  if (db.engine === 'postgres') return [];
  return [
    sql`create virtual table if not exists pilot_search using fts5(grams, content='', contentless_delete=1, detail=none)`,
    sql`insert into pilot_search (pilot_search) values ('delete-all')`,
  ].map((statement) => statement.compile(db.query));
}

/** What has no pilot or no entry behind it, however it came there. */
function withoutStrays(db: Database): Statement[] {
  return [
    sql`delete from pilot_register where not exists
      (select 1 from pilots p where p.id = pilot_register.pilot_id and p.register_seq = pilot_register.seq)`,
    sql`delete from pilot_register_texts where seq not in (select seq from pilot_register)`,
    sql`delete from pilot_notices where not exists
      (select 1 from entries e where e.stream = 'pilot:' || pilot_notices.pilot_id and e.seq = pilot_notices.seq)`,
  ].map((statement) => statement.compile(db.query));
}
