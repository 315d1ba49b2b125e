import { type RefObject, useEffect, useRef } from 'react';

/** For a row of links that is wider than a phone: the one for what is shown stands in view. `shown` says what that is. */
export function useCurrentInView<T extends HTMLElement>(shown: unknown): RefObject<T | null> {
  const row = useRef<T>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing that is shown is another place in the row
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current="page"]');
    const moved = [row.current, current?.closest('ul')].find(
      (one) => one && one.scrollWidth > one.clientWidth,
    );
    if (current && moved) moveSideways(moved, current);
  }, [shown]);
  return row;
}

/** The row alone: scrolling into view moves the whole page too, and a long column's last link then hides its heading. */
function moveSideways(row: HTMLElement, current: HTMLElement): void {
  const shown = row.getBoundingClientRect();
  const one = current.getBoundingClientRect();
  if (one.left < shown.left) row.scrollLeft += one.left - shown.left;
  else if (one.right > shown.right) row.scrollLeft += one.right - shown.right;
}
