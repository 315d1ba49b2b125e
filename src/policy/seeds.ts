import type { Seed } from '../library/index.ts';
import { POLICY_TEXT, policyTextContent } from './content.ts';

const TEXT = /^policies\/(.+)\.(?:txt|md)$/;

/**
 * The policy texts shipped in prompts/: policies/NAME.txt or NAME.md untouched, NAME.json what is known about it,
 * NAME.en.json its unofficial English by sentence id.
 * @param files content by path inside prompts/
 * @throws Error naming the file that is missing or not in form: a fault of the build, not of a user
 */
export function policySeeds(files: ReadonlyMap<string, string>): Seed[] {
  return [...files].flatMap(([path, original]) => {
    const name = TEXT.exec(path)?.[1];
    if (name === undefined) return [];
    const meta = files.get(`policies/${name}.json`);
    if (meta === undefined) throw new Error(`prompts/policies/${name}.json is missing`);
    const translation = files.get(`policies/${name}.en.json`);
    try {
      const content = policyTextContent.parse({
        meta: JSON.parse(meta),
        original,
        ...(translation !== undefined && { translation: JSON.parse(translation) }),
      });
      return [{ kind: POLICY_TEXT, slug: content.meta.documentId, content }];
    } catch (cause) {
      throw new Error(`prompts/policies/${name} is not in form`, { cause });
    }
  });
}
