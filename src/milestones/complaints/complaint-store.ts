import { sql } from 'kysely';
import { z } from 'zod';
import { inParts } from '../../platform/database/in-parts.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import {
  COMPLAINT_CHANNELS,
  type ComplaintChannel,
  type ComplaintTotals,
} from '../../shared/milestones/complaints.ts';
import { type Deadline, workingDaysAfter } from '../../shared/working-days.ts';

export const complaintsStream = (pilotId: string) => `complaints:${pilotId}`;

/** What a team writes down of a complaint; nothing in it says who complained. */
export interface ComplaintContent {
  /** Civil dates; sums in fen. */
  receivedOn: string;
  channel: ComplaintChannel;
  claim: string;
  claimed: number | null;
  answer: string | null;
  answeredOn: string | null;
  paid: number | null;
  paidOn: string | null;
}

/** Working days, as declared when the complaint was entered. */
export interface Limits {
  ownDays: number | null;
  regulatorDays: number | null;
}

export interface Complaint extends ComplaintContent, Limits {
  id: string;
  version: number;
  pilotId: string;
  /** Which of those who take part entered it. */
  enterpriseId: string;
  /** Its place in the pilot's ledger. */
  number: number;
  /** Of a correction. */
  reason: string | null;
  recordedBy: string;
  recordedAt: string;
}

const NEVER = '9999-12-31';

/** Both limits, counted with the holidays as they are known now; null: none was declared. */
export function limitsOf({ receivedOn, ownDays, regulatorDays }: Limits & { receivedOn: string }) {
  const after = (days: number | null): Deadline | null =>
    days === null ? null : workingDaysAfter(receivedOn, days);
  return { own: after(ownDays), regulator: after(regulatorDays) };
}

/** Whether it is not answered and past one of its limits. */
export function isOverdue(complaint: Limits & ComplaintContent, today: string): boolean {
  const { own, regulator } = limitsOf(complaint);
  const late = (limit: Deadline | null) => limit !== null && limit.on < today;
  return complaint.answeredOn === null && (late(own) || late(regulator));
}

const channel = z.enum(COMPLAINT_CHANNELS);
const fen = (kept: number | string | null) => (kept === null ? null : Number(kept));

function rowsQuery(db: Database) {
  return db.query.selectFrom('pilotComplaints').selectAll();
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsQuery>['executeTakeFirstOrThrow']>>;

function complaintOf({ newest: _, open: __, ownDueOn: ___, regulatorDueOn: ____, ...row }: Row): Complaint {
  return { ...row, channel: channel.parse(row.channel), claimed: fen(row.claimed), paid: fen(row.paid) };
}

/** The newest version. @throws AppError not-found: it is of no complaint of this pilot */
export async function readComplaint(db: Database, pilotId: string, id: string): Promise<Complaint> {
  const row = await rowsQuery(db)
    .where('id', '=', id)
    .where('pilotId', '=', pilotId)
    .where('newest', '=', 1)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return complaintOf(row);
}

export interface ComplaintsWanted {
  pilotId: string;
  /** Only those that are not answered. */
  open: boolean;
  /** Numbers below this one. */
  before: number | null;
  limit: number;
}

/** Newest first, one more than the limit where there are more. */
export async function listComplaints(
  db: Database,
  { pilotId, open, before, limit }: ComplaintsWanted,
): Promise<Complaint[]> {
  let query = rowsQuery(db)
    .where('pilotId', '=', pilotId)
    .where('newest', '=', 1)
    .orderBy('number', 'desc')
    .limit(limit + 1);
  if (open) query = query.where('open', '=', 1);
  if (before !== null) query = query.where('number', '<', before);
  return (await query.execute()).map(complaintOf);
}

/** How many came within a period, first and last day included, and what became of them by now; money in fen. */
export async function complaintsIn(
  db: Database,
  pilotId: string,
  { from, until }: { from: string; until: string },
): Promise<{ received: number; answered: number; paid: number }> {
  const { received, answered, paid } = await db.query
    .selectFrom('pilotComplaints')
    .select(({ fn }) => [
      fn.countAll<number | string>().as('received'),
      fn.count<number | string>('answeredOn').as('answered'),
      fn.sum<number | string | null>('paid').as('paid'),
    ])
    .where('pilotId', '=', pilotId)
    .where('newest', '=', 1)
    .where('receivedOn', '>=', from)
    .where('receivedOn', '<=', until)
    .executeTakeFirstOrThrow();
  return { received: Number(received), answered: Number(answered), paid: Number(paid ?? 0) };
}

/** What stood there before it was brought up to date or corrected, by complaint; newest first. */
export async function versionsBefore(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, Complaint[]>> {
  const found = new Map<string, Complaint[]>();
  for (const some of inParts(ids)) {
    const rows = await rowsQuery(db)
      .where('id', 'in', some)
      .where('newest', '=', 0)
      .orderBy('version', 'desc')
      .execute();
    for (const row of rows) found.set(row.id, [...(found.get(row.id) ?? []), complaintOf(row)]);
  }
  return found;
}

export async function nextNumber(db: Database, pilotId: string): Promise<number> {
  const row = await db.query
    .selectFrom('pilotComplaints')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('pilotId', '=', pilotId)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

/** A version, in place of the one before. */
export function complaintStatements(db: Database, complaint: Complaint): Statement[] {
  const { own, regulator } = limitsOf(complaint);
  const row = {
    ...complaint,
    ownDueOn: own?.on ?? NEVER,
    regulatorDueOn: regulator?.on ?? NEVER,
    newest: 1,
    open: complaint.answeredOn === null ? 1 : 0,
  };
  const older = db.query
    .updateTable('pilotComplaints')
    .set({ newest: 0, open: 0 })
    .where('id', '=', complaint.id)
    .where('newest', '=', 1)
    .compile();
  return [
    ...(complaint.version > 1 ? [older] : []),
    db.query.insertInto('pilotComplaints').values(row).compile(),
  ];
}

/**
 * Complaints, of one pilot or of all, that are not answered and past a limit. Holidays published since a date was kept
 * can only have moved it to later: what the database finds is counted again.
 */
export async function complaintsDue(db: Database, today: string, pilotId?: string): Promise<Complaint[]> {
  let query = rowsQuery(db)
    .where('open', '=', 1)
    .where((eb) => eb.or([eb('ownDueOn', '<', today), eb('regulatorDueOn', '<', today)]))
    .orderBy('ownDueOn')
    .orderBy('id');
  if (pilotId !== undefined) query = query.where('pilotId', '=', pilotId);
  return (await query.execute()).map(complaintOf).filter((complaint) => isOverdue(complaint, today));
}

/** What a pilot's ledger of complaints adds up to; sums in fen. */
export async function complaintTotals(
  db: Database,
  pilotId: string,
  today: string,
): Promise<ComplaintTotals> {
  const [sums, late] = await Promise.all([
    db.query
      .selectFrom('pilotComplaints')
      .select([
        sql<number>`count(*)`.as('received'),
        sql<number>`coalesce(sum(1 - open), 0)`.as('settled'),
        sql<number>`coalesce(sum(claimed), 0)`.as('claimed'),
        sql<number>`coalesce(sum(paid), 0)`.as('paid'),
      ])
      .where('pilotId', '=', pilotId)
      .where('newest', '=', 1)
      .executeTakeFirstOrThrow(),
    complaintsDue(db, today, pilotId),
  ]);
  return {
    received: Number(sums.received),
    settled: Number(sums.settled),
    overdue: late.length,
    claimed: Number(sums.claimed),
    paid: Number(sums.paid),
  };
}
