import { useQuery } from '@tanstack/react-query';
import { shownValue } from '../../shared/pilots/shown-value.ts';
import { parksQuery } from '../api/enterprises.ts';
import type { RegisterEntry } from '../api/register.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './entry.module.css';
import { entry as messages } from './messages.ts';

/** Longer than this a text is folded away. */
const LONG = 600;

/** What the applicant marked public, in the order of the form. */
export function PublicFields({ fields }: { fields: RegisterEntry['fields'] }) {
  const { locale, t } = useLocale();
  const { data: parks = [] } = useQuery(parksQuery);
  const names = { parks: new Map(parks.map(({ id, ...name }) => [id, name])) };
  const shown = fields
    .map(({ path, name, value }) => ({ path, name, text: shownValue(path, value, locale, names) }))
    .filter(({ text }) => text !== '');
  if (shown.length === 0) return <p className={styles.quiet}>{t(messages.nothingPublic)}</p>;
  return (
    <dl className={styles.fields}>
      {shown.map(({ path, name, text }) => (
        <div key={path}>
          <dt>{name[locale]}</dt>
          <dd lang="zh-CN">
            {text.length <= LONG ? (
              <p className={styles.text}>{text}</p>
            ) : (
              <details>
                <summary>{t(messages.whole, { count: text.length })}</summary>
                <p className={styles.text}>{text}</p>
              </details>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
