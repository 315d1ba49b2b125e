import type { Library } from '../library/index.ts';
import type { Clock } from '../shared/clock.ts';
import { LICENCES, type Licences, licenceList } from './licences.ts';

export interface LicenceCatalogue {
  /** What is published, at most two seconds behind. */
  current(): Promise<Licences>;
}

const LOOK_EVERY_MS = 2_000;

/** Reads the catalogue out of the library, again when something was published. No promise is kept, as workerd demands. */
export function createLicenceCatalogue(library: Library, clock: Clock): LicenceCatalogue {
  let held: { licences: Licences; corpus: number; lookedAt: number } | null = null;
  return {
    async current() {
      const now = clock().getTime();
      const age = held ? now - held.lookedAt : Number.POSITIVE_INFINITY;
      if (held && age >= 0 && age < LOOK_EVERY_MS) return held.licences;
      const corpus = await library.corpusVersion();
      const licences = held?.corpus === corpus ? held.licences : await readLicences(library);
      held = { licences, corpus, lookedAt: now };
      return licences;
    },
  };
}

async function readLicences(library: Library): Promise<Licences> {
  const [published] = await library.published(LICENCES);
  return {
    version: published?.version ?? 0,
    entries: published ? licenceList.parse(published.content) : [],
  };
}
