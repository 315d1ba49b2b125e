import { z } from 'zod';
import type { Database, Statement } from '../../platform/database/port.ts';
import { RECUSAL_SOURCES, type RecusalSource, TIES } from '../../shared/rewards/batches.ts';

/** What an expert says before anything is visible; the organisations are named out of one list, not tied to pilots. */
export const panelDeclaration = z.object({
  /** Codes of all organisations that the list had: of one that joins later nothing was said yet. */
  listed: z.array(z.string()),
  employer: z.string(),
  earlier: z.array(z.string()),
  /** By the organisation's name and code as the list shows them. */
  ties: z.array(z.object({ uscc: z.string(), tie: z.enum(TIES), note: z.string() })),
  /** 承诺书, as it was accepted. */
  undertaking: z.string(),
});
export type PanelDeclaration = z.infer<typeof panelDeclaration>;

/** Found by the system, looked at by an officer, and no tie. */
const clearedSchema = z.array(
  z.object({ entryId: z.string(), reason: z.string(), by: z.string(), at: z.string() }),
);
export type Cleared = z.infer<typeof clearedSchema>[number];

/** A 评审专家 in one batch. */
export interface BatchExpert {
  id: string;
  batchId: string;
  personId: string;
  /** Stands for the name in everything that leaves the office. */
  code: string;
  /** 组长. */
  leader: boolean;
  declaration: PanelDeclaration | null;
  declaredAt: string | null;
  cleared: readonly Cleared[];
  endedAt: string | null;
  createdAt: string;
}

export interface Recusal {
  batchId: string;
  expertId: string;
  entryId: string;
  source: RecusalSource;
  reason: string;
  recusedBy: string;
  recusedAt: string;
}

const source = z.enum(RECUSAL_SOURCES);

function expertsQuery(db: Database) {
  return db.query.selectFrom('rewardExperts as x').selectAll('x');
}

type Row = Awaited<ReturnType<ReturnType<typeof expertsQuery>['executeTakeFirstOrThrow']>>;

function expertOf(row: Row): BatchExpert {
  const { declaration } = row;
  return {
    ...row,
    leader: row.leader === 1,
    cleared: clearedSchema.parse(JSON.parse(row.cleared)),
    declaration: declaration === null ? null : panelDeclaration.parse(JSON.parse(declaration)),
  };
}

const rowOf = (expert: BatchExpert) => ({
  ...expert,
  leader: expert.leader ? 1 : 0,
  cleared: JSON.stringify(expert.cleared),
  declaration: expert.declaration === null ? null : JSON.stringify(expert.declaration),
});

export function insertExpert(db: Database, expert: BatchExpert): Statement {
  return db.query.insertInto('rewardExperts').values(rowOf(expert)).compile();
}

export function updateExpert(db: Database, expert: BatchExpert): Statement {
  const { id, ...changed } = rowOf(expert);
  return db.query.updateTable('rewardExperts').set(changed).where('id', '=', id).compile();
}

/** All who were ever on the panel, by code. */
export async function readPanel(db: Database, batchId: string): Promise<BatchExpert[]> {
  const rows = await expertsQuery(db).where('x.batchId', '=', batchId).orderBy('x.code').execute();
  return rows.map(expertOf);
}

/** Who somebody is in a batch's panel; null: not on it. */
export async function readMember(
  db: Database,
  batchId: string,
  personId: string,
): Promise<BatchExpert | null> {
  const row = await expertsQuery(db)
    .where('x.batchId', '=', batchId)
    .where('x.personId', '=', personId)
    .where('x.endedAt', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : expertOf(row);
}

export function insertRecusal(db: Database, recusal: Recusal): Statement {
  return db.query.insertInto('rewardRecusals').values(recusal).compile();
}

export async function readRecusals(db: Database, batchId: string): Promise<Recusal[]> {
  const rows = await db.query
    .selectFrom('rewardRecusals')
    .selectAll()
    .where('batchId', '=', batchId)
    .orderBy('expertId')
    .orderBy('entryId')
    .execute();
  return rows.map((row) => ({ ...row, source: source.parse(row.source) }));
}
