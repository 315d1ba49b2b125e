import type { Located } from './alike.ts';
import type { LawClause } from './claim.ts';
import type { LawSentence } from './source.ts';
import type { Token } from './tokens.ts';

/** From when: 自收到异议之日起, counted from the day of receipt. */
const ZH_START = /[自从](?!行|身|己|愿|律|动|然|主|营|筹|有|用|事|业|而)[^,。;]{1,40}?起/gu;
const EN_START =
  /(?:\bfrom (?:the )?(?:(?:day|date|time|moment) (?:on which |when |that |of |after )?|when )|(?<=\b(?:days|months|years) )(?:of|after|following|since|from) )[^,;]+?(?=,|;|$| (?:to|and|must|may|shall|is|are|within)\b)/gu;

/** What a period runs from is what it runs from in the source, where that says so. */
export function startsAlike(
  { flat, chinese }: LawClause,
  located: readonly Located[],
  sentence: LawSentence,
): boolean {
  const source = spansOf(sentence.flat, ZH_START);
  if (source.length === 0) return true;
  return spansOf(flat, chinese ? ZH_START : EN_START).every(([from, to]) => {
    const own = located.filter(
      ({ token, byReading }) => token.start >= from && token.end <= to && !token.fact && !byReading,
    );
    const inside = own.filter(({ places }) =>
      places.some((at) => source.some(([a, b]) => at >= a && at < b)),
    );
    return inside.length * 2 >= own.length;
  });
}

/** Says from when a period runs. */
export const isStart = ({ flat, chinese }: LawClause, { start, end }: Token): boolean =>
  spansOf(flat, chinese ? ZH_START : EN_START).some(([from, to]) => start >= from && end <= to);

const spansOf = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ({ index, 0: all }) => [index, index + all.length] as const);
