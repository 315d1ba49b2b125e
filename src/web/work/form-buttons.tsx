import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/locale.tsx';
import styles from './blocks.module.css';
import { work } from './messages.ts';

export interface FormButtonsProps {
  pending: boolean;
  dirty: boolean;
  /** Whether it can be sent; left out: once something is changed. */
  ready?: boolean;
  moved: boolean;
  onCancel: () => void;
  children?: ReactNode;
}

/** Below a form that is sent as a whole. */
export function FormButtons({
  save,
  pending,
  dirty,
  ready = dirty,
  moved,
  onCancel,
  children,
}: FormButtonsProps & { save: string }) {
  const t = useT();
  return (
    <div className={styles.buttons}>
      <Button type="submit" loading={pending} disabled={!ready || moved}>
        {save}
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
