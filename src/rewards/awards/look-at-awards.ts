import { type Caller, namesOf, tiesOf } from '../../access/index.ts';
import { seenWhole, windowOf } from '../../pilots/index.ts';
import { pageOf } from '../../platform/http/page.ts';
import type { Person } from '../../shared/actor.ts';
import { today } from '../../shared/clock.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import type { BatchState } from '../../shared/rewards/batch-states.ts';
import { LETTER_KINDS, type LetterKind } from '../../shared/rewards/letter-holes.ts';
import { type Batch, readBatch } from '../batches/batch-store.ts';
import { assertState } from '../batches/change-batch.ts';
import { frozenOf } from '../batches/frozen.ts';
import { batchOfEntry, readEntries } from '../entries/entry-store.ts';
import { windowIsOver } from '../notices/answer-objection.ts';
import { awardsOf, decidedFile } from '../notices/notice-verbs.ts';
import { openObjections } from '../notices/objection-store.ts';
import { readAsOffice } from '../panel/not-a-scorer.ts';
import type { Room } from '../room.ts';
import { letterWords } from '../rubrics/reward-terms.ts';
import { masked } from './account-rules.ts';
import { type Listed, listedOf } from './award-papers.ts';
import { type Award, findOwnAward, heldOf, readAwards, readPayments } from './award-store.ts';
import { lettersOf } from './letters.ts';

const DECIDED = ['approved', 'public_notice', 'published', 'paid'] as const;

export const AWARD_ACTS = ['start-notice', 'publish', 'pay'] as const;
type AwardAct = (typeof AWARD_ACTS)[number];

/**
 * From the approval to what was paid, for officials. Account numbers are shown whole to who pays, and masked to others,
 * who is tied to an applicant among them; one that waits for a second official is masked to all, who read it for themselves.
 * @throws AppError not-found; conflict: nothing is approved
 */
export async function awardsSeen(
  room: Room,
  actor: Person,
  { batchId, locale }: { batchId: string; locale: Locale },
) {
  const { database: db, clock } = room;
  const { batch, head } = await readAsOffice(db, actor, batchId);
  assertState(batch.state, DECIDED);
  const [file, entries, awards, payments, open, ties] = await Promise.all([
    decidedFile(room, batch),
    readEntries(db, batchId, 'nominated'),
    readAwards(db, batchId),
    readPayments(db, batchId),
    openObjections(db, batchId),
    tiesOf(db, clock, actor.id),
  ]);
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const nameOf = await namesOf(db, [
    ...payments.map(({ recordedBy }) => recordedBy),
    ...awards.flatMap(({ accountEntry }) => accountEntry?.enteredBy ?? []),
  ]);
  const isTied = (entryId: string) =>
    entryOf.get(entryId)?.shares.some(({ enterpriseId }) => ties.includes(enterpriseId ?? '')) ?? false;
  const handles = actor.office.includes('case-officer');
  const over = windowIsOver(batch, today(clock));
  const owed =
    awards.length > 0
      ? awards
      : awardsOf(file, entries).map((one) => ({
          ...one,
          id: null,
          account: null,
          accountEntry: null,
          paid: 0,
          returned: 0,
        }));
  const view = {
    state: batch.state,
    notice: batch.notice && {
      on: batch.notice.on,
      until: windowOf(batch.notice).on,
      workingDays: batch.notice.workingDays,
      over,
    },
    openObjections: open,
    publishedOn: batch.publishedOn,
    acts: handles ? actsIn(batch.state, over && open === 0) : [],
    awards: owed.map((award) => ({
      ...shownAward(award, handles && !isTied(award.entryId)),
      id: award.id,
      entryId: award.entryId,
      title: entryOf.get(award.entryId)?.title ?? '',
      accountEntry: entryShown(award, {
        by: nameOf(award.accountEntry?.enteredBy ?? '')[locale],
        mayConfirm: handles && award.accountEntry?.enteredBy !== actor.id && !isTied(award.entryId),
      }),
      payments: payments
        .filter(({ awardId }) => awardId === award.id)
        .map(({ recordedBy, awardId: _, batchId: __, ...payment }) => ({
          ...payment,
          recordedBy: nameOf(recordedBy)[locale],
        })),
    })),
  };
  return { view, version: head };
}

/** Of an officer. */
function actsIn(state: BatchState, mayPublish: boolean): AwardAct[] {
  if (state === 'approved') return ['start-notice'];
  if (state === 'public_notice') return mayPublish ? ['publish'] : [];
  return ['pay'];
}

type Owed = Pick<Award, 'name' | 'uscc' | 'tier' | 'amount' | 'account' | 'paid' | 'returned'>;

function shownAward({ name, uscc, tier, amount, account, paid, returned }: Owed, whole: boolean) {
  const held = heldOf({ paid, returned });
  const shown = account && (whole ? account : masked(account));
  return { name, uscc, tier, amount, paid, returned, held, account: shown };
}

function entryShown(
  { accountEntry }: Pick<Award, 'accountEntry'>,
  { by, mayConfirm }: { by: string; mayConfirm: boolean },
) {
  if (accountEntry === null) return null;
  const { file, enteredBy: _, enteredAt, ...account } = accountEntry;
  return { ...masked(account), file, enteredBy: by, enteredAt, mayConfirm };
}

/**
 * What an applicant was given for one entry, and what was paid of it; null: nothing, or nothing yet.
 * @throws AppError not-found: no entry of this pilot
 */
export async function ownAwardSeen(
  room: Room,
  caller: Caller,
  { entryId, ...of }: { enterpriseId: string; pilotId: string; entryId: string },
) {
  const { database: db } = room;
  await seenWhole(room, caller, of);
  await batchOfEntry(db, of.pilotId, entryId);
  const award = await findOwnAward(db, entryId, of.enterpriseId);
  if (award === null) return { award: null };
  const { batch } = await readBatch(db, award.batchId);
  const payments = (await readPayments(db, award.batchId)).filter(({ awardId }) => awardId === award.id);
  const owner = caller.actor.enterprises.some(({ id, role }) => id === of.enterpriseId && role === 'owner');
  return {
    award: {
      id: award.id,
      batch: { id: batch.id, title: batch.title, state: batch.state, publishedOn: batch.publishedOn },
      ...shownAward(award, owner),
      payments: payments.map(({ id, kind, amount, paidOn, voucher, reason }) => ({
        ...{ id, kind, amount, paidOn, voucher, reason },
      })),
      mayGiveAccount: owner && heldOf(award) === 0,
    },
  };
}

/** The decided list, line by line. @throws AppError not-found; conflict: nothing is approved */
export async function listOf(
  room: Room,
  batch: Batch,
): Promise<{ lines: Listed[]; seen: string; example: Bilingual | null }> {
  assertState(batch.state, DECIDED);
  const file = await decidedFile(room, batch);
  const entries = await readEntries(room.database, batch.id, 'nominated');
  const titleOf = new Map(entries.map(({ id, title }) => [id, title]));
  const awards = awardsOf(file, entries).map((one) => ({ ...one, title: titleOf.get(one.entryId) ?? '' }));
  const { example } = frozenOf(batch).rules.rubric.content;
  return { lines: listedOf(file.result, awards), seen: file.hashes.seen, example };
}

/** @param after place of the last one before; from 0 */
export async function lettersSeen(
  room: Room,
  actor: Person,
  { batchId, kind, after, limit }: { batchId: string; kind?: LetterKind; after: number; limit: number },
) {
  const { batch } = await readAsOffice(room.database, actor, batchId);
  const all = await lettersOf(room, batch);
  const found = kind === undefined ? all : all.filter((letter) => letter.kind === kind);
  const rows = found.map((letter, at) => ({ letter, at })).slice(after, after + limit + 1);
  const { items, next } = pageOf(rows, limit, ({ at }) => [at + 1]);
  const counts = Object.fromEntries(
    LETTER_KINDS.map((one) => [one, all.filter((letter) => letter.kind === one).length]),
  ) as Record<LetterKind, number>;
  const wordsFor = await letterWords(room.library);
  const without = all.flatMap(({ kind: of, at }) => (wordsFor(of, at) === null ? [of] : []));
  return {
    items: items.map(({ letter: { kind: of, entryId, pilot, name, uscc, on } }) => ({
      ...{ kind: of, entryId, pilot, name, uscc, on },
    })),
    next,
    counts,
    without: [...new Set(without)],
  };
}
