import type { Book, BookSheet } from '../../platform/documents/write-sheet.ts';
import { dayOf } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import { LEVEL_NAMES } from '../../shared/milestones/level-names.ts';
import { percentOf } from '../../shared/milestones/levels.ts';
import {
  ALERT_NAMES,
  CAPS,
  CONFIRMATION_NAMES,
  MILESTONE_STATE_NAMES,
  OUTCOME_NAMES,
  PENDING_NAMES,
} from '../../shared/milestones/names.ts';
import { capInSheet } from '../../shared/milestones/sheet.ts';
import type { Alert } from '../alert-store.ts';
import { noteOf, subjectName } from '../alert-words.ts';
import type { Complaint } from '../complaints/complaint-store.ts';
import { type Counted, type DayFigures, usedOf } from '../figures.ts';
import type { Lead } from '../leads/lead-store.ts';
import type { MilestoneView } from '../milestone-views.ts';
import type { RunTerms } from '../run-terms.ts';
import { BOOK_WORDS } from './book-words.ts';
import { amount, type Cell, type Columns, capColumns, columnsOf, FIGURE, type Word } from './columns.ts';
import { complaintsSheet } from './complaints-sheet.ts';
import { type Correction, correctionsSheet } from './corrections-sheet.ts';
import { incidentsSheet } from './incidents-sheet.ts';
import type { SubmittedReport } from './read-reports.ts';
import { reportName, reportsSheet } from './reports-sheet.ts';

/** All that is known of a run. */
export interface Run {
  /** What it is called and who takes part, by the word beside it. */
  facts: readonly (readonly [Word, string | null])[];
  terms: RunTerms;
  counted: Counted;
  days: ReadonlyMap<string, DayFigures>;
  milestones: readonly MilestoneView[];
  reports: readonly SubmittedReport[];
  alerts: readonly Alert[];
  complaints: readonly Complaint[];
  incidents: readonly Lead[];
  corrections: readonly Correction[];
  locale: Locale;
}

/** Some 3 MB, and two seconds of a thread. */
const MOST_CELLS = 400_000;

const PLAN: Columns = [
  ['milestone', 30],
  ['from', 12],
  ['until', 12],
  ['dueOn', 12],
  ['responsible', 14],
  ['state', 12],
  ['pending', 12],
  ['moves', 40],
  ['reportedOn', 12],
  ['version', 8],
  ['confirmation', 20],
];
const CAP: Columns = [
  ['cap', 24],
  ['limit', 20, FIGURE],
  ['used', 20, FIGURE],
  ['percent', 12],
];
const ALERT: Columns = [
  ['raisedOn', 12],
  ['kind', 24],
  ['subject', 30],
  ['level', 10],
  ['day', 12],
  ['value', 16, FIGURE],
  ['threshold', 16, FIGURE],
  ['paused', 12],
  ['handledOn', 12],
  ['note', 50],
];
const COMMITMENT: Columns = [
  ['order', 8],
  ['commitment', 60],
  ['outcome', 14],
  ['explanation', 60],
];

export function runBook(run: Run): Book {
  const { locale, milestones, reports, alerts } = run;
  const titles = new Map(milestones.map(({ id, title }) => [id, title]));
  const columns = (of: Columns) => columnsOf(of, locale);
  const sheet = (name: Word, of: BookSheet['columns'], rows: Cell[][]): BookSheet => ({
    name: BOOK_WORDS[name][locale],
    columns: of,
    rows,
  });
  const overview = columns([
    ['item', 20],
    ['content', 60],
  ]);
  const facts = run.facts.map(([word, text]) => [BOOK_WORDS[word][locale], text]);
  return {
    sheets: [
      sheet('overview', overview, facts),
      sheet(
        'plan',
        columns(PLAN),
        milestones.map((one) => planRow(one, locale)),
      ),
      reportsSheet(reports, locale),
      valuesSheet(run),
      correctionsSheet(run.corrections, locale),
      sheet('caps', columns(CAP), capRows(run)),
      sheet(
        'alerts',
        columns(ALERT),
        alerts.map((alert) => alertRow(alert, titles, locale)),
      ),
      sheet('commitments', columns(COMMITMENT), commitmentRows(run)),
      complaintsSheet(run.complaints, locale),
      incidentsSheet(run.incidents, locale),
    ],
  };
}

function planRow(one: MilestoneView, locale: Locale): Cell[] {
  const { pending, moves, confirmation } = one;
  return [
    one.title,
    one.from,
    one.until,
    one.dueOn,
    one.responsible,
    MILESTONE_STATE_NAMES[one.state][locale],
    pending && PENDING_NAMES[pending.kind][locale],
    moves.map(({ from, to, reason }) => `${from} → ${to}: ${reason}`).join('\n'),
    one.reportedAt && dayOf(one.reportedAt),
    one.version,
    confirmation && CONFIRMATION_NAMES[confirmation][locale],
  ];
}

/** A day a row, an indicator a column; what reports say of their periods stands under it. */
function valuesSheet({ terms, days, reports, locale }: Run): BookSheet {
  const { indicators } = terms;
  const width = 2 + indicators.length + CAPS.length;
  const most = Math.max(1, Math.floor(MOST_CELLS / width));
  const rowOf = (day: string, source: string, { values, use }: DayFigures): Cell[] => [
    day,
    source,
    ...indicators.map(({ name }) => values[name] ?? null),
    ...CAPS.map((cap) => amount(cap, use[cap])),
  ];
  const shown = [...days].slice(-most);
  const newest = new Map(reports.map((report) => [report.content.report, report]));
  const periods = [...newest.values()].flatMap((report) => {
    const { about, period } = report.content;
    if (about === null || period === null) return [];
    const values = Object.fromEntries(
      period.indicators.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const])),
    );
    return [rowOf(about.until, reportName(report, locale), { values, use: period.use })];
  });
  return {
    name: BOOK_WORDS.values[locale],
    columns: [
      { header: BOOK_WORDS.day[locale], width: 12 },
      { header: BOOK_WORDS.source[locale], width: 20 },
      ...indicators.map(({ name, unit }) => ({
        header: unit === '' ? name : `${name} (${unit})`,
        width: 18,
        format: FIGURE,
      })),
      ...capColumns(locale),
    ],
    rows: [
      ...shown.map(([day, figures]) => rowOf(day, BOOK_WORDS.daily[locale], figures)),
      ...(shown.length < days.size ? [[BOOK_WORDS.cut[locale]]] : []),
      ...periods,
    ],
  };
}

function capRows({ terms, counted, locale }: Run): Cell[][] {
  const used = usedOf(counted);
  return CAPS.map((cap) => [
    capInSheet(cap)[locale],
    amount(cap, terms.caps[cap]) ?? BOOK_WORDS.unset[locale],
    amount(cap, used[cap]),
    percentOf(used[cap], terms.caps[cap]),
  ]);
}

function alertRow(alert: Alert, titles: ReadonlyMap<string, string>, locale: Locale): Cell[] {
  const cap = CAPS.find((one) => one === alert.subject);
  const figure = (value: number | null) => (cap === undefined ? value : amount(cap, value));
  return [
    dayOf(alert.raisedAt),
    ALERT_NAMES[alert.kind][locale],
    subjectName(alert.subject, titles)[locale],
    LEVEL_NAMES[alert.level][locale],
    alert.day,
    figure(alert.value),
    figure(alert.threshold),
    alert.paused ? BOOK_WORDS.yes[locale] : null,
    alert.handled && dayOf(alert.handled.at),
    alert.handled && noteOf(alert.handled, locale),
  ];
}

/** As the newest final report answers them. */
function commitmentRows({ terms, reports, locale }: Run): Cell[][] {
  const final = reports.findLast(({ content }) => content.final !== null)?.content.final;
  return terms.commitments.map((text, at) => {
    const answered = final?.commitments.find((one) => one.at === at);
    return [
      at + 1,
      text,
      answered?.outcome ? OUTCOME_NAMES[answered.outcome][locale] : null,
      answered?.explanation ?? null,
    ];
  });
}
