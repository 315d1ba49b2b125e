import { expect, it } from 'vitest';
import { csv } from '../../src/shared/csv.ts';

it('keeps what a spreadsheet would run as text', () => {
  for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1'])
    expect(csv([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
  expect(csv([['\t=1']])).toBe("\uFEFF'\t=1\r\n");
  expect(csv([['\r=1']])).toBe('\uFEFF"\'\r=1"\r\n');
});

it('quotes what would break a row', () => {
  expect(csv([['a,b', 'say "x"', 'two\nlines', '']])).toBe('\uFEFF"a,b","say ""x""","two\nlines",\r\n');
  expect(csv([['=HYPERLINK("http://x","y")']])).toBe('\uFEFF"\'=HYPERLINK(""http://x"",""y"")"\r\n');
});
