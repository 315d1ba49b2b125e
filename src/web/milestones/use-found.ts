import { useState } from 'react';

const AT_ONCE = 24;

/** Of a thousand indicators some: those whose name has what is looked for, a screenful at first and more as one asks. */
export function useFound<T extends { name: string }>(all: readonly T[], atOnce = AT_ONCE) {
  const [q, setQ] = useState('');
  const [count, setCount] = useState(atOnce);
  const wanted = q.trim().toLowerCase();
  const found = all.filter(({ name }) => name.toLowerCase().includes(wanted));
  const shown = found.slice(0, count);
  return {
    q,
    setQ,
    shown,
    isMany: all.length > atOnce,
    /** Found and not shown; as many of them as are shown next. */
    left: found.length - shown.length,
    next: Math.min(found.length - shown.length, AT_ONCE),
    showNext: () => setCount(count + AT_ONCE),
  };
}

export type Found<T extends { name: string }> = ReturnType<typeof useFound<T>>;
