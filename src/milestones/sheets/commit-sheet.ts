import type { z } from '@hono/zod-openapi';
import type { Caller } from '../../access/index.ts';
import type { Json } from '../../ledger/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { MONEY_CAPS } from '../../shared/milestones/names.ts';
import type { SheetLine } from '../../shared/milestones/sheet.ts';
import { alertView } from '../alert-view.ts';
import { changeRun } from '../change-run.ts';
import { readDays, readRun } from '../figure-store.ts';
import type { DayFigures } from '../figures.ts';
import type { Room } from '../room.ts';
import type { alert } from '../schemas.ts';
import { settledInEntry } from '../settle-alerts.ts';
import { takeFigures } from '../take-figures.ts';
import { alertsInEntry, TAKES_VALUES } from '../take-values.ts';
import { type CellFault, type SheetValue, THERE_ALREADY } from './check-rows.ts';

export type Line = SheetLine<z.infer<typeof alert>>;

export const REPORTING = { zh: '报送数值', en: 'reporting figures' };

/** Cells stand against what is in store by now. */
export class CellsRefused extends AppError {
  readonly cells: readonly CellFault[];

  constructor(cells: readonly CellFault[]) {
    super('conflict', 'values there');
    this.cells = cells;
  }
}

interface Checked {
  values: readonly SheetValue[];
  valueColumn: number;
  /** SHA-256 of the file. */
  digest: string;
  /** Of the declaration whose indicators they were checked against. */
  version: number;
  locale: Locale;
}

/** All days of a sheet in one commit. @throws CellsRefused; AppError as changeRun */
export function commitSheet(
  room: Room,
  caller: Caller,
  where: { pilotId: string; enterpriseId: string },
  { values, valueColumn, digest, version, locale }: Checked,
) {
  const options = {
    action: 'figures.report',
    status: 201,
    what: REPORTING,
    states: TAKES_VALUES,
  } as const;
  const days = byDay(values);
  return changeRun(room, caller, options, where, async (before) => {
    if (before.pilot.version !== version) throw new AppError('precondition-failed');
    const there = await daysThere(room, where.pilotId, values);
    const run = await readRun(room.database, where.pilotId);
    const refused = withoutReason(there, values, valueColumn);
    if (refused.length > 0) throw new CellsRefused(refused);
    const replaced = values.filter((value) => valueThere(there, value) !== undefined);
    const taken = await takeFigures(room, before, { days, run, there, replaces: replaced.length > 0 });
    const old = byDay(replaced.map((value) => ({ ...value, value: valueThere(there, value) ?? 0 })));
    const reasons = values.flatMap(({ day, reason, ...value }) =>
      reason === null ? [] : [{ day, subject: nameOf(value), reason }],
    );
    const body: Line = {
      imported: values.length,
      days: days.size,
      alerts: taken.alerts.map((alert) => alertView(alert, { locale })),
      paused: taken.paused,
    };
    return {
      entry: 'run.sheet-taken',
      payload: {
        count: values.length,
        ...(old.size > 0 && { before: { days: inEntry(old) } }),
        after: { days: inEntry(days) },
        raised: alertsInEntry(taken.alerts),
        ...settledInEntry(taken.settled),
      },
      private: { digest, ...(reasons.length > 0 && { after: { reasons } }) },
      append: taken.append,
      rows: taken.rows,
      body,
    };
  });
}

/** What stands on the days of a sheet by now. */
export async function daysThere(
  { database }: Pick<Room, 'database'>,
  pilotId: string,
  values: readonly SheetValue[],
): Promise<Map<string, DayFigures>> {
  const span = values.map(({ day }) => day).sort();
  if (span.length === 0) return new Map();
  return readDays(database, pilotId, { from: span[0], until: span.at(-1) });
}

/** Cells that would replace a value, and whose row gives no reason. */
export function withoutReason(
  there: ReadonlyMap<string, DayFigures>,
  values: readonly SheetValue[],
  valueColumn: number,
): CellFault[] {
  return values
    .filter((value) => value.reason === null && valueThere(there, value) !== undefined)
    .map(({ row, subject, value }) => {
      const isMoney = 'cap' in subject && MONEY_CAPS.has(subject.cap);
      return { row, column: valueColumn, value: String(isMoney ? value / 100 : value), ...THERE_ALREADY };
    });
}

const nameOf = ({ subject }: Pick<SheetValue, 'subject'>) =>
  'cap' in subject ? subject.cap : subject.indicator;

function byDay(values: readonly SheetValue[]): Map<string, DayFigures> {
  const days = new Map<string, { values: Record<string, number>; use: Record<string, number> }>();
  for (const { day, subject, value } of values) {
    const figures = days.get(day) ?? { values: {}, use: {} };
    if ('cap' in subject) figures.use[subject.cap] = value;
    else figures.values[subject.indicator] = value;
    days.set(day, figures);
  }
  return days;
}

function valueThere(
  there: ReadonlyMap<string, DayFigures>,
  { day, subject }: SheetValue,
): number | undefined {
  const figures = there.get(day);
  return ('cap' in subject ? figures?.use[subject.cap] : figures?.values[subject.indicator]) ?? undefined;
}

const inEntry = (days: ReadonlyMap<string, DayFigures>): Json =>
  Object.fromEntries(
    [...days].map(([day, { values, use }]) => [day, { values: { ...values }, use: { ...use } }]),
  );
