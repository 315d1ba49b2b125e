import { Button, Input, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { fileAddress, MAX_FILE_BYTES, type UploadedFile } from '../api/files.ts';
import { useT } from '../i18n/locale.tsx';
import { IconCircleCheck } from '../icons.ts';
import { DropZone } from './drop-zone.tsx';
import { files } from './messages.ts';
import styles from './upload-field.module.css';
import { type FileKinds, megabytes } from './use-upload.ts';

interface Props {
  enterpriseId: string;
  /** Of a file that hangs on a pilot. */
  pilotId?: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** What is uploaded already. */
  value: Pick<UploadedFile, 'id' | 'name'> | null;
  onChange: (file: Pick<UploadedFile, 'id' | 'name'> | null) => void;
  /** Said beside it: of the server, or of whoever returned it. */
  error?: string | undefined;
}

/** What may be uploaded, in words. */
export function useKindsHint(kinds: FileKinds = 'paper', most = MAX_FILE_BYTES): string {
  const t = useT();
  const named = t(kinds === 'paper' ? files.document : files.evidence);
  return t(files.kinds, { kinds: named, max: megabytes(most) });
}

/** A document to drop or to choose, or what was uploaded. */
export function UploadField(props: Props) {
  const { enterpriseId, pilotId, label, hint, required = false, value, onChange, error } = props;
  const t = useT();
  const name = useId();
  const about = useId();
  const kinds = useKindsHint();
  return (
    <fieldset className={styles.group} aria-labelledby={name} aria-describedby={about}>
      <Input.Label id={name} required={required} component="div">
        {label}
      </Input.Label>
      <Input.Description id={about}>{[hint, kinds].filter(Boolean).join(' ')}</Input.Description>
      <div className={styles.field}>
        {value ? (
          <>
            <div className={styles.box}>
              <div className={styles.line}>
                <span className={styles.done}>
                  <IconCircleCheck size={18} stroke={1.6} aria-hidden="true" />
                  <a href={fileAddress(enterpriseId, value.id, pilotId)} download>
                    {value.name}
                  </a>
                </span>
                <Button size="compact-sm" variant="default" onClick={() => onChange(null)}>
                  {t(files.replace)}
                </Button>
              </div>
            </div>
            {error && (
              <Input.Error mt={6} role="alert">
                {error}
              </Input.Error>
            )}
          </>
        ) : (
          <DropZone owner={{ enterpriseId, pilotId }} label={label} onDone={onChange} error={error} />
        )}
      </div>
      <VisuallyHidden role="status">{value && t(files.uploaded, { name: value.name })}</VisuallyHidden>
    </fieldset>
  );
}
