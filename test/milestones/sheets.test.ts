import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headOf } from '../../src/ledger/index.ts';
import { readCounted, readDays } from '../../src/milestones/figure-store.ts';
import { usedOf } from '../../src/milestones/figures.ts';
import { runStream } from '../../src/milestones/room.ts';
import type { Line } from '../../src/milestones/sheets/commit-sheet.ts';
import type { SheetRoom } from '../../src/milestones/sheets/sheet-room.ts';
import { templateBook, templateCsv } from '../../src/milestones/sheets/sheet-template.ts';
import { takeSheet } from '../../src/milestones/sheets/take-sheet.ts';
import { createTableWork } from '../../src/platform/documents/write-in-thread.ts';
import type { AppError } from '../../src/shared/errors.ts';
import type { Locale } from '../../src/shared/locale.ts';
import { refusal } from '../enterprises/builders.ts';
import type { Case } from '../pilots/applicants.ts';
import { openDesk } from '../pilots/reviewed.ts';
import { type Store, sqliteStore } from '../support/engines.ts';
import { deflatedZip, unzipped } from '../support/zip.ts';
import { testing } from './running.ts';

const TIME = '平均核保时间';
const HEADERS = ['日期', '指标', '数值', '更正说明'];
type Value = string | number | Date | null;

const tableWork = createTableWork();
const log = { debug() {}, info() {}, warn() {}, error() {} };

async function pilot(store: Store): Promise<Case> {
  const it = await testing(await openDesk(await store.open()), (declaration) => {
    declaration.plan.startsOn = declaration.plan.phases[0]!.startsOn = '2026-04-01';
    const [first] = declaration.indicators.items;
    for (let nth = 0; nth < 999; nth++)
      declaration.indicators.items[nth + 1] = {
        ...first!,
        name: `指标 ${nth}`,
        direction: 'down',
        amber: 1e8,
        red: 1e9,
      };
    declaration.indicators.items = declaration.indicators.items.slice(0, 1_000);
  });
  it.desk.clock.set('2026-06-30T02:00:00.000Z');
  return it;
}

const roomOf = ({ desk }: Case): SheetRoom => ({ ...desk.room, tableWork, log }) as unknown as SheetRoom;
const csvOf = (rows: readonly (readonly unknown[])[]) =>
  `${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;

async function workbook(rows: readonly Value[][], name = '指标数值', more: string[] = ['说明']) {
  const sheets = [{ name, rows: [...rows] }, ...more.map((other) => ({ name: other, rows: [['=1+1']] }))];
  return new Uint8Array(await writeXlsx({ sheets }));
}

async function send(
  it: Case,
  body: Uint8Array<ArrayBuffer> | string,
  name = '数值.xlsx',
  locale: Locale = 'zh',
) {
  const request = new Request('http://x', { method: 'POST', body });
  const wanted = { enterpriseId: it.lead.id, pilotId: it.id, name, request, locale };
  const lines: Line[] = [];
  for await (const line of await takeSheet(roomOf(it), it.lead.member.caller, wanted)) lines.push(line);
  return { lines, last: lines.at(-1)! };
}

const errorsOf = (line: Line) =>
  'errors' in line ? line.errors.map(({ cell, message }) => `${cell} ${message}`) : line;

async function whyNot(it: Case, body: Uint8Array<ArrayBuffer> | string, name?: string): Promise<string> {
  const refused: AppError = await refusal(send(it, body, name));
  return refused.fields.map(({ zh }) => zh).join() || refused.code;
}

describe('values by spreadsheet', () => {
  let store: Store;
  let it1: Case;
  beforeAll(async () => {
    store = await sqliteStore();
    it1 = await pilot(store);
  });
  afterAll(async () => {
    await it1.desk.room.database.close();
    await store.remove();
  });

  it('are imported at once, in days, with what they breach, and stand in one entry', async () => {
    const it = it1;
    const { database: db } = it.desk.room;
    const { lines, last } = await send(
      it,
      await workbook([
        HEADERS,
        ['2026-05-01', TIME, 12.5, null],
        [new Date(Date.UTC(2026, 4, 2)), `${TIME} `, '１３', null],
        ['2026/5/2', '客户数', 1_001, null],
        ['2026年5月3日', '最大单笔金额（元）', 1_234.56, null],
        ['2026-05-03', 'Total amount (yuan)', '1,234.56', null],
        ['2026-05-04', TIME, 1, '示例，不会导入'],
      ]),
    );
    expect(lines.slice(0, -1)).toEqual([
      { checked: 0, of: 6 },
      { checked: 6, of: 6 },
    ]);
    expect(last).toMatchObject({ imported: 5, days: 3, paused: true });
    expect('alerts' in last && last.alerts.map(({ name, kind }) => [name, kind])).toContainEqual([
      '客户数',
      'cap',
    ]);
    expect(usedOf(await readCounted(db, it.id))).toMatchObject({
      customers: 1_001,
      perTransaction: 123_456,
      total: 123_456,
    });
    expect([...(await readDays(db, it.id))]).toMatchObject([
      ['2026-05-01', { values: { [TIME]: 12.5 } }],
      ['2026-05-02', { values: { [TIME]: 13 }, use: { customers: 1_001 } }],
      ['2026-05-03', {}],
    ]);
    const entries = await db.query
      .selectFrom('entries')
      .select(['action', 'payload'])
      .where('stream', '=', runStream(it.id))
      .execute();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ action: 'run.sheet-taken' });
    expect(entries[0]!.payload).toContain('"2026-05-01":{"use":{},"values":{"平均核保时间":12.5}}');
  });

  it('that are there already want a reason, cell by cell; nothing is imported where one has none', async () => {
    const it = it1;
    const { database: db } = it.desk.room;
    const before = await readDays(db, it.id);
    const twice = [
      HEADERS,
      ['2026-05-01', TIME, 20, '口径更正'],
      ['2026-05-02', TIME, 21, ''],
      ['2026-05-09', TIME, 22, ''],
    ];
    const { last } = await send(it, csvOf(twice), '数值.csv');
    expect(errorsOf(last)).toEqual(['C3 该日已有数值；如需更正，请填写更正说明。']);
    expect(await readDays(db, it.id)).toEqual(before);
    // With all else that stands against it, and as it is written there.
    const more = [...twice, ['2026-05-10', '没有的指标', 1, ''], ['2026-05-03', '交易总金额', 7.5, '']];
    const { last: whole } = await send(it, csvOf(more), '数值.csv');
    expect(errorsOf(whole)).toEqual([
      'C3 该日已有数值；如需更正，请填写更正说明。',
      'B5 测试方案中没有这项指标。',
      'C6 该日已有数值；如需更正，请填写更正说明。',
    ]);
    expect('errors' in whole && whole.errors.at(-1)?.value).toBe('7.5');

    twice[2]![3] = '漏报';
    expect((await send(it, csvOf(twice), '数值.csv')).last).toMatchObject({ imported: 3, days: 3 });
    expect((await readDays(db, it.id)).get('2026-05-01')).toEqual({ values: { [TIME]: 20 }, use: {} });
    expect((await headOf(db, runStream(it.id))).version).toBe(2);
  });

  it('are refused cell by cell, in the reader’s language', async () => {
    const rows = [
      ['Date', 'Indicator', 'Value', 'Reason'],
      ['2026-05-01', '没有的指标', 1, null],
      ['', TIME, 1, null],
      ['2026-02-30', TIME, 1, null],
      ['2099-01-01', TIME, 1, null],
      ['2020-01-01', TIME, 1, null],
      ['2026-05-20', TIME, '一百', null],
      ['2026-05-21', TIME, null, null],
      ['2026-05-22', TIME, 1, null],
      ['2026-05-22', TIME, 2, null],
      ['2026-05-23', TIME, 13_812_345_678, null],
      ['2026-05-23', '客户数', 1.5, null],
      ['2026-05-23', '交易笔数', -1, null],
      ['2026-05-23', '交易总金额', 0.123, null],
      ['2026-05-24', '客户数', 13_812_345_678, null],
      ['2026-05-24', TIME, 1, '客户 13812345678 来电'],
      ['2026-05-25', '110101199003070070', 1, null],
    ];
    const { last } = await send(it1, await workbook(rows), 'x.xlsx', 'en');
    expect(errorsOf(last)).toEqual([
      'B2 The test plan has no such indicator.',
      'A3 Give a date, such as 2026-03-01.',
      'A4 Give a date, such as 2026-03-01.',
      'A5 The day is in the future.',
      'A6 It is before the test began.',
      'C7 It is no number.',
      'C8 It is no number.',
      'B10 Row 9 has the same day and indicator.',
      'C11 It looks like an identity, telephone or card number: aggregates only.',
      'C12 It has to be a whole number.',
      'C13 It cannot be negative.',
      'C14 Yuan, with two decimals at most.',
      'C15 It looks like an identity, telephone or card number: aggregates only.',
      'D16 It looks like an identity, telephone or card number: aggregates only.',
      'B17 It looks like an identity, telephone or card number: aggregates only.',
    ]);
  });

  it('are no formulas, and no percentages, which stand for a hundredth of what they show', async () => {
    const sheet = {
      name: '指标数值',
      rows: [HEADERS, ['2026-05-10', TIME, 2], ['2026-05-11', TIME, 3], ['2026-05-12', TIME, 4]] as Value[][],
      cells: new Map([
        ['1,2', { value: 2, type: 'formula' as const, formula: '1+1', formulaResult: 2 }],
        ['3,2', { value: 0.885, style: { numFmt: '0.0%' } }],
        [
          '2,0',
          {
            value: '2026-05-11',
            type: 'formula' as const,
            formula: 'HYPERLINK("http://x")',
            formulaResult: '2026-05-11',
          },
        ],
      ]),
    };
    const { last } = await send(it1, new Uint8Array(await writeXlsx({ sheets: [sheet] })));
    expect(errorsOf(last)).toEqual([
      'C2 是公式；请填写数值本身。',
      'A3 是公式；请填写数值本身。',
      expect.stringMatching(/^C4 单元格是百分比格式/u),
    ]);
    expect(last).toMatchObject({ errors: [{}, {}, { value: '88.5%' }] });
    const text = csvOf([HEADERS, ['2026-05-10', TIME, '=1+1', '']]);
    expect(errorsOf((await send(it1, text)).last)).toEqual(['C2 是公式；请填写数值本身。']);
  });

  it('come as CSV in UTF-8 with its mark or in GB 18030, with quotes, in any order of the columns', async () => {
    const quoted =
      '\uFEFF"更正说明","数值","指标","日期"\r\n"他说""对""，\r\n改了",5,"平均核保时间",2026-06-01\r\n';
    expect((await send(it1, quoted, 'a.csv')).last).toMatchObject({ imported: 1 });
    // 日期,指标,数值 / 2026-06-02,客户数,1
    const gb = Buffer.from('c8d5c6da2cd6b8b1ea2ccafdd6b50a', 'hex');
    const row = Buffer.concat([
      Buffer.from('2026-06-02,'),
      Buffer.from('bfcdbba7cafd', 'hex'),
      Buffer.from(',1\n'),
    ]);
    expect((await send(it1, new Uint8Array(Buffer.concat([gb, row])), 'b.csv')).last).toMatchObject({
      imported: 1,
    });
  });

  it('in a file that is no such table are refused with what was expected, before anything is checked', async () => {
    const rows = [HEADERS, ['2026-05-01', TIME, 1, null]];
    expect(await whyNot(it1, await workbook(rows, 'Sheet1'))).toContain(
      '没有名为“指标数值”的工作表；文件中有：Sheet1、说明',
    );
    expect(await whyNot(it1, await workbook([['日', '名', '值']]))).toContain(
      '第一行应为 日期、指标、数值、更正说明',
    );
    expect(await whyNot(it1, await workbook([[...HEADERS, '身份证号']]))).toContain('不能有其他列');
    expect(await whyNot(it1, await workbook([HEADERS]))).toContain('没有数值');
    for (const hostile of ['%PDF-1.7 x', '', 'PK\x03\x04 x', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'])
      expect(await whyNot(it1, hostile)).toContain('无法读取');
  });

  it('too many to be read are refused quickly and in little memory, and so is what unpacks beyond measure', async () => {
    const parts = Object.fromEntries(unzipped(await workbook([HEADERS])));
    const [at] = Object.keys(parts).filter((name) => /sheet1\.xml$/.test(name));
    const sheetOf = (xml: string) =>
      parts[at!]!.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${xml}</sheetData>`);
    const million = sheetOf('<row><c><v>1</v></c></row>'.repeat(1_000_000));
    const far = sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    const bomb = sheetOf(' '.repeat(100 * 1024 * 1024));
    const strings = 'x'.repeat(100 * 1024 * 1024);
    const files = [
      [deflatedZip({ ...parts, [at!]: million }), '超过 20,000 行'],
      [deflatedZip({ ...parts, [at!]: far }), '列数过多'],
      [deflatedZip({ ...parts, [at!]: bomb }), '展开后过大'],
      // It says that it is small, and is not.
      [deflatedZip({ ...parts, [at!]: bomb }, { [at!]: 1_000 }), '无法读取'],
      [deflatedZip({ ...parts, 'xl/sharedStrings.xml': strings }), '展开后过大'],
      [new TextEncoder().encode(csvOf([HEADERS]) + '2026-05-01,x,1\n'.repeat(1_000_000)), '超过 20,000 行'],
    ] as const;
    const before = process.memoryUsage().rss;
    const began = performance.now();
    for (const [file, why] of files) expect(await whyNot(it1, new Uint8Array(file))).toContain(why);
    expect((await refusal(send(it1, new Uint8Array(21 * 1024 * 1024)))).code).toBe('payload-too-large');
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('of 10,000 rows are checked and imported in three seconds', async () => {
    const it = await pilot(store);
    const rows = Array.from({ length: 10_000 }, (_, nth): Value[] => [
      `2026-0${4 + (nth % 2)}-${String(1 + (nth % 20)).padStart(2, '0')}`,
      `指标 ${Math.floor(nth / 20) % 999}`,
      nth / 4,
      null,
    ]);
    const bytes = await workbook([HEADERS, ...rows]);
    const began = performance.now();
    const { lines, last } = await send(it, bytes);
    const took = performance.now() - began;
    expect(last).toMatchObject({ imported: 10_000 });
    expect(lines.length).toBeGreaterThan(20);
    // A guard: the figure is the bench's.
    expect(took).toBeLessThan(10_000);
    await it.desk.room.database.close();
  });

  it('have a template that is taken in as it is filled, with the pilot’s indicators and their units', async () => {
    const wanted = { enterpriseId: it1.lead.id, pilotId: it1.id, locale: 'zh' as const };
    const book = await templateBook(roomOf(it1), it1.lead.member.caller, wanted);
    const text = [...unzipped(book).values()].join('\n');
    for (const word of ['指标数值', '说明', TIME, '指标 7', '最大单笔金额（元）', '示例，不会导入'])
      expect(text).toContain(word);
    await expect(send(it1, book)).rejects.toMatchObject({ code: 'invalid-input' });
    const csv = await templateCsv(roomOf(it1), it1.lead.member.caller, wanted);
    expect((await send(it1, csv.replace(/示例，不会导入/, ''), 'a.csv')).last).toMatchObject({ imported: 1 });
  });
});
