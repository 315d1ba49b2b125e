import type { Cell, TableRow } from '../../platform/documents/table.ts';
import { plainText } from '../../shared/fields.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { type Cap, MONEY_CAPS, MOST_FIGURE } from '../../shared/milestones/names.ts';
import { personalCountIn, personalNumberIn } from '../../shared/milestones/personal-numbers.ts';
import {
  capNamed,
  EXAMPLE_ROW,
  SHEET_COLUMNS,
  type SheetColumnName,
  sameName,
} from '../../shared/milestones/sheet.ts';
import { dayFaults, PERSONAL, UNKNOWN } from '../take-values.ts';
import { dayIn, numberIn, shownCell, textOf } from './cells.ts';

/** Where the columns stand, from 0. */
export type Columns = Readonly<Record<SheetColumnName, number>>;

/** One value out of a sheet. */
export interface SheetValue {
  row: number;
  day: string;
  subject: { indicator: string } | { cap: Cap };
  /** Money in fen. */
  value: number;
  reason: string | null;
}

export interface CellFault extends Bilingual {
  row: number;
  /** From 0. */
  column: number;
  value: string;
}

export interface Expected {
  indicators: readonly { name: string }[];
  startsOn: string | null;
  today: string;
}

const NAMES = Object.keys(SHEET_COLUMNS) as SheetColumnName[];

/** @returns null where these are not the headers that are expected */
export function columnsOf(header: TableRow | undefined): Columns | null {
  const cells = (header?.cells ?? []).map((cell) => (typeof cell === 'string' ? sameName(cell) : cell));
  const places = NAMES.map((name) => {
    const { zh, en } = SHEET_COLUMNS[name];
    return [name, cells.findIndex((cell) => cell === sameName(zh) || cell === sameName(en))] as const;
  });
  const named = places.filter(([, at]) => at !== -1);
  const missing = places.some(([name, at]) => at === -1 && name !== 'reason');
  const unknown = cells.filter((cell) => cell !== null).length > named.length;
  return missing || unknown ? null : (Object.fromEntries(places) as Columns);
}

/** Checks row by row, and remembers what has a value already. */
export function rowChecker(columns: Columns, { indicators, ...days }: Expected) {
  const names = new Map(indicators.map(({ name }) => [sameName(name), name]));
  const rowsBySubject = new Map<string, number>();
  return ({ row, cells }: TableRow): { value: SheetValue | null; faults: CellFault[] } => {
    const cell = (name: SheetColumnName): Cell => cells[columns[name]] ?? null;
    const faults: CellFault[] = [];
    const wrong = (name: SheetColumnName, why: Bilingual) => {
      faults.push({ row, column: columns[name], value: shownCell(cell(name)), ...why });
      return null;
    };
    const reason = reasonIn(cell('reason'));
    if (reason === EXAMPLE_ROW.zh || reason === EXAMPLE_ROW.en) return { value: null, faults };

    const day = dayOf(cell('day'), days, (why) => wrong('day', why));
    const subject = subjectOf(cell('subject'), names, (why) => wrong('subject', why));
    const value = figureOf(cell('value'), subject, (why) => wrong('value', why));
    if (reason !== null) reasonFault(cell('reason'), reason, (why) => wrong('reason', why));
    if (day !== null && subject !== null) {
      const key = `${day} ${'cap' in subject ? `use.${subject.cap}` : `values.${subject.indicator}`}`;
      const before = rowsBySubject.get(key);
      if (before !== undefined) wrong('subject', twice(before));
      else rowsBySubject.set(key, row);
    }
    if (faults.length > 0 || day === null || subject === null || value === null)
      return { value: null, faults };
    return { value: { row, day, subject, value, reason }, faults };
  };
}

type Wrong = (why: Bilingual) => null;

const isFormula = (cell: Cell) => typeof cell === 'object' && cell !== null && 'formula' in cell;

function dayOf(cell: Cell, { startsOn, today }: Omit<Expected, 'indicators'>, wrong: Wrong): string | null {
  if (isFormula(cell)) return wrong(FORMULA);
  const day = dayIn(cell);
  if (day === null) return wrong(typeof cell === 'string' && personalNumberIn(cell) ? PERSONAL : NO_DAY);
  const [fault] = dayFaults(day, { startsOn, today });
  return fault === undefined ? day : wrong(fault);
}

function subjectOf(
  cell: Cell,
  names: ReadonlyMap<string, string>,
  wrong: Wrong,
): SheetValue['subject'] | null {
  if (isFormula(cell)) return wrong(FORMULA);
  const text = textOf(cell);
  const indicator = names.get(sameName(text));
  if (indicator !== undefined) return { indicator };
  const cap = capNamed(text);
  if (cap !== null) return { cap };
  if (text === '') return wrong(NO_SUBJECT);
  return wrong(personalNumberIn(text) === null ? UNKNOWN : PERSONAL);
}

function figureOf(cell: Cell, subject: SheetValue['subject'] | null, wrong: Wrong): number | null {
  if (isFormula(cell)) return wrong(FORMULA);
  if (typeof cell === 'object' && cell !== null && 'percent' in cell) return wrong(PERCENT);
  const value = numberIn(cell);
  if (value === null) {
    const text = textOf(cell);
    if (/^[=＝]/u.test(text)) return wrong(FORMULA);
    return wrong(personalNumberIn(text) === null ? NO_NUMBER : PERSONAL);
  }
  if (subject !== null && 'cap' in subject) return capFigureOf(value, subject.cap, wrong);
  if (personalNumberIn(textOf(cell)) !== null) return wrong(PERSONAL);
  return Math.abs(value) <= MOST_FIGURE ? value : wrong(TOO_LARGE);
}

/** @returns fen of money, and else a count */
function capFigureOf(value: number, cap: Cap, wrong: Wrong): number | null {
  if (value < 0) return wrong(NEGATIVE);
  if (!MONEY_CAPS.has(cap)) {
    if (!Number.isInteger(value)) return wrong(NO_COUNT);
    if (personalCountIn(cap, value) !== null) return wrong(PERSONAL);
    return value <= MOST_FIGURE / 1_000 ? value : wrong(TOO_LARGE);
  }
  const [, decimals = ''] = String(value).split('.');
  if (decimals.length > 2) return wrong(DECIMALS);
  const fen = Math.round(value * 100);
  return fen <= MOST_FIGURE ? fen : wrong(TOO_LARGE);
}

function reasonIn(cell: Cell): string | null {
  const text = textOf(cell);
  return text === '' ? null : text;
}

const reasons = plainText(1_000);

function reasonFault(cell: Cell, reason: string, wrong: Wrong): void {
  if (isFormula(cell)) wrong(FORMULA);
  else if (personalNumberIn(reason) !== null) wrong(PERSONAL);
  else if (!reasons.safeParse(reason).success) wrong(BAD_REASON);
}

const FORMULA = { zh: '是公式；请填写数值本身。', en: 'It is a formula; write the value itself.' };
const PERCENT = {
  zh: '单元格是百分比格式，实际数值只有所见的百分之一；请改为“常规”格式，按指标的单位填写。',
  en: 'The cell is formatted as a percentage, so its value is a hundredth of what it shows; format it as General, and write the figure in the indicator’s unit.',
};
const NO_DAY = { zh: '请填写日期，例如 2026-03-01。', en: 'Give a date, such as 2026-03-01.' };
const NO_SUBJECT = { zh: '请填写指标名称。', en: 'Give the indicator’s name.' };
const NO_NUMBER = { zh: '不是数值。', en: 'It is no number.' };
const TOO_LARGE = { zh: '数值过大。', en: 'It is too large.' };
const NEGATIVE = { zh: '不能为负数。', en: 'It cannot be negative.' };
const NO_COUNT = { zh: '应为整数。', en: 'It has to be a whole number.' };
const DECIMALS = { zh: '金额以元计，至多两位小数。', en: 'Yuan, with two decimals at most.' };
const BAD_REASON = {
  zh: '更正说明至多 1000 字，不含控制字符。',
  en: 'A reason has 1,000 characters at most, and no control characters.',
};
const twice = (row: number): Bilingual => ({
  zh: `与第 ${row} 行的日期和指标相同。`,
  en: `Row ${row} has the same day and indicator.`,
});
/** A value is there already, and the row says no reason. */
export const THERE_ALREADY: Bilingual = {
  zh: '该日已有数值；如需更正，请填写更正说明。',
  en: 'There is a value for that day already; to correct it, give the reason.',
};
