import type { ReactNode } from 'react';
import { useLocale } from '../../i18n/locale.tsx';
import type { Translate } from '../../i18n/message.ts';
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
            <FieldLink path={path}>
              {[groupOf(path, t), labelAt(path) ?? path].filter(Boolean).join(' · ')}
            </FieldLink>{' '}
            {sentence[locale]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Leads to the field at a path, which takes the focus. */
export function FieldLink({
  path,
  className,
  children,
}: {
  path: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <a
      className={className}
      href={`#${anchorOf(path)}`}
      onClick={(event) => {
        event.preventDefault();
        focusOn(path);
      }}
    >
      {children}
    </a>
  );
}

/** A group of choices takes no focus itself: the first of them does. */
export function focusOn(path: string): void {
  const place = document.getElementById(anchorOf(path));
  place?.focus();
  if (place && document.activeElement !== place) place.querySelector('input')?.focus();
}

/** What the field at a path is called on the page. */
function labelAt(path: string): string | null {
  const field = document.getElementById(anchorOf(path));
  const label =
    document.querySelector(`label[for="${anchorOf(path)}"]`) ??
    document.getElementById(`${anchorOf(path)}-label`) ??
    field?.closest('fieldset')?.querySelector('[id]');
  return label?.textContent?.replace(/\s*\*$/u, '') ?? null;
}

/** Of fields that are called alike, what they belong to. */
function groupOf(path: string, t: Translate): string | null {
  const commitment = /^commitments\.(\d+)\./u.exec(path)?.[1];
  if (commitment !== undefined) return t(messages.nth, { n: Number(commitment) + 1 });
  return path.startsWith('exit.') ? t(messages.exit) : null;
}
