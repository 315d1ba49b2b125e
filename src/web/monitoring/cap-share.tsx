import styles from './monitoring.module.css';

/** How much of a cap is used, as a figure and as a bar. */
export function CapShare({ percent }: { percent: number }) {
  return (
    <span className={styles.share}>
      <span>{percent}%</span>
      <span className={styles.bar} aria-hidden="true" data-full={percent >= 100 || undefined}>
        <span style={{ inlineSize: `${Math.min(percent, 100)}%` }} />
      </span>
    </span>
  );
}
