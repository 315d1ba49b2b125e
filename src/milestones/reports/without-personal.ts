import { MONEY_CAPS } from '../../shared/milestones/names.ts';
import { personalNumberIn } from '../../shared/milestones/personal-numbers.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Ids, and sums of money, which may have as many digits. */
const NO_WORDS: ReadonlySet<string> = new Set(['files', 'at', ...MONEY_CAPS]);

/**
 * What may be kept of a report as it is typed: a field in which a number of a person stands keeps what was there before,
 * and all others are as they were typed.
 * @param before what was kept last; null: nothing was
 */
export function withoutPersonal<T>(typed: T, before: unknown): T {
  return kept(typed, before) as T;
}

function kept(typed: unknown, before: unknown): unknown {
  if (Array.isArray(typed)) return typed.map((one: unknown) => kept(one, sameIn(before, one)));
  if (typeof typed === 'object' && typed !== null) {
    const fields = Object.entries(typed).map(([key, value]): [string, unknown] => [
      key,
      NO_WORDS.has(key) ? value : kept(value, (before as Fields | null | undefined)?.[key]),
    ]);
    return Object.fromEntries(fields);
  }
  if (!isPersonal(typed)) return typed;
  const empty = typeof typed === 'string' ? '' : null;
  return isPersonal(before) ? empty : (before ?? empty);
}

const isPersonal = (value: unknown) =>
  (typeof value === 'string' || typeof value === 'number') && personalNumberIn(String(value)) !== null;

/** An indicator by its name, a commitment by its place. */
function sameIn(list: unknown, wanted: unknown): unknown {
  if (!Array.isArray(list)) return undefined;
  const { name, at } = wanted as { name?: unknown; at?: unknown };
  return (list as Fields[]).find((one) => one.name === name && one.at === at);
}
