import '@mantine/dropzone/styles.layer.css';
import { Button, Input, Progress, VisuallyHidden } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useId } from 'react';
import { fileAddress, MAX_FILE_BYTES, type UploadedFile } from '../api/files.ts';
import { useT } from '../i18n/locale.tsx';
import { IconCircleCheck, IconUpload } from '../icons.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { files } from './messages.ts';
import styles from './upload-field.module.css';
import { megabytes, useUpload } from './use-upload.ts';

interface Props {
  enterpriseId: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** What is uploaded already. */
  value: Pick<UploadedFile, 'id' | 'name'> | null;
  onChange: (file: Pick<UploadedFile, 'id' | 'name'> | null) => void;
  /** Said beside it: of the server, or of whoever returned it. */
  error?: string | undefined;
}

/** A document to drop or to choose: how far it is, what is wrong with it, or what was uploaded. */
export function UploadField({ enterpriseId, label, hint, required = false, value, onChange, error }: Props) {
  const t = useT();
  const name = useId();
  const about = useId();
  const { share, fault, failure, take, cancel } = useUpload(enterpriseId, onChange);
  const kinds = t(files.kinds, { kinds: t(files.document), max: megabytes(MAX_FILE_BYTES) });
  return (
    <fieldset className={styles.group} aria-labelledby={name} aria-describedby={about}>
      <Input.Label id={name} required={required} component="div">
        {label}
      </Input.Label>
      <Input.Description id={about}>{[hint, kinds].filter(Boolean).join(' ')}</Input.Description>
      <div className={styles.field}>
        {share !== null ? (
          <div className={styles.box}>
            <Progress value={share * 100} aria-label={label} />
            <div className={styles.line}>
              <span role="status">{t(files.uploading, { percent: Math.round(share * 100) })}</span>
              <Button size="compact-sm" variant="default" onClick={cancel}>
                {t(files.cancel)}
              </Button>
            </div>
          </div>
        ) : value ? (
          <div className={styles.box}>
            <div className={styles.line}>
              <span className={styles.done}>
                <IconCircleCheck size={18} stroke={1.6} aria-hidden="true" />
                <a href={fileAddress(enterpriseId, value.id)} download>
                  {value.name}
                </a>
              </span>
              <Button size="compact-sm" variant="default" onClick={() => onChange(null)}>
                {t(files.replace)}
              </Button>
            </div>
          </div>
        ) : (
          <Dropzone
            multiple={false}
            onDropAny={(dropped: File[], rejected: { file: File }[]) =>
              take([...dropped, ...rejected.map((one) => one.file)])
            }
            onDrop={() => undefined}
            className={styles.zone}
            inputProps={{ 'aria-label': `${t(files.choose)}: ${label}` }}
            aria-label={`${t(files.choose)}: ${label}`}
          >
            <div className={styles.invitation}>
              <IconUpload size={20} stroke={1.6} aria-hidden="true" />
              <span>
                <span className={styles.choose}>{t(files.choose)}</span> {t(files.orDrop)}
              </span>
            </div>
          </Dropzone>
        )}
      </div>
      <VisuallyHidden role="status">{value && t(files.uploaded, { name: value.name })}</VisuallyHidden>
      {(fault ?? error) && (
        <Input.Error mt={6} role="alert">
          {fault ?? error}
        </Input.Error>
      )}
      {failure ? <FailureNotice error={failure} /> : null}
    </fieldset>
  );
}
