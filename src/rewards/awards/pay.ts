import type { Caller } from '../../access/index.ts';
import { applicantsOf, messages, seenWhole, toPilot, untied } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { shownMoney } from '../../shared/pilots/shown-value.ts';
import { PAYMENT_KIND_NAMES, type PaymentKind } from '../../shared/rewards/batches.ts';
import { changeBatch } from '../batches/change-batch.ts';
import { assertFileOf } from '../batches/set-up-batch.ts';
import { readEntry } from '../entries/entry-store.ts';
import type { Room } from '../room.ts';
import {
  type Account,
  type Award,
  heldOf,
  insertPayment,
  type Payment,
  readAwards,
  readOwnAward,
  readPayments,
  updateAward,
} from './award-store.ts';

export interface GivingAccount {
  enterpriseId: string;
  pilotId: string;
  entryId: string;
  account: Account;
}

/**
 * Where an applicant's award is paid to: an account in its own name, until it was paid; another one once all of it has
 * come back, as from an account that there is not.
 * @throws AppError not-found: nothing was awarded; invalid-input: in another's name; conflict: paid already
 */
export async function giveAccount(
  room: Room,
  caller: Caller,
  { enterpriseId, pilotId, entryId, account }: GivingAccount,
) {
  const { database: db } = room;
  await seenWhole(room, caller, { enterpriseId, pilotId });
  const award = await readOwnAward(db, entryId, enterpriseId);
  if (award.pilotId !== pilotId) throw new AppError('not-found');
  const how = {
    action: 'pilot.act',
    status: 200,
    states: ['published', 'paid'],
    about: { enterpriseId },
  } as const;
  return changeBatch<{ id: string }, 200>(room, caller, how, { batchId: award.batchId }, async ({ at }) => {
    const now = await readOwnAward(db, entryId, enterpriseId);
    if (heldOf(now) > 0)
      throw refused('conflict', 'number', {
        zh: '奖励已拨付，账户不能再改。',
        en: 'It has been paid: the account stays.',
      });
    if (account.holder !== now.name)
      throw refused('invalid-input', 'holder', {
        zh: `户名须与申报主体一致：${now.name}。`,
        en: `The account must be in the applicant’s own name: ${now.name}.`,
      });
    return {
      entry: 'award.account-given',
      payload: { award: now.id },
      private: { after: { ...account } },
      rows: [updateAward(db, { ...now, account, updatedAt: at })],
      body: { id: now.id },
    };
  });
}

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
 * paid, so is the batch.
 * @throws AppError conflict: no account, or too much; invalid-input: a day in the future, a reason is missing
 */
export function recordPayment(room: Room, caller: Caller, { awardId, seen, batchId, ...wanted }: Recording) {
  const { database: db, clock, files } = room;
  const how = { action: 'batch.handle', status: 201, states: ['published', 'paid'] } as const;
  return changeBatch<{ id: string; paid: boolean }, 201>(
    room,
    caller,
    how,
    { batchId, seen },
    async ({ batch, at, today }) => {
      const awards = await readAwards(db, batchId);
      const award = awards.find(({ id }) => id === awardId);
      if (award === undefined) throw new AppError('not-found');
      const { kind, amount, on, voucher, reason, file } = wanted;
      if (on > today)
        throw refused('invalid-input', 'on', { zh: '日期在将来。', en: 'The date is in the future.' });
      if (kind !== 'payment' && reason === undefined)
        throw refused('invalid-input', 'reason', { zh: '请写明理由。', en: 'Say why.' });
      if (file !== undefined) await assertFileOf(files, batchId, { path: 'file', file });
      const before = await readPayments(db, batchId);
      const after: Award = { ...counted(award, kind, amount, reclaimedOf(award, before)), updatedAt: at };
      const id = uuidv7(clock);
      const others = awards.filter(({ id }) => id !== awardId);
      const payment = {
        ...{ id, batchId, awardId, kind, amount, voucher, paidOn: on },
        reason: reason ?? null,
        fileId: file ?? null,
        recordedBy: caller.actor.id,
        recordedAt: at,
      };
      const all = [...before, payment];
      const isPaid = [...others, after].every((one) => isSettled(one, all));
      const entry = await readEntry(db, batchId, award.entryId);
      // Whose award it is, and not who applied with them: why something is reclaimed is between the two.
      const own = (await applicantsOf(room, { id: entry.pilotId })).filter(
        ({ as }) => as.scope === award.enterpriseId,
      );
      const name = PAYMENT_KIND_NAMES[kind];
      const words = {
        subject: { zh: `奖励资金${name.zh}`, en: `Award: ${name.en}` },
        text: {
          zh: `“${entry.title}”：${award.name} ${name.zh} ${shownMoney(amount, 'zh')}。${reason ?? ''}`,
          en: `“${entry.title}”: ${award.name}, ${name.en.toLowerCase()} ${shownMoney(amount, 'en')}. ${reason ?? ''}`,
        },
        link: toPilot(entry.pilotId, { part: 'awards' }),
      };
      return {
        entry: `award.${kind}-recorded`,
        payload: { award: awardId, payment: id, ...(file !== undefined && { file }), after: { amount, on } },
        private: {
          after: {
            voucher,
            ...(reason !== undefined && { reason }),
            // Where it went: the account may be another one by the next payment.
            ...(award.account && { ...award.account }),
          },
        },
        ...(batch.state === 'published' && isPaid && { to: 'paid' as const }),
        rows: [
          updateAward(db, after),
          insertPayment(db, payment),
          ...messages(room, own, words, caller.actor.id),
        ],
        rely: await untied(room, caller.actor.id, entry.shares),
        body: { id, paid: isPaid },
      };
    },
  );
}

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
    if (amount > held) throw tooMuch(held);
    return { ...award, returned: award.returned + amount };
  }
  if (award.account === null)
    throw refused('conflict', 'amount', {
      zh: '申报主体还没有填写收款账户。',
      en: 'The applicant has not said where it is to be paid.',
    });
  const owed = award.amount - reclaimed - held;
  if (amount > owed) throw tooMuch(owed);
  return { ...award, paid: award.paid + amount };
}

const tooMuch = (most: number) =>
  refused('conflict', 'amount', {
    zh: `至多 ${shownMoney(most, 'zh')}。`,
    en: `${shownMoney(most, 'en')} at most.`,
  });

const refused = (code: 'invalid-input' | 'conflict', path: string, words: Bilingual) =>
  new AppError(code, undefined, { fields: [{ path, ...words }] });
