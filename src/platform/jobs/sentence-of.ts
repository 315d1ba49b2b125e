const LONGEST = 300;

/** What the office is told of a failure: the error's own words, bounded, on one line, without credentials in an address. */
export function sentenceOf(thrown: unknown): string {
  const said = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : `${typeof thrown} thrown`;
  return said
    .replace(/\/\/[^/\s@]*@/g, '//…@')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .slice(0, LONGEST);
}
