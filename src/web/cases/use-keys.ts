import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { readStored, store } from '../browser-storage.ts';

const KEY = 'shidian.case-keys';

/**
 * j and k, for the next and the one before. Whoever speaks to the page can turn single letters off (WCAG 2.1.4); in a
 * field they are letters.
 */
export function useCaseKeys(step: (by: 1 | -1) => void) {
  const [on, setOn] = useState(() => readStored(KEY) !== 'off');
  useHotkeys(
    on
      ? [
          ['j', () => step(1)],
          ['k', () => step(-1)],
        ]
      : [],
    ['INPUT', 'TEXTAREA', 'SELECT'],
  );
  return {
    on,
    turn(next: boolean) {
      store(KEY, next ? null : 'off');
      setOn(next);
    },
  };
}
