import type { ReactNode } from 'react';
import styles from './empty.module.css';

interface Props {
  title: string;
  /** What to do next. */
  children?: ReactNode;
}

/** Stands where there is nothing yet. */
export function Empty({ title, children }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.next}>{children}</div>}
    </div>
  );
}
