import { useLocale } from '../../i18n/locale.tsx';
import { anchorOf } from './fields.tsx';
import { report as messages } from './messages.ts';
import styles from './report.module.css';
import type { Missing } from './use-report-draft.ts';

/** What a report lacks, each leading to its field. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  const { locale, t } = useLocale();
  return (
    <div className={styles.missing} role="alert">
      <strong>{t(messages.missing, { count: missing.length })}</strong>
      <ul>
        {missing.map(({ path, ...sentence }) => (
          <li key={path}>
            <a
              href={`#${anchorOf(path)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(anchorOf(path))?.focus();
              }}
            >
              {labelAt(path) ?? path}
            </a>{' '}
            {sentence[locale]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the field at a path is called on the page. */
function labelAt(path: string): string | null {
  const field = document.getElementById(anchorOf(path));
  const label = field && document.querySelector(`label[for="${field.id}"]`);
  return (
    label?.textContent?.replace(/\s*\*$/u, '') ??
    field?.closest('fieldset')?.querySelector('[id]')?.textContent ??
    null
  );
}
