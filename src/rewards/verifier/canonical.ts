/**
 * The one way to write a value down (RFC 8785) for what a decision file holds: integers, texts, lists, objects, booleans
 * and null. The verifier has its own, so that a fault of the service's would be seen.
 * @throws TypeError where the value is anything else
 */
export function canonical(value: unknown): string {
  if (value === null || value === true || value === false) return `${value}`;
  if (typeof value === 'number') return integer(value);
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') {
    const members = value as Record<string, unknown>;
    // By UTF-16 code units, as the scheme asks for and as sort() does without being told.
    const names = Object.keys(members).sort();
    return `{${names.map((name) => `${text(name)}:${canonical(members[name])}`).join(',')}}`;
  }
  throw new TypeError(`a ${typeof value} cannot be written`);
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not an integer below 2^53`);
  return String(value);
}

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

function text(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('a text with half a surrogate pair cannot be written');
  const escaped = value.replace(
    /["\\\u0000-\u001f]/g,
    (unit) => SHORT[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}
