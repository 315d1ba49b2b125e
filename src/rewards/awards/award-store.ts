import { z } from 'zod';
import type { Database, Statement } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import { PAYMENT_KINDS, type PaymentKind } from '../../shared/rewards/batches.ts';

/** Where an award is paid to. */
export const accountSchema = z.object({ bank: z.string(), holder: z.string(), number: z.string() });
export type Account = z.infer<typeof accountSchema>;

/** What one applicant is owed out of one batch for one pilot; amounts in fen. */
export interface Award {
  id: string;
  batchId: string;
  entryId: string;
  pilotId: string;
  enterpriseId: string | null;
  name: string;
  uscc: string;
  tier: string;
  amount: number;
  account: Account | null;
  /** Sum of what was paid, and of what came back. */
  paid: number;
  returned: number;
  createdAt: string;
  updatedAt: string;
}

/** 拨付, 退回, 追回. */
export interface Payment {
  id: string;
  batchId: string;
  awardId: string;
  kind: PaymentKind;
  amount: number;
  paidOn: string;
  voucher: string;
  reason: string | null;
  fileId: string | null;
  recordedBy: string;
  recordedAt: string;
}

function awardsQuery(db: Database) {
  return db.query.selectFrom('rewardAwards').selectAll();
}

type Row = Awaited<ReturnType<ReturnType<typeof awardsQuery>['executeTakeFirstOrThrow']>>;

const awardOf = ({ account, amount, paid, returned, ...row }: Row): Award => ({
  ...row,
  account: account === null ? null : accountSchema.parse(JSON.parse(account)),
  amount: Number(amount),
  paid: Number(paid),
  returned: Number(returned),
});

const rowOf = (award: Award) => ({
  ...award,
  account: award.account === null ? null : JSON.stringify(award.account),
});

export function insertAward(db: Database, award: Award): Statement {
  return db.query.insertInto('rewardAwards').values(rowOf(award)).compile();
}

export function updateAward(db: Database, award: Award): Statement {
  const { id, createdAt: _, ...changed } = rowOf(award);
  return db.query.updateTable('rewardAwards').set(changed).where('id', '=', id).compile();
}

/** In the order in which they were made: by rank. */
export async function readAwards(db: Database, batchId: string): Promise<Award[]> {
  const rows = await awardsQuery(db).where('batchId', '=', batchId).orderBy('id').execute();
  return rows.map(awardOf);
}

/** What one applicant was given for one entry. @throws AppError not-found */
export async function readOwnAward(db: Database, entryId: string, enterpriseId: string): Promise<Award> {
  const row = await awardsQuery(db)
    .where('entryId', '=', entryId)
    .where('enterpriseId', '=', enterpriseId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return awardOf(row);
}

export function insertPayment(db: Database, payment: Payment): Statement {
  return db.query.insertInto('rewardPayments').values(payment).compile();
}

const kind = z.enum(PAYMENT_KINDS);

export async function readPayments(db: Database, batchId: string): Promise<Payment[]> {
  const rows = await db.query
    .selectFrom('rewardPayments')
    .selectAll()
    .where('batchId', '=', batchId)
    .orderBy('awardId')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: kind.parse(row.kind), amount: Number(row.amount) }));
}

/** What is still out with the applicant. */
export const heldOf = ({ paid, returned }: Pick<Award, 'paid' | 'returned'>): number => paid - returned;
