import type { LicenceEntry } from '../api/compliance.ts';
import { useT } from '../i18n/locale.tsx';
import styles from './marks.module.css';
import { marks } from './messages.ts';

/** The letter never stands without its meaning. */
export function VerificationMark({ mark }: { mark: LicenceEntry['mark'] }) {
  const t = useT();
  return (
    <p className={styles.verification} data-mark={mark}>
      <span className={styles.letter}>{mark}</span>
      <span>{t(marks[mark])}</span>
    </p>
  );
}
