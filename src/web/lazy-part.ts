import { type ComponentType, type LazyExoticComponent, lazy, useEffect } from 'react';

export interface LazyPart<P> {
  Part: LazyExoticComponent<ComponentType<P>>;
  load: () => Promise<unknown>;
}

type Loaded<P> = { default: ComponentType<P> };

/**
 * Part of a page that opens on demand: not in the way of the first paint, fetched before it is wanted (useLoadedSoon).
 * Once it is there it is rendered at once.
 */
export function lazyPart<P>(fetch: () => Promise<Loaded<P>>): LazyPart<P> {
  let loaded: Loaded<P> | null = null;
  const load = async () => {
    loaded = await fetch();
    return loaded;
  };
  // biome-ignore lint/suspicious/noThenProperty: React takes what a thenable says at once, and waits for a promise
  const known = (part: Loaded<P>) => ({ then: (take: (part: Loaded<P>) => void) => take(part) });
  const Part = lazy(() => (loaded === null ? load() : (known(loaded) as unknown as Promise<Loaded<P>>)));
  return { Part, load };
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
