import type { Caller } from '../../access/index.ts';
import { seenWhole } from '../../pilots/index.ts';
import type { Book, SheetColumn } from '../../platform/documents/write-sheet.ts';
import { today } from '../../shared/clock.ts';
import { csv } from '../../shared/csv.ts';
import type { Locale } from '../../shared/locale.ts';
import { CAPS, MONEY_CAPS } from '../../shared/milestones/names.ts';
import {
  capInSheet,
  EXAMPLE_ROW,
  MOST_SHEET_ROWS,
  SHEET_COLUMNS,
  type SheetColumnName,
  VALUES_SHEET,
} from '../../shared/milestones/sheet.ts';
import { DIRECTION_NAMES } from '../../shared/pilots/names.ts';
import { type RunTerms, readRunTerms } from '../run-terms.ts';
import { type SheetRoom, tableWorkOf } from './sheet-room.ts';

export interface WantingTemplate {
  enterpriseId: string;
  pilotId: string;
  locale: Locale;
}

const WIDTHS: Readonly<Record<SheetColumnName, number>> = { day: 14, subject: 36, value: 18, reason: 40 };
const COLUMN_NAMES = Object.keys(SHEET_COLUMNS) as SheetColumnName[];

const SAYS = {
  sheet: { zh: '说明', en: 'Read me' },
  how: { zh: '怎么填', en: 'How to fill it in' },
  name: { zh: '指标名称', en: 'Indicator' },
  unit: { zh: '单位', en: 'Unit' },
  source: { zh: '口径与来源', en: 'Definition and source' },
  direction: { zh: '方向', en: 'Direction' },
  use: { zh: '测试规模：当日新增，不是累计', en: 'Use of a cap: of that day alone' },
} as const;

const HOW = {
  zh: [
    '每行一个数值：日期、指标、数值；只填汇总数值，不填任何个人的证件、电话或卡号。',
    '指标名称须与下表一致；日期写作 2026-03-01。',
    '同一天的同一指标只能有一个数值；已经报过的，须填写更正说明。',
    `不使用公式；一个文件至多 ${MOST_SHEET_ROWS.toLocaleString('en')} 行；有一处不符，全部不导入。`,
  ],
  en: [
    'A value a row: date, indicator, value; aggregates only, no identity, telephone or card number of anybody.',
    'Indicators are called as below; a date is written 2026-03-01.',
    'A day has one value of an indicator; one that was reported before needs a reason.',
    `No formulas; ${MOST_SHEET_ROWS.toLocaleString('en')} rows a file at most; where one cell is wrong nothing is imported.`,
  ],
} as const;

/** The table to fill in, with the pilot's own indicators. @throws AppError not-found, forbidden; unavailable */
export async function templateBook(
  room: SheetRoom,
  caller: Caller,
  wanted: WantingTemplate,
): Promise<Uint8Array<ArrayBuffer>> {
  const { terms, example } = await readTerms(room, caller, wanted);
  const { locale } = wanted;
  const columns = COLUMN_NAMES.map(
    (name): SheetColumn => ({ header: SHEET_COLUMNS[name][locale], width: WIDTHS[name] }),
  );
  const book: Book = {
    sheets: [
      { name: VALUES_SHEET[locale], columns, rows: [example] },
      { name: SAYS.sheet[locale], ...readMe(terms, locale) },
    ],
  };
  return tableWorkOf(room).writeBook(book);
}

/** The same as CSV, which has no second sheet. */
export async function templateCsv(room: SheetRoom, caller: Caller, wanted: WantingTemplate): Promise<string> {
  const { example } = await readTerms(room, caller, wanted);
  return csv([COLUMN_NAMES.map((name) => SHEET_COLUMNS[name][wanted.locale]), example.map(String)]);
}

async function readTerms(room: SheetRoom, caller: Caller, { locale, ...about }: WantingTemplate) {
  const { pilot } = await seenWhole(room, caller, about, 'figures.read');
  const terms = await readRunTerms(room.database, pilot);
  const subject = terms.indicators[0]?.name ?? capInSheet('customers')[locale];
  return { terms, example: [today(room.clock), subject, 100, EXAMPLE_ROW[locale]] };
}

function readMe({ indicators }: RunTerms, locale: Locale) {
  const headers: [string, number][] = [
    [SAYS.name[locale], 36],
    [SAYS.unit[locale], 14],
    [SAYS.direction[locale], 14],
    [SAYS.source[locale], 60],
  ];
  const money = locale === 'zh' ? '元' : 'yuan';
  return {
    columns: headers.map(([header, width]) => ({ header, width })),
    rows: [
      ...indicators.map(({ name, unit, direction, source }) => [
        name,
        unit,
        direction === null ? '' : DIRECTION_NAMES[direction][locale],
        source,
      ]),
      ...CAPS.map((cap) => [capInSheet(cap)[locale], MONEY_CAPS.has(cap) ? money : '', '', SAYS.use[locale]]),
      [],
      [SAYS.how[locale]],
      ...HOW[locale].map((line) => [line]),
    ],
  };
}
