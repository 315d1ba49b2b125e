import type { Seed } from '../library/index.ts';
import { policySeeds } from '../policy/index.ts';

/** Which kind of library item a JSON file of prompts/ is; one item a kind. */
const KINDS: Readonly<Record<string, string>> = {
  'thesaurus/terms.json': 'terms',
  'thesaurus/everyday.json': 'everyday',
  'greetings.json': 'greetings',
  'handover.json': 'handover',
  'instructions.json': 'instructions',
};

/**
 * What an empty database is filled with.
 * @param files content by path inside prompts/
 * @throws Error naming a file that is missing or not in form
 */
export function seedsOf(files: ReadonlyMap<string, string>): Seed[] {
  const single = Object.entries(KINDS).map(([path, kind]) => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`prompts/${path} is missing`);
    return { kind, slug: kind, content: JSON.parse(text) as unknown };
  });
  return [...policySeeds(files), ...single];
}
