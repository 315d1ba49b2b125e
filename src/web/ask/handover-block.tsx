import type { Handover } from '../../assistant/contract.ts';
import { useT } from '../i18n/locale.tsx';
import styles from './answer.module.css';
import { ask } from './messages.ts';

/** Who can say what the text does not; configured by the office and marked as not the policy's text. */
export function HandoverBlock({ handover }: { handover: Handover }) {
  const t = useT();
  const rows = [
    [t(ask.department), handover.department],
    [t(ask.phone), handover.phone],
    [t(ask.document), handover.document],
  ] as const;
  return (
    <section className={styles.handover} aria-label={t(ask.handover)}>
      <p className={styles.blockTitle}>{t(ask.handover)}</p>
      <p className={styles.blockHint}>{t(ask.handoverHint)}</p>
      <dl className={styles.rows}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd data-open={value === null || undefined}>{value ?? t(ask.notPublished)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
