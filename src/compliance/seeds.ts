import type { Seed } from '../library/index.ts';
import { LICENCES, licenceList } from './licences.ts';

const PATH = 'licences.json';

/**
 * The licence catalogue shipped in pilots/.
 * @param files content by path inside pilots/
 * @throws Error naming the file that is missing or not in form: a fault of the build, not of a user
 */
export function licenceSeeds(files: ReadonlyMap<string, string>): Seed[] {
  const text = files.get(PATH);
  if (text === undefined) throw new Error(`pilots/${PATH} is missing`);
  try {
    return [
      {
        kind: LICENCES,
        slug: LICENCES,
        content: licenceList.parse(JSON.parse(text)),
      },
    ];
  } catch (cause) {
    throw new Error(`pilots/${PATH} is not in form`, { cause });
  }
}
