import type { ReactNode } from 'react';
import { IconAlertTriangle, IconBan, IconFileText, IconLicense, IconListCheck } from '../icons.ts';
import type { KindOfEntry } from './kind.ts';
import styles from './marks.module.css';

const shapes = {
  prohibition: IconBan,
  licence: IconLicense,
  filing: IconFileText,
  warning: IconAlertTriangle,
  duty: IconListCheck,
} as const satisfies Record<KindOfEntry, unknown>;

/** The kind by word and shape; the colour only repeats it. */
export function KindMark({ kind, children }: { kind: KindOfEntry; children: ReactNode }) {
  const Shape = shapes[kind];
  return (
    <p className={styles.kind} data-kind={kind}>
      <Shape size={18} stroke={1.8} aria-hidden="true" />
      {children}
    </p>
  );
}
