import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Statement } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import {
  isOpen,
  LEAD_OUTCOMES,
  LEAD_SOURCES,
  LEAD_STATES,
  type LeadOutcome,
  type LeadSource,
  type LeadState,
  SEVERITIES,
  type Severity,
} from '../../shared/milestones/leads.ts';

export const leadStream = (leadId: string) => `lead:${leadId}`;
/** How its reporter is reached stands by itself: it is erased while all else is kept. */
export const contactStream = (leadId: string) => `lead-contact:${leadId}`;
/** What comes by a receipt hangs on the lead; what a team names hangs on its pilot. */
export const leadFilesOwner = (leadId: string) => `lead:${leadId}`;

const transfers = z.array(
  z.object({
    to: z.string(),
    number: z.string(),
    on: z.string(),
    reason: z.string(),
    /** Why it should not have gone there; it stays on record. Null: it stands. */
    mistaken: z.string().nullable().default(null),
  }),
);
/** 移送: to whom, under which number, on which civil date, and why. */
export type Transfer = z.infer<typeof transfers>[number];
export type NewTransfer = Omit<Transfer, 'mistaken'>;

/** Those that were not mistaken. */
export const standing = (all: readonly Transfer[]): Transfer[] =>
  all.filter(({ mistaken }) => mistaken === null);

export interface Lead {
  id: string;
  source: LeadSource;
  /** Of an incident: which of those who take part reported it. */
  enterpriseId: string | null;
  pilotId: string | null;
  about: string;
  content: string;
  /** Civil date, and HH:MM of it. */
  happenedOn: string | null;
  happenedTime: string | null;
  /** As who reports it sees it. */
  toldSeverity: Severity | null;
  customers: number | null;
  measures: string | null;
  /** Files of the pilot. */
  files: readonly string[];
  name: string | null;
  /** A mail address or a telephone number. */
  contact: string | null;
  receiptHash: string | null;
  state: LeadState;
  severity: Severity | null;
  owner: string | null;
  /** Civil date; before triage the day on which it came, so that it stands first. */
  dueOn: string;
  transfers: readonly Transfer[];
  outcome: LeadOutcome | null;
  answer: string | null;
  receivedOn: string;
  receivedAt: string;
  closedAt: string | null;
  updatedAt: string;
}

const source = z.enum(LEAD_SOURCES);
const state = z.enum(LEAD_STATES);
const severity = z.enum(SEVERITIES).nullable();
const outcome = z.enum(LEAD_OUTCOMES).nullable();
const ids = z.array(z.string());

function rowsQuery(db: Database) {
  return db.query.selectFrom('riskLeads as l').selectAll('l');
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsQuery>['executeTakeFirstOrThrow']>>;

function leadOf({ open: _, ...row }: Row): Lead {
  return {
    ...row,
    source: source.parse(row.source),
    state: state.parse(row.state),
    toldSeverity: severity.parse(row.toldSeverity),
    severity: severity.parse(row.severity),
    outcome: outcome.parse(row.outcome),
    files: ids.parse(JSON.parse(row.files)),
    transfers: transfers.parse(JSON.parse(row.transfers)),
  };
}

const rowOf = (lead: Lead) => ({
  ...lead,
  files: JSON.stringify(lead.files),
  transfers: JSON.stringify(lead.transfers),
  open: isOpen(lead.state) ? 1 : 0,
});

export function insertLead(db: Database, lead: Lead): Statement {
  return db.query.insertInto('riskLeads').values(rowOf(lead)).compile();
}

export function updateLead(db: Database, lead: Lead): Statement {
  const { id, ...changed } = rowOf(lead);
  return db.query.updateTable('riskLeads').set(changed).where('id', '=', id).compile();
}

/** With the version of its stream, in one snapshot. @throws AppError not-found */
export async function readLead(db: Database, id: string): Promise<{ lead: Lead; head: number }> {
  const found = await rowsQuery(db)
    .innerJoin('streamHeads as h', (join) => join.on('h.stream', '=', leadStream(id)))
    .select('h.seq as head')
    .where('l.id', '=', id)
    .executeTakeFirst();
  if (found === undefined) throw new AppError('not-found');
  const { head, ...row } = found;
  return { lead: leadOf(row), head };
}

/** @throws AppError not-found: there is no such receipt */
export async function leadOfReceipt(db: Database, receiptHash: string): Promise<Lead> {
  const row = await rowsQuery(db).where('l.receiptHash', '=', receiptHash).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return leadOf(row);
}

export interface LeadsWanted {
  /** Without it, whatever is open, what is due first before the rest; of a state that is over the newest first. */
  state?: LeadState | undefined;
  severity?: Severity | undefined;
  /** Only those of this official. */
  owner?: string | undefined;
  /** Only those whose due date lies before this day. */
  dueBefore?: string | undefined;
  after: readonly [key: string, id: string] | null;
  limit: number;
}

const isOver = (wanted: LeadState | undefined) => wanted !== undefined && !isOpen(wanted);

/** Sort keys of a row; those of a list by id alone have nothing before it. */
export const keysOf = (wanted: LeadState | undefined, { dueOn, id }: Pick<Lead, 'dueOn' | 'id'>) =>
  isOver(wanted) ? ['', id] : [dueOn, id];

export function leadsQuery(db: Database, wanted: LeadsWanted) {
  const { severity: grade, owner, dueBefore, after, limit } = wanted;
  let query = rowsQuery(db).limit(limit + 1);
  query = isOver(wanted.state) ? query.orderBy('l.id', 'desc') : query.orderBy('l.dueOn').orderBy('l.id');
  query = wanted.state === undefined ? query : query.where('l.state', '=', wanted.state);
  // An index leads on with whatever is open; a lead that awaits triage has no due date that could have gone by.
  if (!isOver(wanted.state)) query = query.where('l.open', '=', sql.lit(1));
  if (grade !== undefined) query = query.where('l.severity', '=', grade);
  if (owner !== undefined) query = query.where('l.owner', '=', owner);
  if (dueBefore !== undefined)
    query = query.where('l.state', '=', 'handling').where('l.dueOn', '<', dueBefore);
  if (after === null) return query;
  const [key, id] = after;
  return isOver(wanted.state)
    ? query.where('l.id', '<', id)
    : query.where(({ eb, refTuple, tuple }) => eb(refTuple('l.dueOn', 'l.id'), '>', tuple(key, id)));
}

export async function listLeads(db: Database, wanted: LeadsWanted): Promise<Lead[]> {
  return (await leadsQuery(db, wanted).execute()).map(leadOf);
}

/** All that the office has found to be about a pilot or that its team reported; newest first. */
export async function readLeadsOf(db: Database, pilotId: string): Promise<Lead[]> {
  const rows = await rowsQuery(db).where('l.pilotId', '=', pilotId).orderBy('l.id', 'desc').execute();
  return rows.map(leadOf);
}

/** Closed before an instant, with somebody’s contact still in them. */
export async function contactsClosedBefore(db: Database, instant: string): Promise<string[]> {
  const rows = await db.query
    .selectFrom('riskLeads')
    .select('id')
    .where('state', '=', 'closed')
    .where('closedAt', '<', instant)
    .where('contact', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function leadFiles(db: Database, leadId: string) {
  return db.query
    .selectFrom('files')
    .select(['id', 'name', 'size', 'type'])
    .where('owner', '=', leadFilesOwner(leadId))
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute();
}

/** Nothing is due that nobody has looked at, and nothing that is over. */
export const dueOf = ({ state: now, dueOn }: Pick<Lead, 'state' | 'dueOn'>): string | null =>
  now === 'received' ? null : dueOn;

export const isOverdue = ({ state: now, dueOn }: Pick<Lead, 'state' | 'dueOn'>, today: string): boolean =>
  now === 'handling' && dueOn < today;
