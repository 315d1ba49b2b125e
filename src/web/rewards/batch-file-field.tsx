import { Button, Input } from '@mantine/core';
import { batchFileAddress, type UploadedFile } from '../api/files.ts';
import { DropZone } from '../files/drop-zone.tsx';
import { useKindsHint } from '../files/upload-field.tsx';
import { useT } from '../i18n/locale.tsx';
import styles from './batch-file-field.module.css';
import { papers as messages } from './batches/messages.ts';

interface Props {
  batchId: string;
  label: string;
  /** Where there are several of them: what tells this one from the others. */
  name?: string;
  required?: boolean;
  value: Pick<UploadedFile, 'id' | 'name'> | null;
  onChange: (file: UploadedFile | null) => void;
  error: string | undefined;
}

/** A file of a batch, or where to drop one. */
export function BatchFileField({
  batchId,
  label,
  name = label,
  required = false,
  value,
  onChange,
  error,
}: Props) {
  const t = useT();
  const kinds = useKindsHint();
  return (
    <div>
      <Input.Label component="div" required={required}>
        {label}
      </Input.Label>
      {value === null ? (
        <>
          <Input.Description>{kinds}</Input.Description>
          <DropZone slim owner={{ batchId }} label={name} error={error} onDone={onChange} />
        </>
      ) : (
        <div className={styles.file}>
          <a href={batchFileAddress(batchId, value.id)} download>
            {value.name}
          </a>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t(messages.remove)}: ${name}`}
            onClick={() => onChange(null)}
          >
            {t(messages.remove)}
          </Button>
        </div>
      )}
    </div>
  );
}
