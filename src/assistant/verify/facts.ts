import type { Fact } from './fact.ts';
import { FACT_RULES } from './fact-rules.ts';

/** A numeral that is none: 一次性, 一对一, 一个, one-off. They are read as words. */
const IDIOM = /^(?:一|one\b)/u;

/** Facts of a text in its flat form (see text.ts), in order, none overlapping another. */
export function findFacts(text: string): Fact[] {
  if (
    !/[\d%零〇一二两三四五六七八九十百千半]|(?:^|\W)(?:www|half|twice|double|triple|one|t(?:wo|hree|en|w|h)|f(?:our|iv|if|or)|s(?:ix|ev)|eigh|nine|eleven|dozen|hundred|million|billion)/u.test(
      text,
    )
  )
    return [];
  const taken = new Uint8Array(text.length);
  const facts: Fact[] = [];
  for (const { type, pattern, read } of FACT_RULES) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const end = match.index + match[0].length;
      if (taken.subarray(match.index, end).includes(1)) continue;
      const found = read(match);
      if (!found) continue;
      const idiom = found.value === '1' && IDIOM.test(match[0]) && type !== 'duration';
      if (idiom) continue;
      taken.fill(1, match.index, end);
      facts.push({ type, ...found, start: match.index, end });
    }
  }
  return facts.sort((a, b) => a.start - b.start);
}

/** Whether a fact of the text vouches for one of a claim: the same, or the claim says less (2027 of 2027-12-31, 29号 of a full number). */
export function vouches(source: Fact, claim: Fact): boolean {
  if (claim.type === 'date' && source.type === 'date') {
    return claim.value.startsWith('-')
      ? source.value.endsWith(claim.value)
      : source.value.startsWith(claim.value);
  }
  if (source.type === 'document-number') {
    if (claim.type === 'date') return claim.value === source.value.slice(0, 4);
    if (claim.type === 'document-number') {
      return (
        claim.value === source.value &&
        (/^[a-z]*$/u.test(claim.unit) ||
          source.unit.endsWith(claim.unit) ||
          (source.unit.length > 1 && claim.unit.endsWith(source.unit)))
      );
    }
    return claim.unit === '号' && source.value.endsWith(`-${claim.value}`);
  }
  if (claim.type === 'contact' || source.type === 'contact') {
    return claim.type === source.type && claim.value === source.value;
  }
  if (source.value !== claim.value) return false;
  if (source.type === claim.type)
    return (
      source.unit === claim.unit || (claim.type === 'count' && (claim.unit === '' || source.unit === ''))
    );
  return claim.type === 'number' && claim.unit === '';
}
