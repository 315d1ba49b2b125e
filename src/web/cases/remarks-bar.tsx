import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocale } from '../i18n/locale.tsx';
import { remarks as messages } from './act-messages.ts';
import { actName } from './act-name.ts';
import styles from './remark-box.module.css';
import { ReturnDialog } from './return-dialog.tsx';
import { useRemarks } from './use-remarks.ts';

/** Below what is read, always in sight: how much was written so far, and the way to tell it. */
export function RemarksBar() {
  const { locale, t } = useLocale();
  const { open, written } = useRemarks();
  const [asking, setAsking] = useState(false);
  if (!open || written.length === 0) return null;
  return (
    <div className={styles.bar} data-screen-only>
      <p role="status">
        <strong>{t(messages.count, { count: written.length })}</strong> {t(messages.kept)}
      </p>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>
        {actName('return', locale)}
      </Button>
      {asking && <ReturnDialog onClose={() => setAsking(false)} />}
    </div>
  );
}
