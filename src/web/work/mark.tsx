import type { ReactNode } from 'react';
import { IconAlertCircle, IconCircleCheck, IconCircleDashed, IconCircleX, IconClock } from '../icons.ts';
import styles from './mark.module.css';

const shapes = {
  good: IconCircleCheck,
  open: IconCircleDashed,
  waiting: IconClock,
  amiss: IconAlertCircle,
  over: IconCircleX,
} as const;

export type Tone = keyof typeof shapes;

/** How something stands, by word and shape; the colour only repeats it. */
export function Mark({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Shape = shapes[tone];
  return (
    <span className={styles.mark} data-tone={tone}>
      <Shape size={16} stroke={1.8} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
