import type { Database, Statement } from '../platform/database/port.ts';
import { toOutbox } from '../platform/outbox.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError, type FieldError } from '../shared/errors.ts';
import type { Bilingual } from '../shared/locale.ts';
import { mobileNumber } from '../shared/phone.ts';
import { ANONYMOUS, type ObjectionState, type Outcome, outcomesOf } from '../shared/pilots/objections.ts';
import { formatDate } from '../shared/written-date.ts';

/** Who answers where nobody decided. */
const SYSTEM = 'system';

/** What somebody says against a notice, on paper or by the form. */
export interface Said {
  objection: string;
  name?: string | undefined;
  telephone?: string | undefined;
  organisation?: string | undefined;
  /** Carries a seal; by the form its stamped file follows. */
  sealed?: boolean | undefined;
}

/** When it came; of the form also the digest of what the objector asks with. */
export interface Arrival {
  on: string;
  at: string;
  channel: 'form' | 'letter';
  receiptHash: string | null;
  /** Who entered it, who needs no telling. */
  by: string;
}

/** As it is kept. One without name and telephone or a seal is kept too, as not accepted (不予受理), with the reason. */
export function arrived(said: Said, { on: receivedOn, at: receivedAt, channel, receiptHash }: Arrival) {
  const { objection, sealed } = said;
  const [name, telephone] = [said.name ?? null, said.telephone ?? null];
  const state = stateOf(name !== null && telephone !== null, sealed === true, channel);
  const isRefused = state === 'not-accepted';
  return {
    ...{ channel, name, telephone, organisation: said.organisation ?? null, objection },
    ...{ receiptHash, state, receivedOn, receivedAt },
    answer: isRefused ? ANONYMOUS.zh : null,
    answeredBy: isRefused ? SYSTEM : null,
    answeredAt: isRefused ? receivedAt : null,
  };
}

/** A sealed letter lies before who enters it; a form waits for its file. */
function stateOf(named: boolean, sealed: boolean, channel: Arrival['channel']): ObjectionState {
  if (named) return 'received';
  if (!sealed) return 'not-accepted';
  return channel === 'letter' ? 'received' : 'awaiting-seal';
}

/** People answer in the language they write in. */
export function answerOf({
  answer,
  answeredBy,
}: {
  answer: string | null;
  answeredBy: string | null;
}): Bilingual | null {
  if (answer === null) return null;
  return answeredBy === SYSTEM ? ANONYMOUS : { zh: answer, en: answer };
}

/** The objector, where a mobile number was left; what the answer says is read with the receipt. */
export function tellObjector(
  { database: db, clock }: { database: Database; clock: Clock },
  telephone: string | null,
  text: string,
): Statement[] {
  const recipient = telephone === null ? null : mobileNumber(telephone);
  if (recipient === null) return [];
  return [toOutbox(db, clock, { channel: 'sms', recipient, subject: '', text })];
}

/** @param over the window is. @throws AppError conflict */
export function assertCan(state: ObjectionState, outcome: Outcome, over: boolean): void {
  if (outcomesOf(state, over).includes(outcome)) return;
  const field = state === 'awaiting-seal' ? (over ? NO_SEAL : SEAL_MAY_COME) : ANSWERED;
  throw refused('conflict', field);
}

const ANSWERED = { path: 'state', zh: '这件异议已经答复。', en: 'This objection has been answered.' };
const SEAL_MAY_COME = {
  path: 'state',
  zh: '盖章文件还可以在公示期内提交，期满后再答复。',
  en: 'Its stamped file may still come until the window is over; answer it after that.',
};
const NO_SEAL = {
  path: 'outcome',
  zh: '没有提交盖章文件，只能不予受理。',
  en: 'Its stamped file has not come: it can only be not accepted.',
};

/** @param from civil date, as is `until`: the last day on which objections are received */
export const outside = (from: string, until: string) =>
  refused('conflict', {
    path: 'notice',
    zh: `异议应在公示期内提出：${formatDate(from, 'zh')}至${formatDate(until, 'zh')}。`,
    en: `Objections are received from ${formatDate(from, 'en')} to ${formatDate(until, 'en')}.`,
  });

export const inFuture = () =>
  refused('invalid-input', { path: 'receivedOn', zh: '日期在将来。', en: 'The date is in the future.' });

export const notAwaited = () =>
  refused('conflict', {
    path: 'file',
    zh: '这件异议不需要再提交文件。',
    en: 'No file is awaited for this objection.',
  });

/** @param readers of what was found */
export const noFinding = (readers: Bilingual) =>
  refused('invalid-input', {
    path: 'finding',
    zh: `异议成立时，写明查明的情况，供${readers.zh}知悉，不得写出异议人。`,
    en: `Where it is upheld, say what was found, for ${readers.en}, and not who objected.`,
  });

const refused = (code: 'conflict' | 'invalid-input', field: FieldError) =>
  new AppError(code, undefined, { fields: [field] });
