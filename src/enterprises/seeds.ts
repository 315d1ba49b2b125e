import type { Seed } from '../library/index.ts';
import { LICENCE_CODES, licenceCode, PARKS, parkList } from './catalogue.ts';

const LISTS = [
  { path: 'parks.json', kind: PARKS, schema: parkList },
  { path: 'licence-codes.json', kind: LICENCE_CODES, schema: licenceCode.array() },
];

/**
 * The lists shipped in pilots/.
 * @param files content by path inside pilots/
 * @throws Error naming the file that is missing or not in form: a fault of the build, not of a user
 */
export function listSeeds(files: ReadonlyMap<string, string>): Seed[] {
  return LISTS.map(({ path, kind, schema }) => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`pilots/${path} is missing`);
    try {
      return { kind, slug: kind, content: schema.parse(JSON.parse(text)) };
    } catch (cause) {
      throw new Error(`pilots/${path} is not in form`, { cause });
    }
  });
}
