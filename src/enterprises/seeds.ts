import type { Seed } from '../library/index.ts';
import { PARKS, parkList } from './catalogue.ts';

const PATH = 'parks.json';

/**
 * The list of parks shipped in pilots/.
 * @param files content by path inside pilots/
 * @throws Error naming the file that is missing or not in form: a fault of the build, not of a user
 */
export function parkSeeds(files: ReadonlyMap<string, string>): Seed[] {
  const text = files.get(PATH);
  if (text === undefined) throw new Error(`pilots/${PATH} is missing`);
  try {
    return [{ kind: PARKS, slug: PARKS, content: parkList.parse(JSON.parse(text)) }];
  } catch (cause) {
    throw new Error(`pilots/${PATH} is not in form`, { cause });
  }
}
