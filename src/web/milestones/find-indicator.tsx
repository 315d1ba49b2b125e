import { TextInput } from '@mantine/core';
import { useT } from '../i18n/locale.tsx';
import blocks from '../work/blocks.module.css';
import { run as messages } from './messages.ts';
import styles from './run.module.css';
import type { Found } from './use-found.ts';

/** Where there are many indicators, one is found by its name. */
export function FindIndicator<T extends { name: string }>({
  found: { q, setQ, shown, isMany },
}: {
  found: Found<T>;
}) {
  const t = useT();
  if (!isMany) return null;
  return (
    <>
      <TextInput
        className={styles.find ?? ''}
        type="search"
        label={t(messages.find)}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
        data-screen-only
      />
      {shown.length === 0 && <p className={blocks.quiet}>{t(messages.noneFound, { q: q.trim() })}</p>}
    </>
  );
}
