import { type Seed, seedOfFile } from '../library/index.ts';
import { PARKS, parkList } from './catalogue.ts';

/** The list of parks shipped in pilots/. */
export function parkSeeds(files: ReadonlyMap<string, string>): Seed[] {
  return [seedOfFile(files, { path: 'parks.json', kind: PARKS, schema: parkList })];
}
