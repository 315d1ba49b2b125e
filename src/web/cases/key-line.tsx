import { UnstyledButton } from '@mantine/core';
import { useT } from '../i18n/locale.tsx';
import styles from './key-line.module.css';
import { queue } from './messages.ts';
import type { useCaseKeys } from './use-keys.ts';

/** What the keys do, and the way to turn them off. */
export function KeyLine({ keys, children }: { keys: ReturnType<typeof useCaseKeys>; children: string }) {
  const t = useT();
  return (
    <p className={styles.keys} data-screen-only>
      {keys.on ? children : t(queue.keysOff)}{' '}
      <UnstyledButton className={styles.turn} onClick={() => keys.turn(!keys.on)}>
        {t(keys.on ? queue.turnOff : queue.turnOn)}
      </UnstyledButton>
    </p>
  );
}
