import type { Declaration } from '../../../shared/pilots/declaration.ts';

type Holder = Record<string, unknown> | readonly unknown[];

/** The value at a dotted path of a declaration; undefined where a list has no such place. */
export function valueAt(declaration: Declaration, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((held, key) => (held as Record<string, unknown> | undefined)?.[key], declaration);
}

/** The same declaration with another value at the path. */
export function withValue(declaration: Declaration, path: string, value: unknown): Declaration {
  return replaced(declaration, path.split('.'), value) as Declaration;
}

function replaced(holder: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const held = holder as Holder;
  if (Array.isArray(held))
    return held.map((one, at) => (String(at) === key ? replaced(one, rest, value) : one));
  const record = held as Record<string, unknown>;
  return { ...record, [key]: replaced(record[key], rest, value) };
}

/** The list with one item a place further up (-1) or down (1). */
export function movedBy<T>(items: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...items];
  const [item] = next.splice(at, 1);
  next.splice(at + by, 0, item as T);
  return next;
}
