import { useCallback, useState } from 'react';
import { readStored, store } from './browser-storage.ts';

/** Text being typed, there again after a reload or a dropped line. Empty text leaves nothing behind. */
export function useDraft(name: string): [string, (text: string) => void] {
  const key = `shidian.draft.${name}`;
  const [text, setText] = useState(() => readStored(key) ?? '');
  const change = useCallback(
    (next: string) => {
      setText(next);
      store(key, next === '' ? null : next);
    },
    [key],
  );
  return [text, change];
}
