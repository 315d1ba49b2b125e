import type { z } from '@hono/zod-openapi';
import type { Database } from '../platform/database/port.ts';
import { pageOf } from '../platform/http/page.ts';
import { AppError } from '../shared/errors.ts';
import type { Bilingual } from '../shared/locale.ts';
import { fieldName } from '../shared/pilots/fields.ts';
import type { registerEntry, registerPage } from './register-schemas.ts';
import { countRegister, type RegisterWanted, searchRegister } from './register-search.ts';
import { fieldsOfRow, noticeOfRow, noticesQuery, shownOfRow } from './register-store.ts';
import type { Room } from './room.ts';
import type { PublicField, Shown } from './shown.ts';

type Parks = ReadonlyMap<string, Bilingual>;

/** What parks are called today. */
export async function parksOf({ catalogue }: Pick<Room, 'catalogue'>): Promise<Parks> {
  const { parks } = await catalogue.current();
  return new Map(parks.items.map(({ id, zh, en }) => [id, { zh, en }]));
}

/** One that is on no list any more is called by its id. */
export function parkView(id: string | null, parks: Parks) {
  return id === null ? null : { id, ...(parks.get(id) ?? { zh: id, en: id }) };
}

const viewOf = (shown: Shown, parks: Parks) => ({ ...shown, park: parkView(shown.park, parks) });

export async function listRegister(
  room: Room,
  wanted: RegisterWanted,
): Promise<z.infer<typeof registerPage>> {
  const parks = await parksOf(room);
  const rows = await searchRegister(room.database, wanted);
  const { items, next } = pageOf(rows, wanted.limit, ({ seq }) => [seq]);
  const whole = wanted.before === null && next === null;
  const total = whole
    ? items.length
    : wanted.before === null
      ? await countRegister(room.database, wanted)
      : null;
  return { items: items.map(({ shown }) => viewOf(shown, parks)), next, total };
}

/** @throws AppError not-found: it is not in the register */
export async function readRegistered(room: Room, pilotId: string): Promise<z.infer<typeof registerEntry>> {
  const { database: db } = room;
  const row = await entryQuery(db, pilotId).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  const parks = await parksOf(room);
  return {
    ...viewOf(shownOfRow(row), parks),
    notices: await noticesShown(db, pilotId),
    fields: fieldsOfRow(row).map(fieldView),
  };
}

export function entryQuery(db: Database, pilotId: string) {
  return db.query
    .selectFrom('pilotRegister as r')
    .innerJoin('pilotRegisterTexts as t', 't.seq', 'r.seq')
    .select(['r.shown', 't.fields'])
    .where('r.pilotId', '=', pilotId);
}

export const fieldView = ({ path, value }: PublicField) => ({
  path,
  name: fieldName(path) ?? { zh: path, en: path },
  value,
});

/** Oldest first. */
export async function noticesShown(db: Database, pilotId: string) {
  const rows = await noticesQuery(db, pilotId).execute();
  return rows
    .map(noticeOfRow)
    .map(({ kind, day: on, untilDay: until, title }) => ({ kind, on, until, title }));
}
