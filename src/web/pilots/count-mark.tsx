import { VisuallyHidden } from '@mantine/core';
import styles from './count-mark.module.css';

/** How many, beside a name; what of, to who hears it. */
export function CountMark({ count, said }: { count: number; said: string }) {
  return (
    <span className={styles.mark} title={said}>
      <VisuallyHidden>{said}</VisuallyHidden>
      <span aria-hidden="true">{count}</span>
    </span>
  );
}
