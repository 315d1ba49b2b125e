import { useRef } from 'react';

/** One key for every try of one wish, a fresh one once it was granted: a lost answer cannot make it happen twice. */
export function useRequestKeys() {
  const keys = useRef(new Map<string, string>());
  return {
    keyOf(wish: string): string {
      const key = keys.current.get(wish) ?? crypto.randomUUID();
      keys.current.set(wish, key);
      return key;
    },
    granted: (wish: string) => void keys.current.delete(wish),
  };
}
