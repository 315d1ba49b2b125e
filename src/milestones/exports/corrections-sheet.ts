import { z } from 'zod';
import { namesOf } from '../../access/index.ts';
import { entriesDoing, type HistoryEntry } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';
import type { BookSheet } from '../../platform/documents/write-sheet.ts';
import { inShanghai } from '../../shared/clock.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import { CAPS } from '../../shared/milestones/names.ts';
import { capInSheet } from '../../shared/milestones/sheet.ts';
import { runStream } from '../room.ts';
import { BOOK_WORDS } from './book-words.ts';
import { amount, type Columns, columnsOf, FIGURE } from './columns.ts';

/** One daily figure that stands in the place of another. */
export interface Correction {
  at: string;
  by: Bilingual;
  day: string;
  /** An indicator's name, or a cap. */
  subject: string;
  before: number | null;
  after: number | null;
  /** Null: it was erased since. */
  reason: string | null;
}

const COLUMNS: Columns = [
  ['correctedAt', 30],
  ['correctedBy', 14],
  ['day', 12],
  ['subject', 30],
  ['before', 16, FIGURE],
  ['after', 16, FIGURE],
  ['reason', 50],
];

const ENTRIES = ['run.values-corrected', 'run.sheet-taken'];
const MOST = 5_000;

const figures = z.record(z.string(), z.number().nullable());
const day = z.object({ values: figures.default({}), use: figures.default({}) });
const oneDay = z.object({ day: z.string(), before: figures, after: day });
const days = z.record(z.string(), day);
const oneSheet = z.object({ before: z.object({ days }).optional(), after: z.object({ days }) });
/** A sheet that corrects nothing has no reasons, and so no "after". */
const why = z.object({
  after: z
    .object({
      reason: z.string().optional(),
      reasons: z.array(z.object({ day: z.string(), subject: z.string(), reason: z.string() })).default([]),
    })
    .default({ reasons: [] }),
});

/** Every daily figure that was corrected, as the ledger has it, in the order it was. */
export async function readCorrections(db: Database, pilotId: string): Promise<Correction[]> {
  const entries = await entriesDoing(db, runStream(pilotId), ENTRIES, MOST);
  const nameOf = await namesOf(
    db,
    entries.map(({ entry }) => entry.actor),
  );
  return entries.flatMap(({ entry, hidden }) => {
    const by = nameOf(entry.actor);
    const found = entry.action === 'run.sheet-taken' ? inSheet(entry) : inDay(entry);
    const reasonFor = reasonsIn(hidden);
    return found.map((one) => ({ ...one, at: entry.at, by, reason: reasonFor(one) }));
  });
}

type Changed = Pick<Correction, 'day' | 'subject' | 'before' | 'after'>;

/** "values.NAME" and "use.CAP" of one day. */
function inDay({ payload }: HistoryEntry['entry']): Changed[] {
  const { day: on, before, after } = oneDay.parse(JSON.parse(payload));
  return Object.entries(before).map(([path, old]) => {
    const dot = path.indexOf('.');
    const [kind, subject] = [path.slice(0, dot), path.slice(dot + 1)];
    const now = kind === 'use' ? after.use[subject] : after.values[subject];
    return { day: on, subject, before: old, after: now ?? null };
  });
}

function inSheet({ payload }: HistoryEntry['entry']): Changed[] {
  const { before, after } = oneSheet.parse(JSON.parse(payload));
  return Object.entries(before?.days ?? {}).flatMap(([on, { values, use }]) => [
    ...Object.entries(values).map(([subject, old]) => ({
      ...{ day: on, subject, before: old },
      after: after.days[on]?.values[subject] ?? null,
    })),
    ...Object.entries(use).map(([subject, old]) => ({
      ...{ day: on, subject, before: old },
      after: after.days[on]?.use[subject] ?? null,
    })),
  ]);
}

function reasonsIn(hidden: HistoryEntry['hidden']): (one: Changed) => string | null {
  if (hidden.state !== 'kept') return () => null;
  const { reason, reasons } = why.parse(JSON.parse(hidden.payload)).after;
  return ({ day: on, subject }) =>
    reason ?? reasons.find((one) => one.day === on && one.subject === subject)?.reason ?? null;
}

/** A figure a row; money in yuan. */
export function correctionsSheet(corrections: readonly Correction[], locale: Locale): BookSheet {
  return {
    name: BOOK_WORDS.corrections[locale],
    columns: columnsOf(COLUMNS, locale),
    rows: corrections.map(({ at, by, day: on, subject, before, after, reason }) => {
      const cap = CAPS.find((one) => one === subject);
      const figure = (value: number | null) => (cap === undefined ? value : amount(cap, value));
      return [
        inShanghai(at),
        by[locale],
        on,
        cap === undefined ? subject : capInSheet(cap)[locale],
        figure(before),
        figure(after),
        reason ?? BOOK_WORDS.erased[locale],
      ];
    }),
  };
}
