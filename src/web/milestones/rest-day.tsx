import { Button, TextInput } from '@mantine/core';
import { isWorkingDay, workingDaysAfter } from '../../shared/working-days.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import blocks from '../work/blocks.module.css';
import { plan as messages } from './messages.ts';
import styles from './run.module.css';

/** Where nobody works on a day, the next on which one does; null on working days, and where no day is given. */
export function workingDayInstead(day: string): string | null {
  if (Number.isNaN(Date.parse(day)) || isWorkingDay(day)) return null;
  return workingDaysAfter(day, 1).on;
}

/** Beside a date on which a report is due, for who plans it or agrees to it. */
export function RestDayNote({ day }: { day: string }) {
  const { locale, t } = useLocale();
  const instead = workingDayInstead(day);
  if (instead === null) return null;
  return <span className={blocks.quiet}>{t(messages.restDay, { date: formatDate(instead, locale) })}</span>;
}

interface Props {
  label: string;
  value: string;
  onChange: (day: string) => void;
  /** Said of a date that is none of a rest day. */
  note?: string | undefined;
  error?: string | undefined;
}

/**
 * A due date. One on a rest day is moved by a click and not by itself: a term that ends on a holiday ends on the next
 * day (民法典第二百零三条), but this is a date that people agree on, and whoever asks for another says so.
 */
export function DueField({ label, value, onChange, note, error }: Props) {
  const { locale, t } = useLocale();
  const instead = workingDayInstead(value);
  return (
    <div className={styles.due}>
      <TextInput
        type="date"
        label={label}
        required
        description={instead === null ? note : <RestDayNote day={value} />}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
      />
      {instead !== null && (
        <Button variant="default" size="compact-sm" onClick={() => onChange(instead)}>
          {t(messages.toWorkingDay, { date: formatDate(instead, locale) })}
        </Button>
      )}
    </div>
  );
}
