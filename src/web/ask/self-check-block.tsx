import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/locale.tsx';
import styles from './answer.module.css';
import { ask } from './messages.ts';

/** A question about the licences of a business goes on where rules answer it. */
export function SelfCheckBlock() {
  const t = useT();
  return (
    <section className={styles.handover} aria-label={t(ask.selfCheck)}>
      <p className={styles.blockTitle}>{t(ask.selfCheck)}</p>
      <p className={styles.blockHint}>{t(ask.selfCheckHint)}</p>
      <Link to="/boundary">{t(ask.selfCheckLink)}</Link>
    </section>
  );
}
