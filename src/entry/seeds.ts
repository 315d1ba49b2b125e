import { checklistSeeds, licenceSeeds } from '../compliance/index.ts';
import { parkSeeds } from '../enterprises/index.ts';
import type { Seed } from '../library/index.ts';
import { termSeeds } from '../pilots/index.ts';
import { policySeeds } from '../policy/index.ts';
import { rewardTermSeeds, rubricSeeds } from '../rewards/index.ts';

/** Which kind of library item a JSON file of prompts/ is; one item a kind. */
const KINDS: Readonly<Record<string, string>> = {
  'thesaurus/terms.json': 'terms',
  'thesaurus/everyday.json': 'everyday',
  'thesaurus/laws.json': 'law-words',
  'thesaurus/law-terms.json': 'law-terms',
  'greetings.json': 'greetings',
  'handover.json': 'handover',
  'instructions.json': 'instructions',
  'proposals.json': 'proposals',
};

/** The two folders of seeds: content by path inside each. */
export interface SeedFiles {
  prompts: ReadonlyMap<string, string>;
  pilots: ReadonlyMap<string, string>;
}

/**
 * What an empty database is filled with.
 * @throws Error naming a file that is missing or not in form
 */
export function seedsOf({ prompts, pilots }: SeedFiles): Seed[] {
  const single = Object.entries(KINDS).map(([path, kind]) => {
    const text = prompts.get(path);
    if (text === undefined) throw new Error(`prompts/${path} is missing`);
    return { kind, slug: kind, content: JSON.parse(text) as unknown };
  });
  return [
    ...policySeeds(prompts),
    ...single,
    ...parkSeeds(pilots),
    ...licenceSeeds(pilots),
    ...checklistSeeds(pilots),
    ...termSeeds(pilots),
    ...rubricSeeds(pilots),
    ...rewardTermSeeds(pilots),
  ];
}
