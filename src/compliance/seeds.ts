import { type Seed, seedOfFile } from '../library/index.ts';
import { LICENCES, licenceList } from './licences.ts';

/** The licence catalogue shipped in pilots/. */
export function licenceSeeds(files: ReadonlyMap<string, string>): Seed[] {
  return [seedOfFile(files, { path: 'licences.json', kind: LICENCES, schema: licenceList })];
}
