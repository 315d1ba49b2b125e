import { Input } from '@mantine/core';
import { useId } from 'react';
import type { FileOwner } from '../api/files.ts';
import { DropZone } from '../files/drop-zone.tsx';
import { useKindsHint } from '../files/upload-field.tsx';
import { useT } from '../i18n/locale.tsx';
import { receipt as messages } from '../notices/messages.ts';
import styles from './ask-page.module.css';

interface Props {
  /** By which receipt. */
  owner: FileOwner;
  hint: string;
  onDone: () => void;
}

/** The stamped file of an objection, brought by its receipt. */
export function SealField({ owner, hint, onDone }: Props) {
  const t = useT();
  const [name, about] = [useId(), useId()];
  const kinds = useKindsHint();
  return (
    <fieldset className={styles.group} aria-labelledby={name} aria-describedby={about}>
      <Input.Label id={name} component="div">
        {t(messages.seal)}
      </Input.Label>
      <Input.Description id={about} mb="sm">
        {hint} {kinds}
      </Input.Description>
      <DropZone owner={owner} label={t(messages.seal)} onDone={onDone} />
    </fieldset>
  );
}
