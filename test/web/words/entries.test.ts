import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkWords } from '../../../src/assistant/words/check-words.ts';
import { WORD_KINDS, type WordKind } from '../../../src/shared/words.ts';
import { fromEntries, pathsOf, toEntries } from '../../../src/web/words/entries.ts';

const FILES: Record<WordKind, string> = {
  everyday: 'thesaurus/everyday',
  terms: 'thesaurus/terms',
  'law-words': 'thesaurus/laws',
  'law-terms': 'thesaurus/law-terms',
  'law-english': 'readings/law-english',
  greetings: 'greetings',
  handover: 'handover',
  instructions: 'instructions',
  proposals: 'proposals',
};
const shipped = (kind: WordKind): unknown =>
  JSON.parse(readFileSync(new URL(`../../../prompts/${FILES[kind]}.json`, import.meta.url), 'utf8'));

/** Words that stand twice in one list are kept once. */
const once = (value: unknown): unknown =>
  Array.isArray(value)
    ? [...new Set(value.map(once))]
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, once(one)]))
      : value;

it.each(WORD_KINDS)('%s: what is shipped is in order, and comes back from the form as it went in', (kind) => {
  const stored = checkWords(kind, shipped(kind));
  const back = checkWords(kind, fromEntries(kind, toEntries(kind, stored)));
  expect(back).toEqual(once(stored));
});

it('names an entry by the path that a complaint has', () => {
  const entries = toEntries('terms', [
    { zh: ['甲'], en: [], kind: 'who' },
    { zh: ['甲'], en: ['a'], kind: 'who', whole: true },
  ]);
  expect(entries.map(({ key }) => key)).toEqual(['甲 · who', '甲 · who 2']);
  expect(pathsOf('terms', entries)).toEqual(['0', '1']);
  expect(fromEntries('terms', entries)).toMatchObject([{}, { whole: true, en: ['a'] }]);
});
