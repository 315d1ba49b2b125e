import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocale } from '../i18n/locale.tsx';
import { IconPlus } from '../icons.ts';
import { remarks } from './act-messages.ts';
import styles from './remark-box.module.css';
import { remarkName, useRemarks } from './use-remarks.ts';

/** Beside the name of a field: opens a remark on it. */
export function RemarkButton({ path }: { path: string }) {
  const { locale, t } = useLocale();
  const { open, texts, set } = useRemarks();
  if (!open || path in texts) return null;
  return (
    <Button
      className={styles.add}
      size="compact-xs"
      variant="subtle"
      leftSection={<IconPlus size={14} stroke={1.8} aria-hidden="true" />}
      aria-label={t(remarks.addTo, { field: remarkName(path)[locale] })}
      onClick={() => set(path, '')}
      data-screen-only
    >
      {t(remarks.add)}
    </Button>
  );
}

/** Below a field: the remark that is being written on it. */
export function RemarkBox({ path }: { path: string }) {
  const { texts } = useRemarks();
  return path in texts ? <OpenRemark path={path} /> : null;
}

function OpenRemark({ path }: { path: string }) {
  const { locale, t } = useLocale();
  const { open, texts, set, remove } = useRemarks();
  const field = useRef<HTMLTextAreaElement>(null);
  // What was just opened is written at once; what a reload brought back is not.
  const [fresh] = useState(texts[path] === '');
  useEffect(() => {
    if (fresh) field.current?.focus();
  }, [fresh]);
  return (
    <div className={styles.box}>
      <Textarea
        ref={field}
        label={t(remarks.mine, { field: remarkName(path)[locale] })}
        placeholder={t(remarks.placeholder)}
        maxLength={1_000}
        autosize
        minRows={2}
        maxRows={8}
        readOnly={!open}
        value={texts[path] ?? ''}
        onChange={(event) => set(path, event.currentTarget.value)}
      />
      <Button size="compact-sm" variant="subtle" onClick={() => remove(path)} data-screen-only>
        {t(remarks.remove)}
      </Button>
    </div>
  );
}
