import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { work } from '../work/messages.ts';
import { rules } from './messages.ts';

interface Props {
  pending: boolean;
  dirty: boolean;
  moved: boolean;
  onCancel: () => void;
  children?: ReactNode;
}

/** Below every form of what officials edit. */
export function RuleButtons({ pending, dirty, moved, onCancel, children }: Props) {
  const t = useT();
  return (
    <div className={styles.buttons}>
      <Button type="submit" loading={pending} disabled={!dirty || moved}>
        {t(rules.save)}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t(work.cancel)}
      </Button>
      {children}
      <span role="status" className={styles.status}>
        {dirty && t(work.unsaved)}
      </span>
    </div>
  );
}
