import type { Clock } from '../shared/clock.ts';

const LOOK_EVERY_MS = 2_000;

/**
 * What is made of the library, made again when something was published; at most two seconds behind. No promise is kept,
 * because workerd forbids one request to await another's I/O.
 * @param make given the corpus version, read before anything else: content newer than its number is looked at again,
 * content older than it would stay; and what was made before, or null
 */
export function follow<T>(
  library: { corpusVersion(): Promise<number> },
  clock: Clock,
  make: (corpus: number, before: T | null) => Promise<T>,
): () => Promise<T> {
  let held: { made: T; corpus: number; lookedAt: number } | null = null;
  return async () => {
    const now = clock().getTime();
    const age = held ? now - held.lookedAt : Number.POSITIVE_INFINITY;
    if (held && age >= 0 && age < LOOK_EVERY_MS) return held.made;
    const corpus = await library.corpusVersion();
    const made = held?.corpus === corpus ? held.made : await make(corpus, held?.made ?? null);
    held = { made, corpus, lookedAt: now };
    return made;
  };
}
