import type { z } from '@hono/zod-openapi';
import type { Caller } from '../access/index.ts';
import type { Json } from '../ledger/index.ts';
import { AppError, type FieldError } from '../shared/errors.ts';
import type { Locale } from '../shared/locale.ts';
import { CAPS } from '../shared/milestones/names.ts';
import { personalCountIn, personalNumberIn } from '../shared/milestones/personal-numbers.ts';
import type { Use } from '../shared/milestones/report.ts';
import { formatDate } from '../shared/written-date.ts';
import type { Alert } from './alert-store.ts';
import { alertView } from './alert-view.ts';
import { type BeforeRun, type ChangingRun, changeRun } from './change-run.ts';
import { readRunWithDay } from './figure-store.ts';
import type { DayFigures } from './figures.ts';
import type { Room } from './room.ts';
import { readRunTerms } from './run-terms.ts';
import type { newValues } from './schemas.ts';
import { settledInEntry } from './settle-alerts.ts';
import { takeFigures } from './take-figures.ts';

export const TAKES_VALUES = ['testing', 'paused', 'followed'] as const;

export type Pushing = ChangingRun & { enterpriseId: string; locale: Locale } & z.output<typeof newValues>;

/**
 * Takes the aggregates of one day in, from a form or from a team's own system, and counts them at once.
 * @throws AppError invalid-input: no such indicator, a day in the future or before the test, nothing given; conflict: a
 *   value is there for that day and no reason is given
 */
export function takeValues(
  room: Room,
  caller: Caller,
  { day, values, use, reason, locale, ...where }: Pushing,
) {
  const options = {
    action: 'figures.report',
    status: 201,
    what: { zh: '报送数值', en: 'reporting figures' },
    states: TAKES_VALUES,
  } as const;
  return changeRun(room, caller, options, where, async (before) => {
    const given: DayFigures = { values, use: givenUse(use) };
    await assertKnown(room, before, day, given);
    const { run, there } = await readRunWithDay(room.database, before.pilot.id, day);
    const replaced = pathsOf(given).filter((path) => isThere(there, path));
    if (replaced.length > 0 && reason === undefined) throw thereAlready(day, replaced);
    const taken = await takeFigures(room, before, {
      days: new Map([[day, given]]),
      run,
      there: new Map([[day, there]]),
      replaces: replaced.length > 0,
    });
    const old = replaced.map((path): [string, Json] => [path, valueAt(there, path) ?? null]);
    return {
      entry: old.length > 0 ? 'run.values-corrected' : 'run.values-taken',
      payload: {
        day,
        ...(old.length > 0 && { before: Object.fromEntries(old) }),
        after: { values: { ...values }, use: given.use as Json },
        raised: alertsInEntry(taken.alerts),
        ...settledInEntry(taken.settled),
      },
      ...(reason !== undefined && { private: { after: { reason } } }),
      append: taken.append,
      rows: taken.rows,
      body: { day, alerts: taken.alerts.map((alert) => alertView(alert, { locale })), paused: taken.paused },
    };
  });
}

/** What an entry says of alerts that its figures raised. */
export const alertsInEntry = (alerts: readonly Alert[]): Json =>
  alerts.map(({ id, kind, subject, level, paused }) => ({ id, kind, subject, level, paused }));

function givenUse(use: Partial<Use>): Partial<Use> {
  return Object.fromEntries(CAPS.flatMap((cap) => (use[cap] == null ? [] : [[cap, use[cap]]])));
}

async function assertKnown(
  { database }: Room,
  { pilot, today }: BeforeRun,
  day: string,
  given: DayFigures,
): Promise<void> {
  const { indicators } = await readRunTerms(database, pilot);
  const wrong = dayFaults(day, { startsOn: pilot.startsOn, today }).map((said) => ({ path: 'day', ...said }));
  for (const [name, value] of Object.entries(given.values)) {
    const path = `values.${name}`;
    if (!indicators.some((indicator) => indicator.name === name)) wrong.push({ path, ...UNKNOWN });
    else if (personalNumberIn(String(value)) !== null) wrong.push({ path, ...PERSONAL });
  }
  for (const cap of CAPS) {
    if (personalCountIn(cap, given.use[cap] ?? 0) !== null) wrong.push({ path: `use.${cap}`, ...PERSONAL });
  }
  if (pathsOf(given).length === 0) wrong.push({ path: 'values', ...NOTHING });
  if (wrong.length > 0) throw new AppError('invalid-input', undefined, { fields: wrong });
}

export const UNKNOWN = {
  zh: '测试方案中没有这项指标。',
  en: 'The test plan has no such indicator.',
};
export const PERSONAL = {
  zh: '像是证件、电话或银行卡号码：只报送汇总数值。',
  en: 'It looks like an identity, telephone or card number: aggregates only.',
};
const NOTHING = { zh: '请至少报送一项数值。', en: 'Give at least one figure.' };

/** What is wrong with a day that figures are given of; a test that began before it was planned to has no first day. */
export function dayFaults(day: string, { startsOn, today }: { startsOn: string | null; today: string }) {
  if (day > today) return [{ zh: '日期在将来。', en: 'The day is in the future.' }];
  if (startsOn !== null && startsOn <= today && day < startsOn)
    return [{ zh: '早于测试开始日期。', en: 'It is before the test began.' }];
  return [];
}

/** "values.NAME" and "use.CAP". */
function pathsOf({ values, use }: DayFigures): string[] {
  return [
    ...Object.keys(values).map((name) => `values.${name}`),
    ...Object.keys(use).map((cap) => `use.${cap}`),
  ];
}

function valueAt({ values, use }: DayFigures, path: string): number | null | undefined {
  const [kind, name] = [path.slice(0, path.indexOf('.')), path.slice(path.indexOf('.') + 1)];
  return kind === 'values' ? values[name] : use[name as keyof Use];
}

const isThere = (figures: DayFigures, path: string) => valueAt(figures, path) != null;

function thereAlready(day: string, paths: readonly string[]): AppError {
  const fields: FieldError[] = [
    {
      path: 'day',
      zh: `${formatDate(day, 'zh')}已有数值；如需更正，请说明原因。`,
      en: `There are figures for ${formatDate(day, 'en')} already; to correct them, give the reason.`,
    },
    ...paths.map((path) => ({ path, zh: '已有数值。', en: 'It has a value already.' })),
  ];
  return new AppError('conflict', 'value there', { fields });
}
