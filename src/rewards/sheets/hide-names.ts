import { coreOf } from '../panel/found-conflicts.ts';

/** Shorter than this a piece of a name is a word of the language. */
const TELLS = 3;

/**
 * What an expert reads where applicants are not named: every text in it without the names that it was given, and what
 * is left of them once brackets and the form of the company are gone. Letters and digits that stand for an
 * organisation (统一社会信用代码) are hidden too. Keys stay as they are.
 */
export function hideNames<T>(value: T, organisations: readonly { name: string; uscc: string }[]): T {
  const words = organisations.flatMap(({ name, uscc }, at): [string, string][] =>
    [name, ...variantsOf(name), uscc]
      .filter((word) => Array.from(word).length >= TELLS)
      .map((word) => [word, `【${String.fromCodePoint(65 + (at % 26))}】`]),
  );
  const longestFirst = [...words].sort(([one], [other]) => other.length - one.length);
  if (longestFirst.length === 0) return value;
  const standsFor = new Map(longestFirst.map(([word, sign]) => [word.toLowerCase(), sign]));
  const pattern = new RegExp(longestFirst.map(([word]) => escaped(word)).join('|'), 'giu');
  const hide = (text: string) =>
    text.normalize('NFC').replaceAll(pattern, (found) => standsFor.get(found.toLowerCase()) ?? '【 】');
  return each(value, hide) as T;
}

function each(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((item) => each(item, hide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, each(item, hide)]));
}

/** Both ways to write brackets, and the name as people say it. */
function variantsOf(name: string): string[] {
  const half = name.replaceAll('（', '(').replaceAll('）', ')');
  const full = half.replaceAll('(', '（').replaceAll(')', '）');
  const bare = half.replaceAll(/\([^)]*\)/gu, '');
  return [half, full, bare, coreOf(name)];
}

const escaped = (word: string) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
