import { formatNumeral } from '../../shared/chinese-numerals.ts';
import { stripMarks } from '../../shared/cite.ts';
import { simplify } from '../../shared/simplify.ts';
import { searchable } from '../retrieval/normalise.ts';
import { lawFacts, vouchesInLaw } from '../verify/law/law-facts.ts';
import { flatten } from '../verify/text.ts';
import type { Claim } from './claim.ts';

/** Longer than any turn of phrase a true sentence needs around the text's own words. */
const LONGEST_RUN = 6;

/**
 * Whether a sentence brings in figures or a long run of Chinese that the passages it cites do not have. The verifier
 * reads what a sentence means; this looks only at its characters, so that the two do not fail alike.
 */
export function hasForeignWords({ text, cited }: Claim): boolean {
  const words = stripMarks(text);
  const source = cited.map((span) => plain(span.text)).join('\n');
  const articles = new Set(cited.map((span) => String(span.article)));
  const numbers = withoutFigures(words, source).match(/\d+/g) ?? [];
  if (!numbers.every((number) => articles.has(number) || isIn(source, number))) return true;
  const runs = plain(words.replace(LACKS, '').replace(SAYS, '')).match(/\p{Script=Han}+/gu) ?? [];
  return runs.some((run) => longestForeign(run, source) > LONGEST_RUN);
}

/** What a text is said not to say is not in it, and who says it is the text. */
const LACKS = /(?:没有|并?未)(?:具体|明确)?(?:写明|规定|说明|提到|提及|列出|给出|载明)[^，。；]*/gu;
const SAYS =
  /(?<=^|[，。；])(?:该|本|这份)?(?:行动)?方案(?:只是|只|仅|还|也|中)*(?:要求|规定|提出|写明|提到|说的是|说|写了)?/gu;

/** Without the figures that stand in the source in another notation: 100,000 yuan as 十万元. */
function withoutFigures(words: string, source: string): string {
  const flat = flatten(words);
  const figures = lawFacts(source);
  const said = lawFacts(flat).filter((fact) => figures.some((one) => vouchesInLaw(one, fact)));
  return plain(said.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), flat));
}

function plain(text: string): string {
  return searchable(simplify(text));
}

/** 3 also stands in 三年, 12 in 十二月. */
function isIn(source: string, number: string): boolean {
  const value = Number(number);
  return source.split(/\D+/u).includes(number) || (value < 100 && source.includes(formatNumeral(value)));
}

/** Characters in a row of which no two neighbours stand together in the source. */
function longestForeign(run: string, source: string): number {
  let longest = 0;
  let from = 0;
  for (let at = 1; at <= run.length; at++) {
    if (at < run.length && !source.includes(run.slice(at - 1, at + 1))) continue;
    longest = Math.max(longest, at - from);
    from = at;
  }
  return longest;
}
