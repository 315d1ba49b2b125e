import type { HistoryItem } from '../api/enterprises.ts';
import { fileAddress } from '../api/files.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { useEnterpriseId } from './enterprise-page.tsx';
import styles from './history-entry.module.css';
import { history } from './verification-messages.ts';

/** What holds the id of a file. */
const FILES: ReadonlySet<string> = new Set(['businessLicenceFile', 'authorisationFile', 'evidenceFile']);

/** What the history of an enterprise and that of a pilot have in common. */
type Entry = Pick<HistoryItem, 'at' | 'what' | 'changes' | 'erased'> & {
  actor: Pick<HistoryItem['actor'], 'name'>;
};

/** Who, when, what; each field before and after. */
export function HistoryEntry({ entry }: { entry: Entry }) {
  const { locale, t } = useLocale();
  const enterpriseId = useEnterpriseId();
  const { at, actor, what, changes, erased } = entry;
  const both = changes.some(({ before }) => before !== null);
  return (
    <li className={styles.entry}>
      <p className={styles.when}>
        <time dateTime={at}>{formatInstant(at, locale)}</time>
      </p>
      <div>
        <p className={styles.what}>
          <strong>{what[locale]}</strong> <span className={styles.who}>{actor.name[locale]}</span>
        </p>
        {changes.length > 0 && (
          <dl className={styles.changes}>
            {changes.map(({ field, name, before, after }) => (
              <div key={field} className={styles.change}>
                <dt>{name[locale]}</dt>
                {both && before !== null && (
                  <dd className={styles.before}>
                    <span className={styles.side}>{t(history.before)}</span> <del>{before[locale]}</del>
                  </dd>
                )}
                <dd>
                  {both && before !== null && <span className={styles.side}>{t(history.after)}</span>}{' '}
                  {after && FILES.has(field) ? (
                    <a href={fileAddress(enterpriseId, after.zh)} download>
                      {t(history.file)}
                    </a>
                  ) : (
                    (after?.[locale] ?? '—')
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {erased && <p className={styles.who}>{t(history.erased)}</p>}
      </div>
    </li>
  );
}
