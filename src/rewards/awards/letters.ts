import type { Caller } from '../../access/index.ts';
import { seenWhole } from '../../pilots/index.ts';
import { dayOf } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { LETTER_KINDS } from '../../shared/rewards/letter-holes.ts';
import { type Batch, readBatch } from '../batches/batch-store.ts';
import { batchOfEntry, type Entry, readEntries, readEntry } from '../entries/entry-store.ts';
import { decidedFile } from '../notices/notice-verbs.ts';
import type { Room } from '../room.ts';
import { letterWords } from '../rubrics/reward-terms.ts';
import { type Award, readAwards } from './award-store.ts';
import type { Letter } from './letter.ts';
import { type LetterText, letterText } from './letter-text.ts';

/**
 * Every letter that is due by now: to each applicant of what was left out or excluded at once, to all others once awards
 * are published. By kind, then by rank.
 */
export async function lettersOf(
  room: Pick<Room, 'database'>,
  batch: Batch,
  entries?: readonly Entry[],
): Promise<Letter[]> {
  const { database: db } = room;
  const all = entries ?? (await readEntries(db, batch.id));
  const [awards, file] =
    batch.publishedOn !== null
      ? await Promise.all([readAwards(db, batch.id), decidedFile(room, batch)])
      : [[], null];
  const publishedAt = publishedAtOf(batch, awards);
  const rankedOf = new Map(file?.result.pilots.map((pilot) => [pilot.id, pilot]));
  const amountOf = new Map(awards.map(({ entryId, uscc, amount }) => [`${entryId} ${uscc}`, amount]));
  const letters = all.flatMap((entry) => {
    const { id: entryId, pilotId, title: pilot, state, shares } = entry;
    // Who gave up is refused nothing: a message says that it is on record.
    if (state === 'withdrawn' || (state === 'nominated' && file === null)) return [];
    const at = state === 'nominated' ? publishedAt : entry.updatedAt;
    return shares.map(({ enterpriseId, name, uscc }): Letter => {
      const amount = (state === 'nominated' && amountOf.get(`${entryId} ${uscc}`)) || 0;
      return {
        kind: state !== 'nominated' ? state : amount > 0 ? 'award' : 'unsuccessful',
        ...{ entryId, pilotId, pilot, enterpriseId, name, uscc, at, amount },
        on: state === 'nominated' ? (batch.publishedOn ?? '') : dayOf(at),
        reason: state === 'nominated' ? null : entry.reason,
        ranked: (state === 'nominated' && rankedOf.get(pilotId)) || null,
      };
    });
  });
  const last = Number.POSITIVE_INFINITY;
  return letters.sort(
    (a, b) =>
      LETTER_KINDS.indexOf(a.kind) - LETTER_KINDS.indexOf(b.kind) ||
      (a.ranked?.rank ?? last) - (b.ranked?.rank ?? last) ||
      (a.entryId < b.entryId ? -1 : a.entryId > b.entryId ? 1 : 0),
  );
}

/** What is owed was written as it was published; where nothing is, the batch was over at once. */
const publishedAtOf = ({ stateSince }: Batch, [first]: readonly Award[]) => first?.createdAt ?? stateSince;

/** In the office's own texts; null: it has set none for letters of this kind. */
export async function writeLetters(room: Pick<Room, 'library'>, batch: Batch) {
  const wordsFor = await letterWords(room.library);
  return (letter: Letter, locale: Locale): LetterText | null => {
    const words = wordsFor(letter.kind, letter.at);
    return words && letterText({ batch, letter, words, locale });
  };
}

interface Wanted {
  batchId: string;
  entryId: string;
  to: Partial<Pick<Letter, 'enterpriseId' | 'uscc'>>;
  locale: Locale;
}

/** The letter to one applicant. @throws AppError not-found: none is due; conflict: the office has set no text */
export async function letterTo(room: Room, { batchId, entryId, to, locale }: Wanted) {
  const { batch } = await readBatch(room.database, batchId);
  const letters = await lettersOf(room, batch, [await readEntry(room.database, batchId, entryId)]);
  const letter = letters.find(({ enterpriseId, uscc }) =>
    to.uscc === undefined ? enterpriseId === to.enterpriseId : uscc === to.uscc,
  );
  if (letter === undefined) throw new AppError('not-found');
  const text = (await writeLetters(room, batch))(letter, locale);
  if (text === null) throw noText();
  return { letter, text };
}

/** What an applicant is written itself, whoever applied with it. @throws AppError not-found: none is due, or not theirs */
export async function ownLetterTo(
  room: Room,
  caller: Caller,
  { entryId, ...of }: { enterpriseId: string; pilotId: string; entryId: string },
  locale: Locale,
) {
  await seenWhole(room, caller, of);
  const batchId = await batchOfEntry(room.database, of.pilotId, entryId);
  return letterTo(room, { batchId, entryId, to: { enterpriseId: of.enterpriseId }, locale });
}

function noText(): AppError {
  const field = {
    path: 'letters',
    zh: '主管部门还没有确定这种通知书的文本（奖励条件与文书）。',
    en: 'The office has not set the text of such a letter yet (terms of awards).',
  };
  return new AppError('conflict', 'no text of the letter', { fields: [field] });
}
