import type { ReactNode } from 'react';
import type { Bilingual } from '../../shared/locale.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './compliance.module.css';
import { compliance } from './messages.ts';

interface Props {
  /** Whose word it is: the applicant's, the officer's. */
  label: string;
  by: { name: Bilingual };
  at: string;
  children: ReactNode;
}

/** What somebody wrote, under whose word it is, with who and when. */
export function Said({ label, by, at, children }: Props) {
  const { locale, t } = useLocale();
  return (
    <div className={styles.said}>
      <p className={styles.label}>{label}</p>
      {children}
      <p className={styles.label}>
        {t(compliance.by, { name: by.name[locale], when: formatInstant(at, locale) })}
      </p>
    </div>
  );
}
