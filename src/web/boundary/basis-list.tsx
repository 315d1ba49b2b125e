import type { LicenceEntry } from '../api/compliance.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './basis-list.module.css';
import { VerificationMark } from './verification-mark.tsx';

export interface ShownBasis {
  law: string;
  number: string | null;
  articles: string | null;
  /** The law's own words. */
  says: string | null;
  /** Unofficial, for readers of English. */
  translation: string | null;
  mark: LicenceEntry['mark'];
}

/** Where it stands in the law, with the law's own words; each with its own mark where they are not all the entry's. */
export function BasisList({
  basis,
  entryMark,
}: {
  basis: readonly ShownBasis[];
  entryMark: LicenceEntry['mark'];
}) {
  const { locale } = useLocale();
  const isMixed = basis.some(({ mark }) => mark !== entryMark);
  return (
    <ul className={styles.list}>
      {basis.map(({ law, number, articles, says, translation, mark }) => (
        <li key={`${law} ${articles}`}>
          <p>{[law, number, articles].filter(Boolean).join(locale === 'zh' ? ' ' : ', ')}</p>
          {says && (
            <blockquote className={styles.says}>
              <p lang="zh-CN">{says}</p>
              {locale === 'en' && translation && <p className={styles.translation}>{translation}</p>}
            </blockquote>
          )}
          {isMixed && <VerificationMark mark={mark} />}
        </li>
      ))}
    </ul>
  );
}
