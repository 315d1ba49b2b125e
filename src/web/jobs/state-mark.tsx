import type { ReactNode } from 'react';
import { IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconCircleX } from '../icons.ts';
import styles from './jobs-page.module.css';

const SHAPES = {
  waiting: IconCircleDashed,
  running: IconCircleHalf2,
  sent: IconCircleCheck,
  failing: IconCircleX,
  failed: IconCircleX,
};

/** A state by word and by shape. */
export function StateMark({ state, children }: { state: keyof typeof SHAPES; children: ReactNode }) {
  const Shape = SHAPES[state];
  return (
    <span className={styles.state} data-state={state}>
      <Shape size={16} stroke={1.8} aria-hidden />
      {children}
    </span>
  );
}
