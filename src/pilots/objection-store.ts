import { z } from 'zod';
import type { Database, Statement } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';
import { OBJECTION_STATES, type ObjectionState } from '../shared/pilots/objections.ts';

export const CHANNELS = ['form', 'letter'] as const;
/** Not answered: nothing is registered while one is. */
const OPEN = ['awaiting-seal', 'received'] as const satisfies ObjectionState[];

/** All of a pilot's, so that registering it relies on none having come meanwhile. */
export const objectionsStream = (pilotId: string) => `objections:${pilotId}`;
/** What the stamped file of an objection hangs on: not the pilot, whose case officer would see it. */
export const objectionFilesOwner = (objectionId: string) => `objection:${objectionId}`;

export interface Objection {
  id: string;
  pilotId: string;
  channel: (typeof CHANNELS)[number];
  name: string | null;
  telephone: string | null;
  organisation: string | null;
  objection: string;
  sealedFile: string | null;
  receiptHash: string | null;
  state: ObjectionState;
  /** Civil date on which it came: of a letter earlier than it was entered. */
  receivedOn: string;
  receivedAt: string;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
}

const states = z.enum(OBJECTION_STATES);
const channels = z.enum(CHANNELS);
const people = z.array(z.string());

type Row = { state: string; channel: string } & Omit<Objection, 'state' | 'channel'>;
const objectionOf = (row: Row): Objection => ({
  ...row,
  state: states.parse(row.state),
  channel: channels.parse(row.channel),
});

/** @throws AppError not-found */
export async function readObjection(db: Database, id: string): Promise<Objection> {
  const row = await db.query
    .selectFrom('pilotObjections')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return objectionOf(row);
}

/** @throws AppError not-found: there is no such receipt */
export async function objectionOfReceipt(db: Database, receiptHash: string): Promise<Objection> {
  const row = await receiptQuery(db, receiptHash).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return objectionOf(row);
}

export async function openObjections(db: Database, pilotId: string): Promise<number> {
  const row = await openQuery(db, pilotId).executeTakeFirstOrThrow();
  return Number(row.count);
}

export function openQuery(db: Database, pilotId: string) {
  return db.query
    .selectFrom('pilotObjections')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('pilotId', '=', pilotId)
    .where('state', 'in', OPEN);
}

export function receiptQuery(db: Database, receiptHash: string) {
  return db.query.selectFrom('pilotObjections').selectAll().where('receiptHash', '=', receiptHash);
}

export interface ObjectionsWanted {
  /** Without it all of them. */
  state?: ObjectionState | undefined;
  before: string | null;
  limit: number;
}

/** Newest first, one more than the limit where there are more. */
export function objectionsQuery(db: Database, { state, before, limit }: ObjectionsWanted) {
  let query = db.query
    .selectFrom('pilotObjections as o')
    .innerJoin('pilots as p', 'p.id', 'o.pilotId')
    .select([
      'o.id',
      'o.pilotId',
      'o.channel',
      'o.state',
      'o.receivedOn',
      'p.title',
      'p.handledBy',
      'p.caseOfficer',
    ])
    .orderBy('o.id', 'desc')
    .limit(limit + 1);
  if (state !== undefined) query = query.where('o.state', '=', state);
  if (before !== null) query = query.where('o.id', '<', before);
  return query;
}

export async function listObjections(db: Database, wanted: ObjectionsWanted) {
  const rows = await objectionsQuery(db, wanted).execute();
  return rows.map(({ handledBy, ...row }) => ({
    ...row,
    handledBy: people.parse(JSON.parse(handledBy)),
    state: states.parse(row.state),
    channel: channels.parse(row.channel),
  }));
}

export function insertObjection(db: Database, objection: Objection): Statement {
  return db.query.insertInto('pilotObjections').values(objection).compile();
}

export function updateObjection(db: Database, { id, ...changed }: Objection): Statement {
  return db.query.updateTable('pilotObjections').set(changed).where('id', '=', id).compile();
}

/** All to one pilot, as they came. */
export async function objectionsOf(db: Database, pilotId: string): Promise<Objection[]> {
  const rows = await db.query
    .selectFrom('pilotObjections')
    .selectAll()
    .where('pilotId', '=', pilotId)
    .orderBy('id')
    .execute();
  return rows.map(objectionOf);
}
