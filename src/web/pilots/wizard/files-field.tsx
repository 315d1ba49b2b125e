import { Button, Input } from '@mantine/core';
import { useId } from 'react';
import { fileAddress } from '../../api/files.ts';
import { fieldAnchor } from '../../declaration/declaration-view.tsx';
import { DropZone } from '../../files/drop-zone.tsx';
import { useKindsHint } from '../../files/upload-field.tsx';
import { useLocale } from '../../i18n/locale.tsx';
import { useFields } from './field-context.tsx';
import styles from './fields.module.css';
import { useField } from './fields.tsx';
import { wizard } from './step-messages.ts';

const MOST = 20;

/** Files that a field names: those of the pilot, dropped here or chosen. */
export function FilesField({ path }: { path: string }) {
  const { t } = useLocale();
  const { enterpriseId, pilotId, files, addFile } = useFields();
  const { value, set, props } = useField(path);
  const kinds = useKindsHint('evidence');
  const ids = (value ?? []) as readonly string[];
  const name = useId();
  const about = useId();
  return (
    <fieldset className={styles.group} aria-labelledby={name} aria-describedby={about}>
      <Input.Label id={name} component="div" required={props.required}>
        {props.label}
      </Input.Label>
      <Input.Description id={about}>
        {props.description} {kinds}
      </Input.Description>
      {ids.length > 0 && (
        <ul className={styles.files}>
          {ids.map((id) => {
            const called = files.find((file) => file.id === id)?.name ?? t(wizard.unknownFile);
            return (
              <li key={id}>
                <a href={fileAddress(enterpriseId, id, pilotId)} download>
                  {called}
                </a>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t(wizard.removeFile, { name: called })}
                  onClick={() => set((before) => (before as readonly string[]).filter((one) => one !== id))}
                >
                  {t(wizard.take)}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {ids.length < MOST && (
        <div className={styles.drop}>
          <DropZone
            id={fieldAnchor(path)}
            owner={{ enterpriseId, pilotId }}
            label={props.label}
            several
            kinds="evidence"
            error={props.error}
            onDone={(file) => {
              addFile(file);
              set((before) => [...(before as readonly string[]), file.id]);
            }}
          />
        </div>
      )}
    </fieldset>
  );
}
