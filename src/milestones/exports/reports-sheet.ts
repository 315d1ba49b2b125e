import type { BookSheet } from '../../platform/documents/write-sheet.ts';
import { dayOf } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import { CAPS, CONFIRMATION_NAMES } from '../../shared/milestones/names.ts';
import { FINAL, type FinalReport } from '../../shared/milestones/report.ts';
import { BOOK_WORDS } from './book-words.ts';
import { amount, type Cell, type Columns, capColumns, columnsOf, type Word } from './columns.ts';
import type { SubmittedReport } from './read-reports.ts';

const REPORT: Columns = [
  ['milestone', 30],
  ['version', 8],
  ['submittedOn', 12],
  ['reason', 30],
  ['confirmation', 20],
  ['filledBy', 12],
  ['checkedBy', 12],
  ['area', 20],
];
const TOLD: Columns = [
  ['notes', 40],
  ['touched', 40],
  ['incidents', 40],
  ['complaints', 40],
  ['narrative', 60],
  ['files', 40],
];
/** A version of a report a row. */
export function reportsSheet(reports: readonly SubmittedReport[], locale: Locale): BookSheet {
  return {
    name: BOOK_WORDS.reports[locale],
    columns: [...columnsOf(REPORT, locale), ...capColumns(locale), ...columnsOf(TOLD, locale)],
    rows: reports.map((report) => reportRow(report, locale)),
  };
}

export const reportName = ({ content }: SubmittedReport, locale: Locale) =>
  content.report === FINAL ? BOOK_WORDS.final[locale] : (content.about?.title ?? '');

/** Each on a line, under its name; nothing of what is empty. */
const lines = (parts: readonly (readonly [name: string, text: string])[]) =>
  parts
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n') || null;

function reportRow(report: SubmittedReport, locale: Locale): Cell[] {
  const { content, reason, submittedAt, confirmation } = report;
  const { period, final } = content;
  const { filledBy = '', checkedBy = '' } = period ?? final ?? {};
  const notes = (period ?? final)?.indicators.map(({ name, note }) => [name, note] as const);
  const touched = period?.commitments.map(({ at, note }) => [String(at + 1), note] as const);
  return [
    reportName(report, locale),
    content.number,
    dayOf(submittedAt),
    reason,
    CONFIRMATION_NAMES[confirmation][locale],
    filledBy,
    checkedBy,
    period?.area ?? null,
    ...CAPS.map((cap) => amount(cap, period?.use[cap])),
    lines(notes ?? []),
    lines(touched ?? []),
    period?.incidents ?? null,
    period?.complaints ?? null,
    period?.narrative ?? (final && finalText(final, locale)),
    content.files.map(({ name }) => name).join('\n') || null,
  ];
}

function finalText({ summary, assessment, exit }: FinalReport, locale: Locale): string {
  const say = (word: Word) => BOOK_WORDS[word][locale];
  const { assessor, date, conclusion } = assessment;
  const more = lines([
    [say('assessment'), [assessor, date ?? '', conclusion].filter((part) => part !== '').join(' ')],
    [say('exitData'), exit.data],
    [say('exitBalances'), exit.balances],
    [say('exitCustomers'), exit.customers],
  ]);
  return [summary, more ?? ''].filter((part) => part !== '').join('\n');
}
