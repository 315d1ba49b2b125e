import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Statement } from '../platform/database/port.ts';
import { type Attempt, KINDS, type Kind, REMARK_FIELDS } from './enterprise.ts';

const remarks = z.array(z.object({ field: z.enum(REMARK_FIELDS), reason: z.string() }));
const way = z.enum(['documents', 'oidc']);
const kinds = z.enum(KINDS);
const state = z.enum(['waiting', 'accepted', 'returned', 'withdrawn']);

/** Newest first, all of them. */
export async function readAttempts(db: Database, enterpriseId: string): Promise<Attempt[]> {
  const rows = await db.query
    .selectFrom('enterpriseVerifications')
    .selectAll()
    .where('enterpriseId', '=', enterpriseId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    way: way.parse(row.way),
    state: state.parse(row.state),
    remarks: remarks.parse(JSON.parse(row.remarks)),
  }));
}

export async function waitingAttempt(db: Database, enterpriseId: string): Promise<Attempt | null> {
  return (await readAttempts(db, enterpriseId)).find((attempt) => attempt.state === 'waiting') ?? null;
}

export function insertAttempt(db: Database, attempt: Attempt): Statement {
  const row = { ...attempt, remarks: JSON.stringify(attempt.remarks) };
  return db.query.insertInto('enterpriseVerifications').values(row).compile();
}

export function settleAttempt(db: Database, attempt: Attempt): Statement {
  return db.query
    .updateTable('enterpriseVerifications')
    .set({
      state: attempt.state,
      decidedBy: attempt.decidedBy,
      decidedAt: attempt.decidedAt,
      remarks: JSON.stringify(attempt.remarks),
    })
    .where('id', '=', attempt.id)
    .compile();
}

export interface Queued {
  id: string;
  enterprise: { id: string; name: string; uscc: string; kind: Kind };
  way: Attempt['way'];
  submittedAt: string;
}

/** What waits for an officer, oldest first, one more than the limit where there is more. */
export async function readQueue(db: Database, after: string | null, limit: number): Promise<Queued[]> {
  const rows = await queueQuery(db, after, limit).execute();
  return rows.map(({ id, enterpriseId, name, uscc, kind, submittedAt, ...row }) => ({
    id,
    enterprise: { id: enterpriseId, name, uscc, kind: kinds.parse(kind) },
    way: way.parse(row.way),
    submittedAt,
  }));
}

export function queueQuery(db: Database, after: string | null, limit: number) {
  const query = db.query
    .selectFrom('enterpriseVerifications as v')
    .innerJoin('enterprises as e', 'e.id', 'v.enterpriseId')
    .select(['v.id', 'v.way', 'v.submittedAt', 'e.id as enterpriseId', 'e.name', 'e.uscc', 'e.kind'])
    .where('v.state', '=', sql.lit('waiting'))
    .orderBy('v.id')
    .limit(limit + 1);
  return after === null ? query : query.where('v.id', '>', after);
}
