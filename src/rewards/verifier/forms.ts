/** What was given to be verified is not of the form that the specification names. */
export class Malformed extends Error {
  constructor(path: string, zh: string, en: string) {
    super(`${path}：${zh} · ${en}`);
  }
}

/** An object with exactly these members, those that may be absent last. */
export function members<Name extends string>(
  value: unknown,
  path: string,
  names: readonly Name[],
  absent: readonly Name[] = [],
): Record<Name, unknown> {
  const object = anObject(value, path);
  const missing = names.find((name) => !Object.hasOwn(object, name));
  if (missing !== undefined) throw new Malformed(path, `缺少 ${missing}`, `${missing} is missing`);
  const known = new Set<string>([...names, ...absent]);
  const other = Object.keys(object).find((name) => !known.has(name));
  if (other !== undefined)
    throw new Malformed(
      path,
      `不应有 ${JSON.stringify(other)}`,
      `${JSON.stringify(other)} does not belong here`,
    );
  return object as Record<Name, unknown>;
}

export function anObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Malformed(path, '应为对象', 'must be an object');
  return value as Record<string, unknown>;
}

/** A list, each member read by `read`. */
export function list<T>(value: unknown, path: string, read: (value: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) throw new Malformed(path, '应为列表', 'must be a list');
  return value.map((one, at) => read(one, `${path}[${at}]`));
}

export function text(value: unknown, path: string): string {
  if (typeof value !== 'string' || !value.isWellFormed())
    throw new Malformed(path, '应为完好的文本', 'must be a well-formed text');
  return value;
}

export function whole(min: number, max = Number.MAX_SAFE_INTEGER) {
  return (value: unknown, path: string): number => {
    if (!Number.isSafeInteger(value) || (value as number) < min || (value as number) > max)
      throw new Malformed(path, `应为 ${min} 至 ${max} 的整数`, `must be an integer from ${min} to ${max}`);
    // Minus zero is 0.
    return (value as number) + 0;
  };
}

export function truth(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') throw new Malformed(path, '应为 true 或 false', 'must be true or false');
  return value;
}

export function oneOf<T extends string>(...words: readonly T[]) {
  return (value: unknown, path: string): T => {
    const word = words.find((one) => one === value);
    if (word === undefined)
      throw new Malformed(path, `应为 ${words.join('、')} 之一`, `must be one of ${words.join(', ')}`);
    return word;
  };
}

export function distinct(ids: readonly string[], path: string): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id))
      throw new Malformed(path, `${JSON.stringify(id)} 出现两次`, `${JSON.stringify(id)} comes twice`);
    seen.add(id);
  }
}
