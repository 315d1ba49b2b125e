import { anObject, list } from './forms.ts';

const RULES = ['method', 'missing', 'ties', 'draws', 'budget', 'tiers'] as const;

/**
 * What a round has to be computed with, by what its batch froze (section 14); nothing where it froze no such thing.
 */
export function frozenFor(rules: unknown): unknown {
  try {
    const given = anObject(rules, 'batch.rules');
    const { content } = anObject(given.rubric, 'batch.rules.rubric');
    const groups = list(anObject(content, 'content').groups, 'groups', (group, path) =>
      list(anObject(group, path).criteria, path, anObject),
    );
    const criteria = groups
      .flat()
      .map(({ id, weight, computed }) => ({ id, weight, computed: computed !== null }))
      .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
    return { criteria, rules: Object.fromEntries(RULES.map((name) => [name, given[name]])) };
  } catch {
    return null;
  }
}
