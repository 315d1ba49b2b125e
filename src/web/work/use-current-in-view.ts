import { type RefObject, useEffect, useRef } from 'react';

/** For a row of links that is wider than a phone: the one for what is shown stands in view. `shown` says what that is. */
export function useCurrentInView<T extends HTMLElement>(shown: unknown): RefObject<T | null> {
  const row = useRef<T>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing that is shown is another place in the row
  useEffect(() => {
    row.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  return row;
}
