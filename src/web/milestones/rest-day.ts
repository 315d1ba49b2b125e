import type { Locale } from '../../shared/locale.ts';
import { isWorkingDay, workingDaysAfter } from '../../shared/working-days.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Translate } from '../i18n/message.ts';
import { plan as messages } from './messages.ts';

/** What to think of when a report would fall due on a day on which nobody works. */
export function restDayHint(day: string, t: Translate, locale: Locale): string | undefined {
  if (Number.isNaN(Date.parse(day)) || isWorkingDay(day)) return undefined;
  return t(messages.restDay, { date: formatDate(workingDaysAfter(day, 1).on, locale) });
}
