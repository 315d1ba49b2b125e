import type { Licence } from '../licences.ts';
import type { Reading } from './reading.ts';

type RestrictedWord = Licence['words'][number];

interface FoundWord {
  entry: Licence;
  word: RestrictedWord;
  /** As registered. */
  text: string;
}

/**
 * Words of a company's name or business scope that are a finding by themselves (商业银行法第十一条; 防范和处置非法集资条例第九条).
 * Each entry once; a scope that excludes the business does not claim it.
 */
export function restrictedWords(registered: readonly Reading[], entries: readonly Licence[]): FoundWord[] {
  return entries.flatMap((entry) => {
    for (const word of entry.words) {
      for (const reading of registered) {
        const text = find(reading, word);
        if (text !== null) return [{ entry, word, text }];
      }
    }
    return [];
  });
}

const EXCLUDED = /(?:不含|不包括|不得|除|未经[^，。；]{0,14}批准|excluding|except)[^。；;]{0,60}$/u;

/** Whether a registered scope says of what stands at a place that it is not done: 不得从事金融、支付业务. */
export function isExcluded(text: string, at: number): boolean {
  return EXCLUDED.test(text.slice(Math.max(0, at - 80), at));
}

const patterns = new WeakMap<RestrictedWord, RegExp>();

/** Made once for as long as the catalogue holds it. */
function patternOf(word: RestrictedWord): RegExp {
  const known = patterns.get(word);
  if (known) return known;
  const made = new RegExp([word.word, ...word.en.map((term) => `\\b${term}s?\\b`)].join('|'), 'gu');
  patterns.set(word, made);
  return made;
}

function find({ text, wordsOf }: Reading, word: RestrictedWord): string | null {
  for (const { index, 0: found } of text.matchAll(patternOf(word))) {
    if (!isExcluded(text, index)) return wordsOf({ start: index, end: index + found.length });
  }
  return null;
}
