import { findMarks, stripMarks } from '../../shared/cite.ts';
import type { ChosenSpan } from '../answer/plan.ts';

/** One sentence of a model's, as it may be shown once the text vouches for it. */
export interface Claim {
  /** Marks in the form of the spans they cite. */
  text: string;
  /** The given spans that its marks name, in the order given. */
  cited: ChosenSpan[];
}

/** What models put around a sentence although told not to; none of it says anything. */
const LIST_ITEM =
  /^(?:[-*•·–—>#]+\s+|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[.．](?!\d)|[、)）])\s*)+/u;
/** [2025] No. 29: the year of a document's number, and no mark. */
const NUMBERED = /\[(\d{4})\](?=\s*(?:No\b|\d+\s*号))/giu;
const EMPHASIS = /\*\*|__/g;

/**
 * A page shows a sentence as plain text, but copies go anywhere: nothing that a mail program, a terminal or a Markdown
 * reader would act on leaves, true or not. Control, invisible and bidirectional characters included.
 */
const ACTIVE =
  /https?:|www\.|\w\.(?:com|cn|net|org|gov|io)\b|\]\s*\(|!\[|<\/?[a-z!]|&(?:#\w+|\w+);|javascript:|data:|mailto:|[`{}\\|]|@\w|[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/iu;

/** Reads a sentence; null when it cannot be judged: it cites nothing, or what the model was not given, or is more than words. */
export type ReadClaim = (sentence: string) => Claim | null;

/** Prepared once for an answer. */
export function claimReader(given: readonly ChosenSpan[]): ReadClaim {
  const byPlace = new Map<string, ChosenSpan[]>();
  for (const span of given) {
    const place = placeOf(span.mark);
    byPlace.set(place, [...(byPlace.get(place) ?? []), span]);
  }
  return (sentence) => readClaim(sentence, given, byPlace);
}

function readClaim(
  sentence: string,
  given: readonly ChosenSpan[],
  byPlace: ReadonlyMap<string, ChosenSpan[]>,
): Claim | null {
  const tidy = sentence
    .replace(EMPHASIS, '')
    .replace(LIST_ITEM, '')
    .replace(NUMBERED, '〔$1〕')
    .replace(/\s+/gu, ' ')
    .trim();
  if (ACTIVE.test(tidy)) return null;
  const marks = findMarks(tidy);
  if (marks.length === 0 || !/[\p{L}]/u.test(stripMarks(tidy))) return null;

  const cited = new Set<ChosenSpan>();
  let text = '';
  let at = 0;
  for (const mark of marks) {
    const named = mark.cited.map((one) => byPlace.get(`${one.documentTitle ?? ''}#${one.article}`));
    if (named.some((spans) => spans === undefined)) return null;
    for (const span of named.flat()) cited.add(span!);
    text += tidy.slice(at, mark.start) + [...new Set(named.map((spans) => spans![0]!.mark))].join('');
    at = mark.end;
  }
  text += tidy.slice(at);
  if (/[[\]［］【】]/u.test(stripMarks(text))) return null;
  return { text, cited: given.filter((span) => cited.has(span)) };
}

function placeOf(mark: string): string {
  const one = findMarks(mark)[0]?.cited[0];
  return one ? `${one.documentTitle ?? ''}#${one.article}` : mark;
}
