import { Button, FileButton, Input } from '@mantine/core';
import { useRef, useState } from 'react';
import type { NewPilot } from '../api/pilots.ts';
import { useT } from '../i18n/locale.tsx';
import { IconUpload } from '../icons.ts';
import styles from '../work/blocks.module.css';
import { start } from './messages.ts';

/** As the service will check it; here only its outline is looked at. */
export type Imported = { name: string; declaration: NonNullable<NewPilot['declaration']> };

interface Props {
  value: Imported | null;
  onChange: (imported: Imported | null) => void;
}

/** A declaration out of a file, read in the browser. */
export function ImportField({ value, onChange }: Props) {
  const t = useT();
  const [fault, setFault] = useState<string | null>(null);
  const reset = useRef<() => void>(null);
  const take = async (file: File | null) => {
    reset.current?.();
    if (file === null) return;
    const declaration = declarationIn(await file.text());
    setFault(declaration === null ? t(start.notJson) : null);
    if (declaration !== null) onChange({ name: file.name, declaration });
  };
  return (
    <div>
      <Input.Label component="div">{t(start.import)}</Input.Label>
      <Input.Description mb={8}>{t(start.importHint)}</Input.Description>
      <div className={styles.buttons}>
        <FileButton resetRef={reset} accept="application/json,.json" onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="sm"
              leftSection={<IconUpload size={16} stroke={1.6} />}
            >
              {t(start.import)}
            </Button>
          )}
        </FileButton>
        {value && (
          <>
            <span role="status">{t(start.imported, { name: value.name })}</span>
            <Button size="compact-sm" variant="default" onClick={() => onChange(null)}>
              {t(start.dropCarried)}
            </Button>
          </>
        )}
      </div>
      {fault && (
        <Input.Error mt={6} role="alert">
          {fault}
        </Input.Error>
      )}
    </div>
  );
}

function declarationIn(text: string): Imported['declaration'] | null {
  try {
    const read: unknown = JSON.parse(text);
    const isOne = typeof read === 'object' && read !== null && 'identity' in read && 'plan' in read;
    return isOne ? (read as Imported['declaration']) : null;
  } catch {
    return null;
  }
}
