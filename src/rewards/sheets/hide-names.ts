import type { Bilingual } from '../../shared/locale.ts';
import { coreOf } from '../panel/found-conflicts.ts';

/** Shorter than this a piece of a name is a word of the language. */
const TELLS = 3;

/** Chance at the end of an id, which says nothing of when a pilot was nominated. */
const CODE = 6;
export const codeOfEntry = (entryId: string) => entryId.slice(-CODE).toUpperCase();

/** What a pilot is called where applicants are not named: its title would find them in the public register. */
export const hiddenTitle = (entryId: string): Bilingual => ({
  zh: `项目 ${codeOfEntry(entryId)}`,
  en: `Pilot ${codeOfEntry(entryId)}`,
});

/** Addresses of sites and mail, telephone numbers. */
const CONTACTS =
  /https?:\/\/[^\s，。；、）)]+|(?:www\.)[\w.-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\d)(?:1[3-9]\d{9}|400[- ]?\d{3}[- ]?\d{4}|0\d{2,3}[- ]\d{7,8}|95\d{3})(?!\d)/gu;

/**
 * What an expert reads where applicants are not named: every text in it without the names that it was given, and what
 * is left of them once brackets and the form of the company are gone. Letters and digits that stand for an
 * organisation (统一社会信用代码) are hidden too, and so are the titles and numbers that a pilot is found by in the
 * public register, and how to reach somebody. Keys stay as they are.
 */
export function hideNames<T>(
  value: T,
  organisations: readonly { name: string; uscc: string }[],
  pilot: readonly (string | null | undefined)[] = [],
): T {
  const words = [
    ...organisations.flatMap(({ name, uscc }, at) =>
      [name, ...variantsOf(name), uscc].map((word): [string, string] => [
        word,
        `【${String.fromCodePoint(65 + (at % 26))}】`,
      ]),
    ),
    ...pilot.flatMap((word): [string, string][] => (word ? [[word.normalize('NFC'), '【本项目】']] : [])),
  ].filter(([word]) => Array.from(word).length >= TELLS);
  const longestFirst = words.sort(([one], [other]) => other.length - one.length);
  const standsFor = new Map(longestFirst.toReversed().map(([word, sign]) => [word.toLowerCase(), sign]));
  const pattern =
    longestFirst.length === 0
      ? null
      : new RegExp(longestFirst.map(([word]) => escaped(word)).join('|'), 'giu');
  const hide = (text: string) => {
    const plain = text.normalize('NFC').replaceAll(CONTACTS, '【联系方式】');
    if (pattern === null) return plain;
    return plain.replaceAll(pattern, (found) => standsFor.get(found.toLowerCase()) ?? '【 】');
  };
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
