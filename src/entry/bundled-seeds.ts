import greetings from '../../prompts/greetings.json' with { type: 'json' };
import handover from '../../prompts/handover.json' with { type: 'json' };
import instructions from '../../prompts/instructions.json' with { type: 'json' };
import planEnglish from '../../prompts/policies/action-plan-2025-29.en.json' with { type: 'json' };
import plan from '../../prompts/policies/action-plan-2025-29.json' with { type: 'json' };
import planText from '../../prompts/policies/action-plan-2025-29.txt';
import everyday from '../../prompts/thesaurus/everyday.json' with { type: 'json' };
import terms from '../../prompts/thesaurus/terms.json' with { type: 'json' };

/** What Node reads from prompts/, bundled: the worker has no file system. A test holds both equal. */
export function bundledSeedFiles(): Map<string, string> {
  const json = {
    'greetings.json': greetings,
    'handover.json': handover,
    'instructions.json': instructions,
    'policies/action-plan-2025-29.en.json': planEnglish,
    'policies/action-plan-2025-29.json': plan,
    'thesaurus/everyday.json': everyday,
    'thesaurus/terms.json': terms,
  };
  const files = new Map(Object.entries(json).map(([path, content]) => [path, JSON.stringify(content)]));
  return files.set('policies/action-plan-2025-29.txt', planText);
}
