import checklists from '../../pilots/checklists.json' with { type: 'json' };
import licences from '../../pilots/licences.json' with { type: 'json' };
import parks from '../../pilots/parks.json' with { type: 'json' };
import pilotTerms from '../../pilots/pilot-terms.json' with { type: 'json' };
import rewardTerms from '../../pilots/reward-terms.json' with { type: 'json' };
import rubrics from '../../pilots/rubrics.json' with { type: 'json' };
import greetings from '../../prompts/greetings.json' with { type: 'json' };
import handover from '../../prompts/handover.json' with { type: 'json' };
import instructions from '../../prompts/instructions.json' with { type: 'json' };
import planEnglish from '../../prompts/policies/action-plan-2025-29.en.json' with { type: 'json' };
import plan from '../../prompts/policies/action-plan-2025-29.json' with { type: 'json' };
import planText from '../../prompts/policies/action-plan-2025-29.txt';
import proposals from '../../prompts/proposals.json' with { type: 'json' };
import lawEnglish from '../../prompts/readings/law-english.json' with { type: 'json' };
import lawReadings from '../../prompts/readings/laws.json' with { type: 'json' };
import everyday from '../../prompts/thesaurus/everyday.json' with { type: 'json' };
import lawTerms from '../../prompts/thesaurus/law-terms.json' with { type: 'json' };
import laws from '../../prompts/thesaurus/laws.json' with { type: 'json' };
import terms from '../../prompts/thesaurus/terms.json' with { type: 'json' };
import { type LawEnglish, lawEnglishSchema } from '../assistant/index.ts';
import type { SeedFiles } from './seeds.ts';

/** What Node reads from prompts/ and pilots/, bundled: the worker has no file system. A test holds both equal. */
export function bundledSeedFiles(): SeedFiles {
  const prompts = textsOf({
    'greetings.json': greetings,
    'handover.json': handover,
    'instructions.json': instructions,
    'proposals.json': proposals,
    'policies/action-plan-2025-29.en.json': planEnglish,
    'policies/action-plan-2025-29.json': plan,
    'thesaurus/everyday.json': everyday,
    'thesaurus/law-terms.json': lawTerms,
    'thesaurus/laws.json': laws,
    'thesaurus/terms.json': terms,
  }).set('policies/action-plan-2025-29.txt', planText);
  return {
    prompts,
    pilots: textsOf({
      'checklists.json': checklists,
      'licences.json': licences,
      'parks.json': parks,
      'pilot-terms.json': pilotTerms,
      'reward-terms.json': rewardTerms,
      'rubrics.json': rubrics,
    }),
  };
}

/** What Node reads from prompts/readings/. */
export const bundledReadings = (): unknown => read(lawReadings);
export const bundledLawEnglish = (): LawEnglish => lawEnglishSchema.parse(read(lawEnglish));

const read = (given: unknown): unknown => (typeof given === 'string' ? JSON.parse(given) : given);

/** Taken in beside the entry as texts (wrangler.toml, rules); where a bundler has read one already it is written again. */
function textsOf(files: Record<string, unknown>): Map<string, string> {
  return new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : JSON.stringify(content),
    ]),
  );
}
