import { AppError, type FieldError } from '../../shared/errors.ts';
import { type PersonalNumber, personalNumberIn } from '../../shared/milestones/personal-numbers.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { ComplaintContent } from './complaint-store.ts';

const NUMBERS: Readonly<Record<PersonalNumber, { zh: string; en: string }>> = {
  identity: {
    zh: '含有居民身份号码。投诉台账不得写入个人信息，请删去。',
    en: 'It has an identity number in it. The ledger takes no personal data: leave it out.',
  },
  telephone: {
    zh: '含有电话号码。投诉台账不得写入个人信息，请删去。',
    en: 'It has a telephone number in it. The ledger takes no personal data: leave it out.',
  },
  card: {
    zh: '含有银行卡号。投诉台账不得写入个人信息，请删去。',
    en: 'It has a card number in it. The ledger takes no personal data: leave it out.',
  },
};

/** @param since civil date, before which nobody could complain @throws AppError invalid-input, with everything that is amiss */
export function assertSound(
  content: ComplaintContent & { reason?: string | undefined },
  { since, today }: { since: string; today: string },
): void {
  const { receivedOn, answer, answeredOn, paid, paidOn } = content;
  const fields: FieldError[] = [];
  const wrong = (path: string, zh: string, en: string) => fields.push({ path, zh, en });
  for (const path of ['claim', 'answer', 'reason'] as const) {
    const kind = personalNumberIn(content[path] ?? '');
    if (kind !== null) fields.push({ path, ...NUMBERS[kind] });
  }
  for (const path of ['receivedOn', 'answeredOn', 'paidOn'] as const)
    if ((content[path] ?? today) > today) wrong(path, '日期在将来。', 'The date is in the future.');
  if (receivedOn < since)
    wrong(
      'receivedOn',
      `早于本项目开始的日期（${formatDate(since, 'zh')}）。`,
      `It is before the pilot began (${formatDate(since, 'en')}).`,
    );
  for (const path of ['answeredOn', 'paidOn'] as const)
    if ((content[path] ?? receivedOn) < receivedOn)
      wrong(path, '早于收到日期。', 'It is before the complaint was received.');
  if (answer === null && answeredOn !== null) wrong('answer', '请填写答复内容。', 'Say what was answered.');
  if (answer !== null && answeredOn === null) wrong('answeredOn', '请填写答复日期。', 'Say when.');
  if (paid === null && paidOn !== null) wrong('paid', '请填写补偿金额。', 'Say how much was paid.');
  if (paid !== null && paidOn === null) wrong('paidOn', '请填写支付日期。', 'Say when it was paid.');
  if (fields.length > 0) throw new AppError('invalid-input', undefined, { fields });
}

const NAMES = [
  'receivedOn',
  'channel',
  'claim',
  'claimed',
  'answer',
  'answeredOn',
  'paid',
  'paidOn',
] as const satisfies (keyof ComplaintContent)[];

/** Fields that stand otherwise, and whether one of them said something before: then it is a correction. */
export function changesOf(before: ComplaintContent, after: ComplaintContent) {
  const changed = NAMES.filter((name) => before[name] !== after[name]);
  return { changed, corrects: changed.some((name) => before[name] !== null) };
}
