import type { Database } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { uuidv7 } from '../../shared/ids.ts';
import { sha256 } from '../../shared/ledger/digest.ts';
import { mask } from '../../shared/mask.ts';
import type { AnswerResponse } from '../contract.ts';
import { type AskedQuestion, candidates, keepQuestion } from './store.ts';
import { groupFor, subjectOf } from './subject.ts';

export interface ToTakeIn
  extends Pick<AskedQuestion, 'question' | 'answer' | 'locale' | 'outcome' | 'corpusVersion' | 'answerKey'> {
  reason?: AskedQuestion['reason'];
  note?: string | null;
  /** Where the texts come nearest, "document#article"; empty: nowhere. */
  place: string;
}

/** A question for the office to look at: without who asked, and without what names a person by number. */
export async function takeIn(db: Database, clock: Clock, wanted: ToTakeIn): Promise<void> {
  const { place, reason = null, note = null, locale } = wanted;
  const question = mask(wanted.question, locale);
  const terms = subjectOf(question);
  const known = await candidates(db, place);
  const found = known.find(({ id }) => id === groupFor({ place, terms }, known));
  const group = found
    ? { ...found, id: followed(found, known), fresh: false }
    : { id: await idOf(place, terms), place, terms, fresh: true };
  await keepQuestion(
    db,
    {
      id: uuidv7(clock),
      at: clock().toISOString(),
      question,
      answer: mask(wanted.answer, locale),
      locale,
      outcome: wanted.outcome,
      corpusVersion: wanted.corpusVersion,
      reason,
      note: note && mask(note, locale),
      answerKey: wanted.answerKey,
    },
    group,
  );
}

/** A group merged into another hands on what is like it. */
function followed(
  { id, mergedInto }: { id: string; mergedInto: string | null },
  known: readonly { id: string; mergedInto: string | null }[],
): string {
  let at = id;
  let next = mergedInto;
  // As many steps as there are groups: hands may have merged them in a ring.
  for (let steps = 0; next !== null && steps < known.length + 1; steps++) {
    at = next;
    next = known.find((one) => one.id === at)?.mergedInto ?? null;
  }
  return at;
}

/** The same question asked twice at once makes one group, whoever is first. */
async function idOf(place: string, terms: readonly string[]): Promise<string> {
  return (await sha256(JSON.stringify([place, terms]))).slice(0, 24);
}

export async function answerKeyOf(answerId: string): Promise<string> {
  return sha256(`answer:${answerId}`);
}

export function placeOf({
  citations,
  suggestions,
}: Pick<AnswerResponse, 'citations' | 'suggestions'>): string {
  const nearest = citations[0] ?? suggestions[0];
  return nearest ? `${nearest.documentId}#${nearest.article}` : '';
}
