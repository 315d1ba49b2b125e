import { Button } from '@mantine/core';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { useCase } from './case-context.ts';
import styles from './changed-since.module.css';
import { stale } from './messages.ts';

/** What others did to the case since it was looked at, for whoever would decide on what they have not seen. */
export function ChangedSince() {
  const { locale, t } = useLocale();
  const { since, moved, acknowledge } = useCase();
  if (!moved) return null;
  return (
    <div className={styles.changed} role="alert">
      <p className={styles.title}>{t(stale.title)}</p>
      <p className={styles.hint}>{t(stale.hint)}</p>
      <ul className={styles.entries}>
        {since.map(({ seq, at, actor, what, changes }) => (
          <li key={seq}>
            <p>
              <strong>{what[locale]}</strong>{' '}
              <span className={styles.who}>
                {actor.name[locale]} · {formatInstant(at, locale)}
              </span>
            </p>
            {changes.map(({ field, name, after }) => (
              <p key={field} className={styles.who}>
                {[name[locale], after?.[locale] ?? '—'].join(locale === 'zh' ? '：' : ': ')}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <Button size="sm" variant="default" onClick={acknowledge}>
        {t(stale.seen)}
      </Button>
    </div>
  );
}
