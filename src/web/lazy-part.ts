import { type ComponentType, type LazyExoticComponent, lazy, useEffect } from 'react';

export interface LazyPart<P> {
  Part: LazyExoticComponent<ComponentType<P>>;
  load: () => Promise<unknown>;
}

/** Part of a page that opens on demand: not in the way of the first paint, fetched before it is wanted (useLoadedSoon). */
export function lazyPart<P>(load: () => Promise<{ default: ComponentType<P> }>): LazyPart<P> {
  return { Part: lazy(load), load };
}

/** Fetches parts once the page has come to rest. A failure is kept for when the part is opened. */
export function useLoadedSoon(...parts: readonly Pick<LazyPart<never>, 'load'>[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts are constants of their modules
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const { load } of parts) void load().catch(() => undefined);
    }, 3_000);
    return () => clearTimeout(timer);
  }, []);
}
