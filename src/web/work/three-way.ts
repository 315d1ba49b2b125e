/** Something that two people write at once, by its members: what stood there, what one makes of it, what the other did. */
interface ThreeWay<T> {
  base: T;
  mine: T;
  theirs: T;
}

export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Members that both changed, and not to the same: one has to be chosen. */
export function clashesOf<T extends object>({ base, mine, theirs }: ThreeWay<T>): (keyof T)[] {
  return changedIn(base, mine).filter(
    (name) => !same(base[name], theirs[name]) && !same(mine[name], theirs[name]),
  );
}

/**
 * What the other one has, with my changes in it.
 * @param but members of mine that are given up
 */
export function merged<T extends object>(
  { base, mine, theirs }: ThreeWay<T>,
  but: readonly (keyof T)[] = [],
): T {
  const next = { ...theirs };
  for (const name of changedIn(base, mine)) if (!but.includes(name)) next[name] = mine[name];
  return next;
}

function changedIn<T extends object>(base: T, mine: T): (keyof T)[] {
  return (Object.keys(mine) as (keyof T)[]).filter((name) => !same(base[name], mine[name]));
}
