/* How cues are put together from stems: the source of a regular expression over folded text. */

/** Up to `n` English words in between. */
export const few = (n: number) => `(?: [^\\s.;!?。；！？]+){0,${n}}? `;

/** Up to `n` characters of the same clause. */
export const close = (n: number) => `[^，,。；;！？!?\\n]{0,${n}}?`;

/** Any of these sources. */
export const any = (...sources: readonly string[]) => `(?:${sources.join('|')})`;

/**
 * Whole English words or phrases, given between blanks; an underscore is a blank inside of a phrase. Their ends are said by
 * looking around: of a `\b`, V8 compiles what follows once for a letter before it and once for none, and so on inside.
 */
export const en = (...lists: readonly string[]) =>
  `(?<!\\w)(?:${[...new Set(lists.flatMap((list) => list.trim().split(/\s+/u)))].join('|').replaceAll('_', ' ')})(?!\\w)`;

/** English verbs in all their forms; irregular ones follow a stroke: `hand leave/left take/took/taken`. */
export const verbs = (list: string) => list.trim().split(/\s+/u).flatMap(formsOf).join(' ');

/** English nouns with their plurals; irregular ones follow a stroke. */
export const nouns = (list: string) =>
  list
    .trim()
    .split(/\s+/u)
    .flatMap((noun) => {
      const [one = '', ...others] = noun.split('/');
      return others.length > 0 ? [one, ...others] : [one, withS(one)];
    })
    .join(' ');

const withS = (word: string) =>
  /[^aeiou]y$/u.test(word)
    ? `${word.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh)$/u.test(word)
      ? `${word}es`
      : `${word}s`;

/** Of `chip_in` the first word changes. */
function formsOf(verb: string): string[] {
  const [base = '', ...irregular] = verb.split('/');
  const [first = '', ...particles] = base.split('_');
  if (particles.length > 0)
    return [...formsOf(first), ...irregular].map((form) => [form, ...particles].join('_'));
  const stem = base.endsWith('e')
    ? base.slice(0, -1)
    : /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(base)
      ? base + base.at(-1)
      : base;
  const past = /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  return [base, withS(base), ...irregular, past, `${stem.replace(/i$/u, 'y')}ing`];
}
