import { pinyinOf } from '../shared/pinyin.ts';
import type { PolicyTextContent } from './content.ts';
import { parsePolicy } from './parse-policy.ts';
import { plainTitle } from './title.ts';

const LONGEST = 90;
/** 征信业管理条例(2013-01-21).md, as collections of laws name their files. */
const DATED = /[(（](\d{4}-\d{2}-\d{2})[)）]\.\w+$/u;

/**
 * A text out of a folder, which nobody entered anything about: its id is the reading of its title and the year of this
 * edition (fan-xi-qian-fa-2024), so that two editions of one law are two documents, each with its own validity. The day
 * in a file's name counts as that of publication where the text itself gives no day on which it was made.
 */
export function contentOfFile(name: string, original: string): PolicyTextContent {
  const { title, dates } = parsePolicy(original, { documentId: 'unnamed' });
  const inName = DATED.exec(name)?.[1] ?? null;
  const made = dates.drafted ?? dates.published;
  const edition = inName ?? dates.published ?? made ?? dates.validFrom;
  const named = plainTitle(title === 'unnamed' ? name.replace(/\.\w+$/u, '') : title);
  const readings = [...named.matchAll(/[a-z0-9]+|\p{Script=Han}/giu)].flatMap(
    ([word]) => (/^\w/u.test(word) ? word.toLowerCase() : pinyinOf(word)) ?? [],
  );
  const slug = shortened(readings) || 'text';
  return {
    meta: {
      documentId: edition ? `${slug}-${edition.slice(0, 4)}` : slug,
      ...(made === null && inName !== null && { dates: { published: inName } }),
    },
    original,
  };
}

/** As many whole readings as there is room for. */
function shortened(readings: readonly string[]): string {
  const all = readings.join('-');
  return all.length <= LONGEST ? all : all.slice(0, LONGEST + 1).replace(/-[^-]*$/u, '');
}
