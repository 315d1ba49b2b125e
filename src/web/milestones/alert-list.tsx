import { ALERT_NAMES, CAPS, type Cap } from '../../shared/milestones/names.ts';
import { shownFigure, shownOfCap } from '../../shared/milestones/shown-figure.ts';
import type { Run, RunAlert } from '../api/runs.ts';
import { formatDate, formatDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Mark } from '../work/mark.tsx';
import { run as messages } from './messages.ts';
import { nowOf } from './now-of.ts';
import styles from './run.module.css';

/** 预警: what is open, and below it what was handled. */
export function AlertList({ run }: { run: Run }) {
  const { t } = useLocale();
  const { alerts } = run;
  const open = alerts.filter(({ handled }) => handled === null);
  const handled = alerts.filter((alert) => alert.handled !== null);
  if (alerts.length === 0) return null;
  return (
    <Block title={t(messages.alerts)}>
      {open.length === 0 && <p className={blocks.quiet}>{t(messages.noAlerts)}</p>}
      <ul className={styles.alerts}>
        {open.map((alert) => (
          <Alert key={alert.id} alert={alert} run={run} />
        ))}
      </ul>
      {handled.length > 0 && (
        <details className={styles.handled}>
          <summary>{t(messages.handledOnes, { count: handled.length })}</summary>
          <ul className={styles.alerts}>
            {handled.map((alert) => (
              <Alert key={alert.id} alert={alert} run={run} />
            ))}
          </ul>
        </details>
      )}
    </Block>
  );
}

const isCap = (subject: string): subject is Cap => CAPS.some((cap) => cap === subject);

function Alert({ alert, run }: { alert: RunAlert; run: Run }) {
  const { locale, t } = useLocale();
  const { kind, subject, name, level, day, value, threshold, paused, handled } = alert;
  const shown = (figure: number) =>
    isCap(subject) ? shownOfCap(subject, figure, locale) : shownFigure(figure);
  const now = nowOf(alert, run, { locale, t });
  return (
    <li className={styles.alert} data-level={handled ? undefined : level}>
      <Mark tone={handled ? 'good' : level === 'red' ? 'over' : 'amiss'}>{ALERT_NAMES[kind][locale]}</Mark>
      <span className={styles.about}>
        {name !== '' && <span>{name}</span>}
        {value !== null && <strong>{shown(value)}</strong>}
        {threshold !== null && (
          <span className={blocks.quiet}>{t(messages.limit, { value: shown(threshold) })}</span>
        )}
        <time dateTime={day} className={blocks.quiet}>
          {formatDate(day, locale)}
        </time>
        {now && <span className={blocks.quiet}>{now}</span>}
        {paused && <span className={styles.paused}>{t(messages.byItself)}</span>}
      </span>
      {handled && (
        <span className={styles.note}>
          {t(messages.handled, {
            name: handled.by ?? '—',
            date: formatDay(handled.at, locale),
            note: handled.note,
          })}
        </span>
      )}
    </li>
  );
}
