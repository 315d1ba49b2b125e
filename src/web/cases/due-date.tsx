import { dayOf } from '../../shared/clock.ts';
import { workingDaysLeft } from '../../shared/working-days.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Mark } from '../work/mark.tsx';
import styles from './due-date.module.css';
import { due } from './messages.ts';

/** Until when the office has to act, and how long that is by the Chinese calendar; over, by word, shape and seal red. */
export function DueDate({ on, stacked = false }: { on: string | null; stacked?: boolean }) {
  const { locale, t } = useLocale();
  if (on === null) return <span className={styles.none}>{t(due.none)}</span>;
  const now = dayOf(new Date());
  const left = workingDaysLeft(now, on);
  const said =
    now > on
      ? left === 0
        ? t(due.overdue)
        : t(due.overdueBy, { count: -left })
      : left === 0
        ? t(due.today)
        : t(due.left, { count: left });
  return (
    <span className={styles.due} data-stacked={stacked}>
      <time dateTime={on}>{formatDate(on, locale)}</time>
      <Mark tone={now > on ? 'over' : left === 0 ? 'amiss' : 'waiting'}>{said}</Mark>
    </span>
  );
}
