import type { FieldError } from '../../shared/errors.ts';
import { formatDate } from '../../shared/written-date.ts';

export interface Span {
  /** Civil dates, both inclusive. */
  from: string;
  until: string;
}

export interface PlannedItem extends Span {
  title: string;
  dueOn: string;
}

export interface Bounds {
  /** First and last day of the test; null: no such bound. */
  startsOn: string | null;
  endsOn: string | null;
  today: string;
}

/** What is wrong with milestones that are to be added to those that stand or may yet stand in the plan; all at once. */
export function planFaults(
  items: readonly PlannedItem[],
  standing: readonly PlannedItem[],
  bounds: Bounds,
): FieldError[] {
  return items.flatMap((item, at) => {
    const wrong = [...spanFaults(item, bounds), ...dueFaults(item.dueOn, item.until, bounds.today)];
    const clash = [...standing, ...items.slice(0, at)].find((other) => overlaps(item, other));
    if (clash !== undefined)
      wrong.push({
        path: 'from',
        zh: `与“${clash.title}”的期间（${clash.from} 至 ${clash.until}）重叠。`,
        en: `It overlaps the period of “${clash.title}” (${clash.from} to ${clash.until}).`,
      });
    return wrong.map((fault) => ({ ...fault, path: `items.${at}.${fault.path}` }));
  });
}

function spanFaults({ from, until }: Span, { startsOn, endsOn }: Bounds): FieldError[] {
  const wrong: FieldError[] = [];
  const say = (path: string, zh: string, en: string) => wrong.push({ path, zh, en });
  if (until < from)
    say('until', '期间的最后一天早于第一天。', 'The last day of the period is before its first.');
  if (startsOn !== null && from < startsOn)
    say('from', `早于测试开始日期（${startsOn}）。`, `It is before the test begins (${startsOn}).`);
  if (endsOn !== null && until > endsOn)
    say('until', `晚于测试结束日期（${endsOn}）。`, `It is after the test ends (${endsOn}).`);
  return wrong;
}

/** A report is due once its period is over, and not in the past. */
export function dueFaults(dueOn: string, until: string, today: string): FieldError[] {
  if (dueOn < until)
    return [
      {
        path: 'dueOn',
        zh: `应报日期不能早于期间的最后一天（${formatDate(until, 'zh')}）。`,
        en: `A report is due no sooner than its period ends (${formatDate(until, 'en')}).`,
      },
    ];
  if (dueOn < today)
    return [{ path: 'dueOn', zh: '应报日期已过。', en: 'This due date has passed already.' }];
  return [];
}

export const overlaps = (one: Span, other: Span) => one.from <= other.until && other.from <= one.until;
