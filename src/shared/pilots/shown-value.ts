import type { Bilingual, Locale } from '../locale.ts';
import { formatDate } from '../written-date.ts';
import { fieldName, patternOf } from './fields.ts';
import { CHOICE_NAMES } from './names.ts';

/** What ids in a declaration stand for; an unknown one is shown as it is. */
export interface Names {
  parks?: ReadonlyMap<string, Bilingual> | undefined;
  files?: ReadonlyMap<string, string> | undefined;
}

const MONEY: ReadonlySet<string> = new Set(['caps.perTransaction', 'caps.total']);
const UNITS: Readonly<Record<string, Bilingual>> = {
  'caps.customers': { zh: '户', en: 'customers' },
  'caps.transactions': { zh: '笔', en: 'transactions' },
  'complaints.ownDays': { zh: '个工作日', en: 'working days' },
  'complaints.selfRegulatorDays': { zh: '个工作日', en: 'working days' },
};

/** The value of a field as a reader sees it, a list line by line; empty text where there is nothing. */
export function shownValue(path: string, value: unknown, locale: Locale, names: Names = {}): string {
  if (value === null || value === undefined || value === '') return '';
  const pattern = patternOf(path);
  if (Array.isArray(value)) {
    return value
      .map((item, at) => shownValue(`${path}.${at}`, item, locale, names))
      .filter((line) => line !== '')
      .join('\n');
  }
  if (typeof value === 'object') return shownItem(path, value, locale, names);
  if (typeof value === 'boolean') return yesOrNo(value, locale);
  if (typeof value === 'number') return shownNumber(pattern, value, locale);
  return shownText(pattern, String(value), locale, names);
}

function shownItem(path: string, item: object, locale: Locale, names: Names): string {
  return Object.entries(item)
    .map(([key, part]) => [
      nameOf(`${path}.${key}`, locale),
      shownValue(`${path}.${key}`, part, locale, names),
    ])
    .filter(([, shown]) => shown !== '')
    .map(([name, shown]) => (locale === 'zh' ? `${name}：${shown}` : `${name}: ${shown}`))
    .join(locale === 'zh' ? '；' : '; ');
}

/** Without the place in the list, which the line has by where it stands. */
function nameOf(path: string, locale: Locale): string {
  return fieldName(patternOf(path))?.[locale] ?? path;
}

function yesOrNo(value: boolean, locale: Locale): string {
  if (locale === 'zh') return value ? '是' : '否';
  return value ? 'Yes' : 'No';
}

function shownNumber(pattern: string, value: number, locale: Locale): string {
  if (MONEY.has(pattern)) return shownMoney(value, locale);
  const unit = UNITS[pattern];
  return unit === undefined ? grouped(value) : `${grouped(value)} ${unit[locale]}`;
}

/** @param fen of which a hundred are a yuan */
export function shownMoney(fen: number, locale: Locale): string {
  const yuan = grouped(fen / 100, fen % 100 === 0 ? 0 : 2);
  return locale === 'zh' ? `${yuan} 元` : `${yuan} yuan`;
}

function grouped(value: number, decimals?: number): string {
  const how = decimals === undefined ? { maximumFractionDigits: 20 } : { minimumFractionDigits: decimals };
  return new Intl.NumberFormat('en', how).format(value);
}

const DATE = /(?:\.date|validUntil|startsOn|endsOn|expiresOn)$/u;

function shownText(pattern: string, text: string, locale: Locale, { parks, files }: Names): string {
  if (DATE.test(pattern)) return formatDate(text, locale);
  if (pattern === 'identity.park') return parks?.get(text)?.[locale] ?? text;
  if (pattern.endsWith('.files.*')) return files?.get(text) ?? text;
  if (pattern === 'publication.fields.*') return fieldName(text)?.[locale] ?? text;
  return CHOICE_NAMES[pattern]?.[text]?.[locale] ?? text;
}
