import { assertMay } from '../../access/index.ts';
import type { Library } from '../../library/index.ts';
import type { Database } from '../../platform/database/port.ts';
import type { Person } from '../../shared/actor.ts';
import { type Clock, today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { POLICY_TEXT, type PolicyTextContent } from '../content.ts';
import type { Policies } from '../policies.ts';
import { type ReadReadings, withReadings } from '../readings.ts';
import { approveText, draftText, draftWithdrawal } from './draft-text.ts';

/** What editing stands on. */
export interface Editing {
  database: Database;
  clock: Clock;
  library: Library;
  policies: Pick<Policies, 'list' | 'reader'>;
  readings: ReadReadings;
}

export interface Editor {
  actor: Person;
  locale: Locale;
}

export async function saveText(
  { library, readings }: Editing,
  { actor }: Editor,
  { documentId, content, over }: { documentId: string; content: PolicyTextContent; over: number },
) {
  assertMay(actor, 'text.edit');
  if (content.meta.documentId !== documentId) {
    const fields = [
      { path: 'content.meta.documentId', zh: '与地址中的标识不符。', en: 'Not the one in the address.' },
    ];
    throw new AppError('invalid-input', undefined, { fields });
  }
  await draftText(library, { content: withReadings(content, await readings()), author: actor.id, over });
}

export async function withdrawText(
  { library, clock }: Editing,
  { actor }: Editor,
  wanted: { documentId: string; reason: string; over: number },
) {
  assertMay(actor, 'text.edit');
  await draftWithdrawal(library, { ...wanted, on: today(clock), author: actor.id });
}

export async function publishText(
  { library }: Editing,
  { actor }: Editor,
  wanted: { documentId: string; version: number },
) {
  assertMay(actor, 'text.approve');
  await approveText(library, { ...wanted, approver: actor.id });
}

/** Puts the draft aside; what is published stands. */
export async function discardText(
  { library }: Editing,
  { actor }: Editor,
  wanted: { documentId: string; over: number },
) {
  assertMay(actor, 'text.edit');
  await library.discard({ kind: POLICY_TEXT, slug: wanted.documentId, over: wanted.over, person: actor.id });
}

/** Takes it up again. */
export async function restoreText(
  { library }: Editing,
  { actor }: Editor,
  wanted: { documentId: string; over: number },
) {
  assertMay(actor, 'text.edit');
  await library.restore({ kind: POLICY_TEXT, slug: wanted.documentId, over: wanted.over, person: actor.id });
}
