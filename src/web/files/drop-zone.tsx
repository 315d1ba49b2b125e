import '@mantine/dropzone/styles.layer.css';
import '@mantine/core/styles/Progress.layer.css';
import { Button, Input, Progress } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import type { FileOwner, UploadedFile } from '../api/files.ts';
import { useT } from '../i18n/locale.tsx';
import { IconUpload } from '../icons.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { files } from './messages.ts';
import styles from './upload-field.module.css';
import { type FileKinds, useUpload } from './use-upload.ts';

interface Props {
  owner: FileOwner;
  /** What the file is, for who does not see where it stands. */
  label: string;
  several?: boolean;
  kinds?: FileKinds;
  /** As high as a button, where many stand on a page. */
  slim?: boolean;
  onDone: (file: UploadedFile) => void | Promise<void>;
  /** Said beside it: of the server, or of whoever returned it. */
  error?: string | undefined;
  id?: string;
}

/** Where files are dropped or chosen: how far they are, or what is wrong with one. */
export function DropZone({
  owner,
  label,
  several = false,
  kinds = 'paper',
  slim = false,
  onDone,
  error,
  id,
}: Props) {
  const t = useT();
  const { share, fault, failure, take, cancel } = useUpload(owner, { several, kinds, onDone });
  const choose = t(several ? files.chooseSeveral : files.choose);
  const said = fault ?? error;
  return (
    <>
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
      ) : (
        <Dropzone
          multiple={several}
          onDropAny={(dropped: File[], rejected: { file: File }[]) =>
            take([...dropped, ...rejected.map((one) => one.file)])
          }
          onDrop={() => undefined}
          className={styles.zone}
          mod={{ slim }}
          inputProps={{ 'aria-label': `${choose}: ${label}` }}
          aria-label={`${choose}: ${label}`}
          {...(id && { id })}
        >
          <div className={styles.invitation}>
            <IconUpload size={20} stroke={1.6} aria-hidden="true" />
            <span>
              <span className={styles.choose}>{choose}</span>{' '}
              {t(several ? files.orDropSeveral : files.orDrop)}
            </span>
          </div>
        </Dropzone>
      )}
      {said && (
        <Input.Error mt={6} role="alert">
          {said}
        </Input.Error>
      )}
      {failure ? <FailureNotice error={failure} /> : null}
    </>
  );
}
