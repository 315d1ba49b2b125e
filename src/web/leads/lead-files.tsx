import { Input } from '@mantine/core';
import { useId, useState } from 'react';
import { LEAD_FILE_BYTES, LEAD_FILES } from '../../shared/milestones/leads.ts';
import { DropZone } from '../files/drop-zone.tsx';
import { useKindsHint } from '../files/upload-field.tsx';
import { useT } from '../i18n/locale.tsx';
import styles from '../objections/ask-page.module.css';
import blocks from '../work/blocks.module.css';
import { receipt as messages } from './messages.ts';

/** Files that somebody brings by a receipt, one after the other. */
export function LeadFiles({ receipt, already = 0 }: { receipt: string; already?: number }) {
  const t = useT();
  const [name, about] = [useId(), useId()];
  const kinds = useKindsHint('paper', LEAD_FILE_BYTES);
  const [brought, setBrought] = useState(0);
  const count = already + brought;
  return (
    <fieldset className={styles.group} aria-labelledby={name} aria-describedby={about}>
      <Input.Label id={name} component="div">
        {t(messages.files)}
      </Input.Label>
      <Input.Description id={about} mb="sm">
        {t(messages.filesHint, { most: LEAD_FILES })} {kinds}
      </Input.Description>
      {count < LEAD_FILES && (
        <DropZone
          owner={{ leadReceipt: receipt }}
          label={t(messages.files)}
          onDone={() => setBrought((before) => before + 1)}
        />
      )}
      <p role="status" className={blocks.status}>
        {count > 0 && t(messages.attached, { count })}
      </p>
    </fieldset>
  );
}
