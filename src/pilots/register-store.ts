import { sql } from 'kysely';
import type { Database, Statement } from '../platform/database/port.ts';
import { today } from '../shared/clock.ts';
import type { Verb } from '../shared/pilots/states.ts';
import { gramsOf, gramsWanted, runsOf, searchable } from './grams.ts';
import type { Room } from './room.ts';
import { NOTICED, type Noticed, type Notice, type Shown, shownOf } from './shown.ts';
import { type Pilot, streamOf } from './store.ts';
import { contentInForce } from './versions.ts';

/** What a move changes in the public register; nothing before it stands there. */
export async function registerStatements(room: Room, pilot: Pilot, verb?: Verb): Promise<Statement[]> {
  const { database: db, clock } = room;
  if (pilot.registerSeq === null) return [];
  const past = await noticesOf(db, pilot.id);
  const notices = isNoticed(verb) ? [...past, { on: today(clock), verb }] : past;
  const shown = shownOf(pilot, await contentInForce(db, pilot), notices);
  return entryStatements(db, pilot.registerSeq, shown);
}

const isNoticed = (verb: string | undefined): verb is Noticed => NOTICED.some((one) => one === verb);

/** Read from the ledger, which has them for good. */
export async function noticesOf(db: Database, pilotId: string): Promise<Notice[]> {
  const rows = await db.query
    .selectFrom('entries')
    .select(['action', 'at'])
    .where('stream', '=', streamOf(pilotId))
    .where(
      'action',
      'in',
      NOTICED.map((verb) => `pilot.${verb}`),
    )
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ action, at }) => {
    const verb = action.slice('pilot.'.length);
    return isNoticed(verb) ? [{ on: today(() => new Date(at)), verb }] : [];
  });
}

/** A row and its index, whether it was there or not. */
export function entryStatements(db: Database, seq: number, shown: Shown): Statement[] {
  const { id, number, track, state, kind, park, title, applicants, host, regulator } = shown;
  const searched = searchable([number, title, ...applicants, host, regulator].filter(Boolean).join('\n'));
  const grams = gramsOf(searched).join(' ');
  const row = { pilotId: id, number: number ?? '', track, state, kind, park, shown: JSON.stringify(shown), searched };
  const kept = db.query
    .insertInto('pilotRegister')
    .values({ seq, ...row })
    .onConflict((conflict) => conflict.column('seq').doUpdateSet(row))
    .compile();
  const index =
    db.engine === 'postgres'
      ? [sql`update pilot_register set grams = string_to_array(${grams}, ' ') where seq = ${seq}`]
      : [
          sql`delete from pilot_search where rowid = ${seq}`,
          sql`insert into pilot_search (rowid, grams) values (${seq}, ${grams})`,
        ];
  return [kept, ...index.map((statement) => statement.compile(db.query))];
}

export interface RegisterWanted {
  q?: string | undefined;
  state?: string | undefined;
  kind?: string | undefined;
  park?: string | undefined;
  track?: string | undefined;
  /** Places before this one. */
  before: number | null;
  limit: number;
}

const FILTERS = ['state', 'kind', 'park', 'track'] as const;
const MOST_RUNS = 5;

/** Newest first, one more than the limit where there are more. */
export function registerQuery(db: Database, wanted: RegisterWanted) {
  const q = searchable(wanted.q ?? '');
  const searching = q !== '' && db.engine !== 'postgres';
  // The index's own order, so that SQLite stops reading as soon as a page is full.
  const seq = searching ? sql.ref<number>('s.rowid') : sql.ref<number>('r.seq');
  let query = db.query
    .selectFrom('pilotRegister as r')
    .select(['r.seq', 'r.shown'])
    .orderBy(seq, 'desc')
    .limit(wanted.limit + 1);
  if (searching) {
    const words = gramsWanted(q).map((gram) => `"${gram}"`);
    query = query
      .innerJoin('pilotSearch as s', 's.rowid', 'r.seq')
      .where(sql<boolean>`s.pilot_search match ${words.join(' ')}`);
  } else if (q !== '') {
    query = query.where(sql<boolean>`r.grams @> string_to_array(${gramsWanted(q).join(' ')}, ' ')`);
  }
  const find = sql.raw(db.engine === 'postgres' ? 'strpos' : 'instr');
  for (const run of runsOf(q).slice(0, MOST_RUNS))
    query = query.where(sql<boolean>`${find}(r.searched, ${run}) > 0`);
  if (wanted.before !== null) query = query.where(seq, '<', wanted.before);
  for (const column of FILTERS) {
    const value = wanted[column];
    if (value !== undefined) query = query.where(`r.${column}`, '=', value);
  }
  return query;
}
