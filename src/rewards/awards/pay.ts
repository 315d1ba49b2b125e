import type { Caller } from '../../access/index.ts';
import { untied } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import { shownMoney } from '../../shared/pilots/shown-value.ts';
import { PAYMENT_KIND_NAMES, type PaymentKind } from '../../shared/rewards/batches.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { Batch } from '../batches/batch-store.ts';
import { type BeforeBatch, changeBatch } from '../batches/change-batch.ts';
import { assertFileOf } from '../batches/set-up-batch.ts';
import { type Entry, readEntry } from '../entries/entry-store.ts';
import type { Room } from '../room.ts';
import { refused } from './account-rules.ts';
import {
  type Award,
  heldOf,
  insertPayment,
  type Payment,
  paymentOf,
  readAwards,
  readPayments,
  updateAward,
} from './award-store.ts';
import { tellPayee } from './tell-payee.ts';

export interface Recording {
  batchId: string;
  awardId: string;
  seen: number;
  kind: PaymentKind;
  /** Fen. */
  amount: number;
  on: string;
  voucher: string;
  reason?: string | undefined;
  file?: string | undefined;
}

/**
 * 拨付, 退回 or 追回, as it happened: never more than was awarded, and no more back than was paid. Once everything is
 * paid, so is the batch; what comes back of itself opens it again, to be paid once more.
 * @throws AppError conflict: not published, no account, too much, or the voucher counts already; invalid-input: a day in
 *   the future or before publication, a reason is missing
 */
export async function recordPayment(
  room: Room,
  caller: Caller,
  { awardId, seen, batchId, ...wanted }: Recording,
) {
  const { database: db } = room;
  const how = { action: 'batch.handle', status: 201, states: ['published', 'paid'] } as const;
  const decide = async (before: BeforeBatch) => {
    const { batch, at } = before;
    const awards = await readAwards(db, batchId);
    const award = awards.find(({ id }) => id === awardId);
    if (award === undefined) throw new AppError('not-found');
    await assertRecordable(room, wanted, before);
    const payments = await readPayments(db, batchId);
    const { kind, amount } = wanted;
    const after: Award = { ...counted(award, kind, amount, reclaimedOf(award, payments)), updatedAt: at };
    const payment = paymentMade(room, { ...wanted, batchId, awardId }, { by: caller.actor.id, at });
    const all = [...payments, payment];
    const isPaid = awards.every((one) => isSettled(one.id === awardId ? after : one, all));
    const entry = await readEntry(db, batchId, award.entryId);
    return {
      ...recordOf(payment, award, { from: batch.state, to: isPaid ? 'paid' : 'published' }),
      rows: [
        updateAward(db, after),
        insertPayment(db, payment),
        ...(await tellPayee(room, award, caller.actor.id, wordsOf(payment, award, entry))),
      ],
      rely: await untied(room, caller.actor.id, entry.shares),
      body: { id: payment.id, paid: isPaid },
    };
  };
  try {
    return await changeBatch<{ id: string; paid: boolean }, 201>(
      room,
      caller,
      how,
      { batchId, seen },
      decide,
    );
  } catch (error) {
    // Recorded at the same moment in another batch.
    const isTaken = error instanceof AppError && error.fields.some(({ path }) => path === 'voucherKey');
    const other = isTaken ? await paymentOf(db, wanted.voucher) : null;
    throw other === null ? error : usedVoucher(other);
  }
}

type Wanted = Omit<Recording, 'seen'>;

async function assertRecordable(
  { database: db, files }: Room,
  { kind, on, reason, voucher, file }: Omit<Wanted, 'batchId' | 'awardId'>,
  { batch, today }: BeforeBatch,
): Promise<void> {
  assertDay(on, batch, today);
  if (kind !== 'payment' && reason === undefined)
    throw refused('invalid-input', 'reason', { zh: '请写明理由。', en: 'Say why.' });
  const known = await paymentOf(db, voucher);
  if (known !== null) throw usedVoucher(known);
  if (file !== undefined) await assertFileOf(files, batch.id, { path: 'file', file });
}

function paymentMade(
  { clock }: Room,
  { on, reason, file, ...wanted }: Wanted,
  { by, at }: { by: string; at: string },
): Payment {
  const said = { reason: reason ?? null, fileId: file ?? null };
  return { id: uuidv7(clock), ...wanted, ...said, paidOn: on, recordedBy: by, recordedAt: at };
}

/** What the ledger says of it, and where the batch goes by it. */
function recordOf(
  { id, kind, amount, paidOn: on, voucher, reason, fileId }: Payment,
  { id: award, account }: Award,
  { from, to }: { from: Batch['state']; to: 'paid' | 'published' },
) {
  const moves = from !== to;
  return {
    entry: `award.${kind}-recorded`,
    payload: {
      ...{ award, payment: id, ...(fileId !== null && { file: fileId }) },
      ...(moves && { before: { state: from } }),
      after: { amount, on, ...(moves && { state: to }) },
    },
    private: {
      after: {
        voucher,
        ...(reason !== null && { reason }),
        // Where it went: the account may be another one by the next payment.
        ...(account && { account: { ...account } }),
      },
    },
    ...(moves && { to }),
  };
}

/** Why something is reclaimed is between the payee and the office. */
function wordsOf({ kind, amount, reason }: Payment, award: Award, { title }: Entry) {
  const name = PAYMENT_KIND_NAMES[kind];
  return {
    subject: { zh: `奖励资金${name.zh}`, en: `Award: ${name.en}` },
    text: {
      zh: `“${title}”：${award.name} ${name.zh} ${shownMoney(amount, 'zh')}。${reason ?? ''}`,
      en: `“${title}”: ${award.name}, ${name.en.toLowerCase()} ${shownMoney(amount, 'en')}. ${reason ?? ''}`,
    },
  };
}

function assertDay(on: string, { publishedOn }: Pick<Batch, 'publishedOn'>, today: string): void {
  if (on > today)
    throw refused('invalid-input', 'on', { zh: '日期在将来。', en: 'The date is in the future.' });
  if (publishedOn !== null && on < publishedOn)
    throw refused('invalid-input', 'on', {
      zh: `早于正式公布（${formatDate(publishedOn, 'zh')}）：公布之前不得拨付。`,
      en: `Awards were published on ${formatDate(publishedOn, 'en')}: nothing is paid before that.`,
    });
}

const usedVoucher = ({ name, paidOn }: { name: string; paidOn: string }) =>
  refused('conflict', 'voucher', {
    zh: `这个凭证号已用于${formatDate(paidOn, 'zh')}“${name}”的记录。`,
    en: `This voucher is on record already: “${name}”, ${formatDate(paidOn, 'en')}.`,
  });

/** Paid out whole. What came back of itself, as from an account that there is not, was not; what was reclaimed was. */
function isSettled({ id, paid, amount }: Award, payments: readonly Payment[]): boolean {
  const bounced = payments.filter(({ awardId, kind }) => awardId === id && kind === 'return');
  return paid - bounced.reduce((sum, one) => sum + one.amount, 0) >= amount;
}

/** What was taken back is not owed again. */
const reclaimedOf = ({ id }: Pick<Award, 'id'>, payments: readonly Payment[]): number =>
  payments
    .filter(({ awardId, kind }) => awardId === id && kind === 'reclaim')
    .reduce((sum, { amount }) => sum + amount, 0);

/** @throws AppError conflict */
export function counted<A extends Pick<Award, 'amount' | 'paid' | 'returned' | 'account'>>(
  award: A,
  kind: PaymentKind,
  amount: number,
  reclaimed: number,
): A {
  const held = heldOf(award);
  if (kind !== 'payment') {
    if (held === 0) throw refused('conflict', 'amount', NOTHING_OUT);
    if (amount > held) throw tooMuch(held);
    return { ...award, returned: award.returned + amount };
  }
  if (award.account === null)
    throw refused('conflict', 'amount', {
      zh: '申报主体还没有填写收款账户。',
      en: 'The applicant has not said where it is to be paid.',
    });
  const owed = award.amount - reclaimed - held;
  if (owed <= 0) throw refused('conflict', 'amount', NOTHING_OWED);
  if (amount > owed) throw tooMuch(owed);
  return { ...award, paid: award.paid + amount };
}

const tooMuch = (most: number) =>
  refused('conflict', 'amount', {
    zh: `至多 ${shownMoney(most, 'zh')}。`,
    en: `${shownMoney(most, 'en')} at most.`,
  });

const NOTHING_OUT = {
  zh: '没有已拨付而未退回的款项。',
  en: 'Nothing is out with the applicant: all that was paid came back, or nothing was.',
};
const NOTHING_OWED = { zh: '应付的已全部拨付。', en: 'All that is due has been paid already.' };
