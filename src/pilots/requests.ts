import { z } from 'zod';
import type { Database, Statement } from '../platform/database/port.ts';

export const REQUEST_KINDS = ['change', 'extension'] as const;
export const REQUEST_STATES = ['waiting', 'accepted', 'refused'] as const;

/** Something asked for while testing goes on; what held before stays readable. */
export interface PilotRequest {
  id: string;
  pilotId: string;
  kind: (typeof REQUEST_KINDS)[number];
  reason: string;
  /** Of a change: the version that would be in force. */
  version: number | null;
  /** Of an extension: the new last day. */
  endsOn: string | null;
  state: (typeof REQUEST_STATES)[number];
  askedBy: string;
  askedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  answer: string | null;
}

/** Newest first. */
export async function readRequests(db: Database, pilotId: string): Promise<PilotRequest[]> {
  const rows = await db.query
    .selectFrom('pilotRequests')
    .selectAll()
    .where('pilotId', '=', pilotId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: z.enum(REQUEST_KINDS).parse(row.kind),
    state: z.enum(REQUEST_STATES).parse(row.state),
  }));
}

export function insertRequest(db: Database, request: PilotRequest): Statement {
  return db.query.insertInto('pilotRequests').values(request).compile();
}

export function updateRequest(db: Database, { id, ...changed }: PilotRequest): Statement {
  return db.query.updateTable('pilotRequests').set(changed).where('id', '=', id).compile();
}
