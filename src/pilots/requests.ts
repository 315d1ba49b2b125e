import { z } from 'zod';
import { keptQuery } from '../platform/database/kept-query.ts';
import type { Database, Statement } from '../platform/database/port.ts';

export const REQUEST_KINDS = ['change', 'extension'] as const;
export const REQUEST_STATES = ['waiting', 'accepted', 'refused'] as const;
const kinds = z.enum(REQUEST_KINDS);
const states = z.enum(REQUEST_STATES);

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
  return (await readRows(db, pilotId)).map((row) => ({
    ...row,
    kind: kinds.parse(row.kind),
    state: states.parse(row.state),
  }));
}

const readRows = keptQuery((db: Database, pilotId: string) =>
  db.query.selectFrom('pilotRequests').selectAll().where('pilotId', '=', pilotId).orderBy('id', 'desc'),
);

const LAPSED = '项目已不在测试中，申请不再办理。 The test has ended, so the request is not decided on.';

/** What waits when a test ends is answered by that. Null: nothing waits. */
export async function lapse(
  db: Database,
  pilotId: string,
  at: string,
): Promise<{ requests: string[]; wasChange: boolean; rows: Statement[] } | null> {
  const waiting = (await readRequests(db, pilotId)).filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return null;
  const decided = { state: 'refused', decidedBy: 'system', decidedAt: at, answer: LAPSED } as const;
  return {
    requests: waiting.map(({ id }) => id),
    wasChange: waiting.some(({ kind }) => kind === 'change'),
    rows: waiting.map((request) => updateRequest(db, { ...request, ...decided })),
  };
}

export function insertRequest(db: Database, request: PilotRequest): Statement {
  return db.query.insertInto('pilotRequests').values(request).compile();
}

export function updateRequest(db: Database, { id, ...changed }: PilotRequest): Statement {
  return db.query.updateTable('pilotRequests').set(changed).where('id', '=', id).compile();
}
