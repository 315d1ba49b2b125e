import { Button } from '@mantine/core';
import { SEVERITY_NAMES } from '../../../shared/milestones/leads.ts';
import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import type { Report } from '../../api/reports.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { report as messages } from './messages.ts';
import styles from './report.module.css';

type Registered = NonNullable<NonNullable<Report['draft']>['registered']>;

interface Props {
  value: string;
  onTake: (text: string) => void;
}

/** What stands in the ledger of complaints, for a click instead of a second count. */
export function ComplaintsRegistered({ of, ...field }: Props & { of: Registered['complaints'] }) {
  const { locale, t } = useLocale();
  const { received, answered, paid } = of;
  const said =
    received === 0
      ? t(messages.none)
      : t(messages.complaintsSaid, { count: received, answered, paid: shownMoney(paid, locale) });
  return <Taken said={said} {...field} />;
}

/** What was reported at once when it happened. */
export function IncidentsRegistered({ of, ...field }: Props & { of: Registered['incidents'] }) {
  const { locale, t } = useLocale();
  const said =
    of.length === 0
      ? t(messages.none)
      : of
          .map(({ on, about, severity }) =>
            t(messages.incidentSaid, {
              date: formatDate(on, locale),
              about,
              severity: SEVERITY_NAMES[severity][locale],
            }),
          )
          .join('\n');
  return <Taken said={said} {...field} />;
}

function Taken({ said, value, onTake }: Props & { said: string }) {
  const { t } = useLocale();
  return (
    <p className={styles.beside}>
      <span>{t(messages.registered, { said })}</span>
      {!value.includes(said) && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onTake(value.trim() === '' ? said : `${value.trimEnd()}\n${said}`)}
        >
          {t(messages.takeDaily)}
        </Button>
      )}
    </p>
  );
}
