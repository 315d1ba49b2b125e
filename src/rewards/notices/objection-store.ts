import { z } from 'zod';
import type { Database, Statement } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import { OBJECTION_STATES, type ObjectionState } from '../../shared/pilots/objections.ts';

/** All of a batch's, so that publishing it relies on none having come meanwhile. */
export const awardObjections = (batchId: string) => `objections:batch:${batchId}`;
/** What the stamped file of an objection hangs on: not the batch, whose case officers would see it. */
export const objectionFilesOwner = (objectionId: string) => `award-objection:${objectionId}`;

const CHANNELS = ['form', 'letter'] as const;

/** 异议 to a list of awards. */
export interface AwardObjection {
  id: string;
  batchId: string;
  /** The pilot it is about; null: the list as a whole. */
  entryId: string | null;
  channel: (typeof CHANNELS)[number];
  name: string | null;
  telephone: string | null;
  organisation: string | null;
  objection: string;
  fileId: string | null;
  state: ObjectionState;
  receiptHash: string | null;
  receivedOn: string;
  receivedAt: string;
  answer: string | null;
  /** Upheld: what was found, without a word on who objected. */
  finding: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
}

const states = z.enum(OBJECTION_STATES);
const channels = z.enum(CHANNELS);

function rowsQuery(db: Database) {
  return db.query.selectFrom('rewardObjections').selectAll();
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsQuery>['executeTakeFirstOrThrow']>>;

const objectionOf = ({ open: _, ...row }: Row): AwardObjection => ({
  ...row,
  state: states.parse(row.state),
  channel: channels.parse(row.channel),
});

const isOpen = (state: ObjectionState) => state === 'awaiting-seal' || state === 'received';
const rowOf = (objection: AwardObjection) => ({ ...objection, open: isOpen(objection.state) ? 1 : 0 });

export function insertObjection(db: Database, objection: AwardObjection): Statement {
  return db.query.insertInto('rewardObjections').values(rowOf(objection)).compile();
}

export function updateObjection(db: Database, objection: AwardObjection): Statement {
  const { id, ...changed } = rowOf(objection);
  return db.query.updateTable('rewardObjections').set(changed).where('id', '=', id).compile();
}

/** @throws AppError not-found */
export async function readObjection(db: Database, id: string): Promise<AwardObjection> {
  const row = await rowsQuery(db).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return objectionOf(row);
}

/** @throws AppError not-found: there is no such receipt */
export async function objectionOfReceipt(db: Database, receiptHash: string): Promise<AwardObjection> {
  const row = await rowsQuery(db).where('receiptHash', '=', receiptHash).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return objectionOf(row);
}

/** All of a batch, newest first. */
export async function readObjections(db: Database, batchId: string): Promise<AwardObjection[]> {
  const rows = await rowsQuery(db).where('batchId', '=', batchId).orderBy('id', 'desc').execute();
  return rows.map(objectionOf);
}

/** Not answered: nothing is published while one is. */
export async function openObjections(db: Database, batchId: string): Promise<number> {
  const row = await db.query
    .selectFrom('rewardObjections')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('batchId', '=', batchId)
    .where('open', '=', 1)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export interface ObjectionsWanted {
  state: ObjectionState | undefined;
  before: string | null;
  limit: number;
}

/** Of every batch, for who receives them; the newest first. */
export async function objectionsPage(db: Database, { state, before, limit }: ObjectionsWanted) {
  let query = db.query
    .selectFrom('rewardObjections as o')
    .innerJoin('rewardBatches as b', 'b.id', 'o.batchId')
    .select(['o.id', 'o.batchId', 'o.entryId', 'o.channel', 'o.state', 'o.receivedOn', 'b.title'])
    .orderBy('o.id', 'desc')
    .limit(limit + 1);
  if (state !== undefined) query = query.where('o.state', '=', state);
  if (before !== null) query = query.where('o.id', '<', before);
  const rows = await query.execute();
  return rows.map((row) => ({
    ...row,
    state: states.parse(row.state),
    channel: channels.parse(row.channel),
  }));
}
