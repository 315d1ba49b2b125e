import { type InsertObject, sql } from 'kysely';
import { z } from 'zod';
import type { Database, Statement } from '../platform/database/port.ts';
import type { Tables } from '../platform/database/tables.ts';
import { dayOf } from '../shared/clock.ts';
import { GREATEST_INTEGER } from '../shared/cursor.ts';
import { NOTICE_KINDS, type NoticeKind, noticeOf } from '../shared/pilots/notices.ts';
import type { PilotState } from '../shared/pilots/states.ts';
import { facetWord, gramsOf, searchable } from './grams.ts';
import { readParties } from './parties.ts';
import {
  type PublicField,
  publicFieldSchema,
  publicFieldsOf,
  type Shown,
  shownOf,
  shownSchema,
} from './shown.ts';
import { type Pilot, streamOf } from './store.ts';
import { contentInForce } from './versions.ts';

/** Something that happened to a pilot, as its entry in the history has it. */
export interface Happened {
  /** Without the "pilot." before it: "admit", "change-accepted". */
  act: string;
  /** The state in which it was done. */
  from: PilotState;
  /** Place of the entry in the pilot's stream. */
  seq: number;
  at: string;
}

/** What an act changes of what the public sees: a notice of it, and the row in the register. */
export async function registerStatements(db: Database, pilot: Pilot, what: Happened): Promise<Statement[]> {
  const day = dayOf(what.at);
  const kind = noticeOf(what.act, what.from);
  const notice = kind === null ? [] : [noticeStatement(db, noticeRow(pilot, kind, { ...what, day }))];
  if (pilot.registerSeq === null) return notice;
  const enters = what.act === 'register' || what.act === 'follow';
  const registeredOn = enters ? day : await registeredDay(db, pilot.id);
  return [...notice, ...entryStatements(db, pilot.registerSeq, await entryOf(db, pilot, registeredOn))];
}

/** Told by the ledger, which has it for good. */
async function registeredDay(db: Database, pilotId: string): Promise<string> {
  const { at } = await db.query
    .selectFrom('entries')
    .select('at')
    .where('stream', '=', streamOf(pilotId))
    .where('action', 'in', ['pilot.register', 'pilot.follow'])
    .orderBy('seq')
    .limit(1)
    .executeTakeFirstOrThrow();
  return dayOf(at);
}

export interface RegisterEntry {
  shown: Shown;
  fields: PublicField[];
}

export async function entryOf(db: Database, pilot: Pilot, registeredOn: string): Promise<RegisterEntry> {
  const content = await contentInForce(db, pilot);
  const parties = content === null ? await readParties(db, pilot.id) : [];
  return { shown: shownOf(pilot, content, parties, registeredOn), fields: publicFieldsOf(content) };
}

export interface NoticeRow {
  pilotId: string;
  seq: number;
  at: string;
  day: string;
  kind: NoticeKind;
  title: string;
  untilDay: string | null;
}

function noticeRow(
  { id, title, notice, endsOn }: Pilot,
  kind: NoticeKind,
  { seq, at, day }: { seq: number; at: string; day: string },
): NoticeRow {
  const until: Partial<Record<NoticeKind, string | null>> = {
    admit: notice?.until ?? null,
    'extension-accepted': endsOn,
  };
  return { pilotId: id, seq, at, day, kind, title, untilDay: until[kind] ?? null };
}

/** A row, whether it was there or not. */
export function noticeStatement(db: Database, row: NoticeRow): Statement {
  const { pilotId: _, seq: __, ...changed } = row;
  return db.query
    .insertInto('pilotNotices')
    .values(row)
    .onConflict((conflict) => conflict.columns(['pilotId', 'seq']).doUpdateSet(changed))
    .compile();
}

const kinds = z.enum(NOTICE_KINDS);
export const noticeOfRow = (row: Omit<NoticeRow, 'kind'> & { kind: string }): NoticeRow => ({
  ...row,
  kind: kinds.parse(row.kind),
});

/** Oldest first. */
export function noticesQuery(db: Database, pilotId: string) {
  return db.query.selectFrom('pilotNotices').selectAll().where('pilotId', '=', pilotId).orderBy('seq');
}

/** What a row of the register is filed under; lists are narrowed by it. */
export const FACETS = ['state', 'kind', 'park', 'track'] as const;

/** A row and its index, whether it was there or not. */
export function entryStatements(db: Database, seq: number, { shown, fields }: RegisterEntry): Statement[] {
  const { id, number, title, applicants, host, regulator } = shown;
  const searched = searchable([number, title, ...applicants, host, regulator].filter(Boolean).join('\n'));
  const facets = FACETS.flatMap((name) => {
    const value = shown[name];
    return value === null ? [] : [facetWord(name, value)];
  });
  const grams = [...facets, ...gramsOf(searched)].join(' ');
  const { track, state, kind, park } = shown;
  const postgres = db.engine === 'postgres';
  const row = {
    pilotId: id,
    number: number ?? '',
    track,
    state,
    kind,
    park,
    searched,
    shown: JSON.stringify(shown),
    ...(postgres && { grams: sql<string>`string_to_array(${grams}, ' ')` }),
  };
  const texts = { fields: JSON.stringify(fields), ...(!postgres && { grams }) };
  return [
    db.query
      .insertInto('pilotRegister')
      .values({ seq, ...row } as InsertObject<Tables, 'pilotRegister'>)
      .onConflict((conflict) => conflict.column('seq').doUpdateSet(row))
      .compile(),
    db.query
      .insertInto('pilotRegisterTexts')
      .values({ seq, ...texts } as InsertObject<Tables, 'pilotRegisterTexts'>)
      .onConflict((conflict) => conflict.column('seq').doUpdateSet(texts))
      .compile(),
    ...indexStatements(db, seq, grams),
  ];
}

/** The newest have the smallest row in the index, which reads forwards several times as fast as backwards. */
export const GREATEST_ROW = GREATEST_INTEGER;

/** PostgreSQL's index is the row's own. */
function indexStatements(db: Database, seq: number, grams: string): Statement[] {
  if (db.engine === 'postgres') return [];
  const row = GREATEST_ROW - seq;
  return [
    sql`delete from pilot_search where rowid = ${row}`.compile(db.query),
    sql`insert into pilot_search (rowid, grams) values (${row}, ${grams})`.compile(db.query),
  ];
}

export const shownOfRow = ({ shown }: { shown: string }): Shown => shownSchema.parse(JSON.parse(shown));
const publicFields = z.array(publicFieldSchema);
export const fieldsOfRow = ({ fields }: { fields: string }): PublicField[] =>
  publicFields.parse(JSON.parse(fields)) as PublicField[];
