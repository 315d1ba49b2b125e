import type { FoundEntry } from '../api/ledger.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './entries-page.module.css';
import { entries } from './entry-messages.ts';
import { FIELD_NAMES } from './field-names.ts';

/** Where the words that were looked for stand in an entry, each lit up. */
export function Excerpts({ excerpts, q }: Pick<FoundEntry, 'excerpts'> & { q: string }) {
  const { locale, t } = useLocale();
  if (excerpts.length === 0) return null;
  return (
    <div className={styles.excerpts}>
      {excerpts.map(({ field, text, private: hidden }) => (
        <div key={`${field} ${text}`}>
          <span className={styles.about}>
            {FIELD_NAMES[field]?.[locale] ?? field}
            {hidden && ` · ${t(entries.inPrivate)}`}
          </span>{' '}
          {litUp(text, q)}
        </div>
      ))}
    </div>
  );
}

function litUp(text: string, q: string) {
  const words = q.split(/\s+/u).filter((word) => word !== '');
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const parts = text.split(new RegExp(`(${escaped.join('|')})`, 'iu'));
  // What was split at stands between; the parts never change their places.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return parts.map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part));
}
