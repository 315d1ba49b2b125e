/** In the address, for one that is added: no code of anything has a capital. */
export const NEW = 'NEW';

interface Written {
  version: number;
  state: 'draft' | 'published' | 'superseded' | 'discarded';
}

/** What holds, and the draft that would follow it: the newest version, while it is one. Newest first. */
export function standing<V extends Written>(versions: readonly V[]) {
  const published = versions.find(({ state }) => state === 'published') ?? null;
  const draft = versions[0]?.state === 'draft' ? versions[0] : null;
  /** What an edit begins with. */
  const base = draft ?? published;
  return { published, draft, base };
}

interface Signed {
  author: { id: string } | null;
  approvedBy: readonly { id: string }[];
}

/** Whether a person wrote a draft or approved it already: what is left is another's to do. */
export function tookPart({ author, approvedBy }: Signed, person: string | null): boolean {
  return [author, ...approvedBy].some((one) => one?.id === person);
}

/** Whether one more person publishes it: what the software ships takes two. */
export function takesOneMore({ author, approvedBy }: Signed): boolean {
  return author !== null || approvedBy.length > 0;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export interface Change<T> {
  key: string;
  before: T | null;
  after: T | null;
}

/** What differs between two lists by key: changed and new in the order of the new list, then what was taken out. */
export function changesIn<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): Change<T>[] {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const now = new Set(after.map(keyOf));
  return [
    ...after
      .map((one) => ({ key: keyOf(one), before: old.get(keyOf(one)) ?? null, after: one }))
      .filter((change) => !same(change.before, change.after)),
    ...before
      .filter((one) => !now.has(keyOf(one)))
      .map((one) => ({ key: keyOf(one), before: one, after: null })),
  ];
}
