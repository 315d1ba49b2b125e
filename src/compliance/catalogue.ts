import { follow, type Library } from '../library/index.ts';
import type { Clock } from '../shared/clock.ts';
import { LICENCES, type Licences, licenceList } from './licences.ts';

export interface LicenceCatalogue {
  /** What is published, at most two seconds behind. */
  current(): Promise<Licences>;
}

export function createLicenceCatalogue(library: Library, clock: Clock): LicenceCatalogue {
  return {
    current: follow(library, clock, () => readCatalogue(library)),
  };
}

/** As it is published now. */
export async function readCatalogue(library: Pick<Library, 'published'>): Promise<Licences> {
  const [published] = await library.published(LICENCES);
  return { version: published?.version ?? 0, entries: licenceList.parse(published?.content ?? []) };
}
