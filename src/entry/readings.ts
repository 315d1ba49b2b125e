import { publishedNamesOfLaws } from '../assistant/index.ts';
import type { Library } from '../library/index.ts';
import { type ReadReadings, readingsSchema } from '../policy/index.ts';

/** What ships about the sentences of laws, and what the published list calls each law. */
export function readingsWith(library: Library, read: () => unknown): ReadReadings {
  return async () => ({
    ...readingsSchema.parse(read()),
    titles: await publishedNamesOfLaws(library),
  });
}
