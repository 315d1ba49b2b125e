import type { ReactNode } from 'react';
import { IconCircleCheck, IconCircleX } from '../icons.ts';
import styles from './outcome.module.css';

/** What a check came to: by word and by shape, not by colour alone. */
export function Outcome({ holds, children }: { holds: boolean; children: ReactNode }) {
  const Icon = holds ? IconCircleCheck : IconCircleX;
  return (
    <div className={styles.outcome} data-holds={holds}>
      <Icon size={20} stroke={1.6} aria-hidden />
      <div>{children}</div>
    </div>
  );
}
