import { expect, it } from 'vitest';
import type { Block, Paper } from '../../../src/platform/documents/paper.ts';
import { createWriter } from '../../../src/platform/documents/write-in-thread.ts';
import { writeWord } from '../../../src/platform/documents/write-word.ts';
import { all, readWord } from '../../support/word.ts';

const paper = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  locale: 'zh',
  title: '题目',
  head: ['甲', '版本码：V1-ABCD-EFGH'],
  blocks,
  ...more,
});
const file = async (blocks: readonly Block[], more: Partial<Paper> = {}) =>
  readWord(await writeWord(paper(blocks, more)));

it('puts one head and one foot on every page', async () => {
  const long: Block = { style: 'text', text: '一行\n'.repeat(500) };
  const word = await file([long, { widths: [1], rows: [['格']] }, long]);
  const document = word.part('word/document.xml');
  // One section: none in between could go without.
  const [section, ...others] = all(document, 'w:sectPr');
  expect(others).toEqual([]);
  const kinds = (name: string) => all(section!, name).map(({ attributes }) => attributes['w:type']);
  expect(kinds('w:headerReference')).toEqual(['default']);
  expect(kinds('w:footerReference')).toEqual(['default']);
  // Neither the first page nor even ones have another.
  expect(all(section!, 'w:titlePg')).toEqual([]);
  const apart = all(word.part('word/settings.xml'), 'w:evenAndOddHeaders');
  expect(apart.map(({ attributes }) => attributes['w:val'])).toEqual(['false']);
  expect(word.heads).toEqual(['甲\t版本码：V1-ABCD-EFGH']);
  expect(word.feet).toEqual(['第 {PAGE} 页　共 {NUMPAGES} 页']);
  expect((await file([], { locale: 'en' })).feet).toEqual(['Page {PAGE} of {NUMPAGES}']);
});

it('has the page of an official document: A4, a type area of 156 × 225 mm from 37 mm and 28 mm', async () => {
  const word = await file([]);
  const [size] = all(word.part('word/document.xml'), 'w:pgSz');
  const [margin] = all(word.part('word/document.xml'), 'w:pgMar');
  const mm = (twips: string | undefined) => Math.round((Number(twips) / 1_440) * 25.4);
  const [width, height] = [mm(size?.attributes['w:w']), mm(size?.attributes['w:h'])];
  const [top, bottom, left, right] = ['top', 'bottom', 'left', 'right'].map((side) =>
    mm(margin?.attributes[`w:${side}`]),
  ) as [number, number, number, number];
  expect([width, height, top, left]).toEqual([210, 297, 37, 28]);
  expect([width - left - right, height - top - bottom]).toEqual([156, 225]);
});

it('names a Chinese face for each style and what it is called elsewhere', async () => {
  const word = await file([{ style: 'text', text: '文' }]);
  const fonts = all(word.part('word/fontTable.xml'), 'w:font');
  const others = Object.fromEntries(
    fonts.map((font) => [font.attributes['w:name'], all(font, 'w:altName')[0]?.attributes['w:val']]),
  );
  expect(others).toMatchObject({
    仿宋: expect.stringContaining('FangSong'),
    宋体: expect.stringContaining('SimSun'),
  });
  const named = all(word.part('word/styles.xml'), 'w:rFonts').map(
    ({ attributes }) => attributes['w:eastAsia'],
  );
  expect(named.length).toBeGreaterThan(3);
  for (const name of named) expect(Object.keys(others)).toContain(name);
});

it('writes whatever people type so that it can be opened, and nothing of it as markup', async () => {
  const hostile =
    'a\u0000\u0001\u0008\u000b\u000c\u001f\u007f\ufffe\uffff\ud800b & < > " \' ]]> <w:p/> &amp; 👩‍💻 \u{20BB7}\u202e终';
  const seen = 'a\u007fb & < > " \' ]]> <w:p/> &amp; 👩‍💻 \u{20BB7}\u202e终'.replace(
    '\u007fb',
    '\u007f\ufffdb',
  );
  const word = await file(
    [
      { style: 'text', text: hostile },
      { widths: [1, 1], head: [hostile, ''], rows: [[hostile, '\r\n两行\r三行\t格']], labelled: true },
    ],
    { title: hostile.repeat(100), head: [`${hostile}\n新行`, hostile] },
  );
  expect(word.lines.filter((line) => line === seen)).toHaveLength(3);
  expect(word.lines).toEqual(expect.arrayContaining(['两行', '三行\t格']));
  expect(word.heads).toEqual([`${seen} 新行\t${seen}`]);
});

it('holds fields of 100 kB, names of any length and thousands of lines, but no pages of nothing', async () => {
  const whole = '长字段，'.repeat(8_500);
  const lines = '某年某月某日，某事某情，一行四十字左右的文字，写满一栏的样子，如此而已，然后换行。\n'.repeat(
    2_500,
  );
  const word = await file([
    { widths: [1, 3], rows: [['名'.repeat(5_000), whole]] },
    { widths: [1], rows: [[lines]] },
    { style: 'text', text: `首${'\n'.repeat(5_000)}尾` },
  ]);
  expect(word.text).toContain(whole);
  expect(word.lines.filter((line) => line.startsWith('某年某月'))).toHaveLength(2_500);
  const first = word.lines.indexOf('首');
  expect(word.lines.slice(first, first + 3)).toEqual(['首', '', '尾']);
});

it('repeats the names of columns on each page, and leaves room where a seal goes', async () => {
  const word = await file([
    { widths: [1, 1], head: ['甲', '乙'], rows: Array.from({ length: 200 }, (_, at) => [`${at}`, '']) },
    { widths: [1], rows: [['（公章）']], rowHeight: 34 },
  ]);
  const [long, seal] = all(word.part('word/document.xml'), 'w:tbl');
  expect(all(all(long!, 'w:tr')[0]!, 'w:tblHeader')).toHaveLength(1);
  const [height] = all(seal!, 'w:trHeight');
  expect(height?.attributes).toMatchObject({ 'w:hRule': 'atLeast', 'w:val': '1928' });
});

it('writes in a thread what it writes in line', async () => {
  const write = createWriter();
  const wanted = paper([{ style: 'title', text: '在线程中' }]);
  const [one, other] = await Promise.all([write(wanted), write(wanted)]);
  expect(readWord(one).lines).toEqual(readWord(await writeWord(wanted)).lines);
  expect(readWord(other).heads).toEqual(readWord(one).heads);
});

it('refuses what would take all memory, says so in both languages, and goes on', {
  timeout: 60_000,
}, async () => {
  const write = createWriter();
  const cell = 'a\nb\n'.repeat(2_000);
  const tooMuch = paper([{ widths: [1], rows: Array.from({ length: 200 }, () => [cell]) }]);
  await expect(write(tooMuch)).rejects.toMatchObject({
    code: 'unavailable',
    fields: [{ path: 'document', zh: expect.stringContaining('JSON'), en: expect.stringContaining('JSON') }],
  });
  expect(readWord(await write(paper([{ style: 'text', text: '还在' }]))).lines).toContain('还在');
});

it('writes what is just not too much within the memory of its thread', async () => {
  const write = createWriter();
  const cell = 'a\nb\n'.repeat(1_990);
  const most = paper([{ widths: [1], rows: Array.from({ length: 10 }, () => [cell]) }]);
  expect(readWord(await write(most)).lines.filter((line) => line === 'b')).toHaveLength(10 * 1_990);
});

it('says that a document could not be written where its thread does not come up', async () => {
  const write = createWriter(new URL('./not-there.ts', import.meta.url));
  await expect(write(paper([]))).rejects.toMatchObject({ code: 'unavailable' });
});
