import { z } from 'zod';
import type { Database, Statement } from '../../platform/database/port.ts';
import { LATE_ACT_KINDS, LATE_ACT_STATES } from '../../shared/rewards/late-acts.ts';

const kind = z.enum(LATE_ACT_KINDS);
const state = z.enum(LATE_ACT_STATES);

/** An exclusion, renunciation or recusal after the lock: proposed by one person, confirmed by another. */
export interface LateAct {
  id: string;
  batchId: string;
  kind: z.infer<typeof kind>;
  entryId: string;
  pilotId: string;
  /** Of a recusal: whose sheet is left out, and what stands for the name. */
  expertId: string | null;
  scorer: string | null;
  reason: string;
  /** What it rests on: a rule, a document, a finding. */
  basis: string;
  state: z.infer<typeof state>;
  proposedBy: string;
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  /** Why it was taken back or declined. */
  note: string | null;
  /** Of a renunciation on paper: the stamped statement, a file of the batch. */
  file: string | null;
}

export function insertLateAct(db: Database, act: LateAct): Statement {
  return db.query.insertInto('rewardLateActs').values(act).compile();
}

export type ActDecided = Pick<LateAct, 'id' | 'state' | 'decidedBy' | 'decidedAt' | 'note'>;

export function settleLateAct(db: Database, { id, ...decided }: ActDecided): Statement {
  return db.query.updateTable('rewardLateActs').set(decided).where('id', '=', id).compile();
}

/** All of a batch, in the order in which they were proposed. */
export async function readLateActs(db: Database, batchId: string): Promise<LateAct[]> {
  const rows = await db.query
    .selectFrom('rewardLateActs')
    .selectAll()
    .where('batchId', '=', batchId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: kind.parse(row.kind), state: state.parse(row.state) }));
}
