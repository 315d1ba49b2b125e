import { z } from 'zod';
import type { Database, Statement } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import { PAYMENT_KINDS, type PaymentKind } from '../../shared/rewards/batches.ts';

/** Where an award is paid to. */
export const accountSchema = z.object({ bank: z.string(), holder: z.string(), number: z.string() });
export type Account = z.infer<typeof accountSchema>;

/** An account as one official read it in a stamped document of the batch; a second one has yet to confirm it. */
export const accountEntrySchema = accountSchema.extend({
  file: z.string(),
  enteredBy: z.string(),
  enteredAt: z.string(),
});
export type AccountEntry = z.infer<typeof accountEntrySchema>;

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
  accountEntry: AccountEntry | null;
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

const parsed = <T>(schema: z.ZodType<T>, text: string | null): T | null =>
  text === null ? null : schema.parse(JSON.parse(text));
const written = (value: unknown) => (value === null ? null : JSON.stringify(value));

const awardOf = ({ account, accountEntry, amount, paid, returned, ...row }: Row): Award => ({
  ...row,
  account: parsed(accountSchema, account),
  accountEntry: parsed(accountEntrySchema, accountEntry),
  amount: Number(amount),
  paid: Number(paid),
  returned: Number(returned),
});

const rowOf = (award: Award) => ({
  ...award,
  account: written(award.account),
  accountEntry: written(award.accountEntry),
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

/** What one applicant was given for one entry; null: nothing, or nothing yet. */
export async function findOwnAward(
  db: Database,
  entryId: string,
  enterpriseId: string,
): Promise<Award | null> {
  const row = await awardsQuery(db)
    .where('entryId', '=', entryId)
    .where('enterpriseId', '=', enterpriseId)
    .executeTakeFirst();
  return row === undefined ? null : awardOf(row);
}

/** @throws AppError not-found */
export async function readOwnAward(db: Database, entryId: string, enterpriseId: string): Promise<Award> {
  const award = await findOwnAward(db, entryId, enterpriseId);
  if (award === null) throw new AppError('not-found');
  return award;
}

export function insertPayment(db: Database, payment: Payment): Statement {
  const row = { ...payment, voucherKey: voucherKey(payment.voucher) };
  return db.query.insertInto('rewardPayments').values(row).compile();
}

/** As numbers are compared: however they were typed. */
const voucherKey = (voucher: string) => voucher.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();

/** What a voucher of this number was recorded for. */
export async function paymentOf(
  db: Database,
  voucher: string,
): Promise<{ name: string; paidOn: string } | null> {
  const row = await db.query
    .selectFrom('rewardPayments as p')
    .innerJoin('rewardAwards as a', 'a.id', 'p.awardId')
    .select(['a.name', 'p.paidOn'])
    .where('p.voucherKey', '=', voucherKey(voucher))
    .executeTakeFirst();
  return row ?? null;
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
  return rows.map(({ voucherKey: _, ...row }) => ({
    ...row,
    kind: kind.parse(row.kind),
    amount: Number(row.amount),
  }));
}

/** What is still out with the applicant. */
export const heldOf = ({ paid, returned }: Pick<Award, 'paid' | 'returned'>): number => paid - returned;
