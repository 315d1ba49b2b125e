import type { Licence } from '../licences.ts';
import { type Reading, read } from './reading.ts';

interface FoundWord {
  entry: Licence;
  word: Licence['words'][number];
  /** The word with what stands around it, as registered. */
  text: string;
}

const EXCLUDED = /(?:不含|不包括|不得|除|excluding|except)[^。；;]{0,40}$/u;

/**
 * Words of a company's name or business scope that are a finding by themselves (商业银行法第十一条; 防范和处置非法集资条例第九条).
 * Each entry once; a scope that excludes the business does not claim it.
 */
export function restrictedWords(
  registered: readonly (string | undefined)[],
  entries: readonly Licence[],
): FoundWord[] {
  const readings = registered.flatMap((text) => (text === undefined || text === '' ? [] : [read(text)]));
  return entries.flatMap((entry) => {
    for (const word of entry.words) {
      for (const reading of readings) {
        const text = find(reading, word);
        if (text !== null) return [{ entry, word, text }];
      }
    }
    return [];
  });
}

function find({ text, wordsOf }: Reading, { word, en }: Licence['words'][number]): string | null {
  const english = en.map((term) => `\\b${term}s?\\b`).join('|');
  for (const { index, 0: found } of text.matchAll(new RegExp(`${word}${english && `|${english}`}`, 'gu'))) {
    if (EXCLUDED.test(text.slice(Math.max(0, index - 44), index))) continue;
    return wordsOf({ start: index, end: index + found.length });
  }
  return null;
}
