export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * JSON Canonicalization Scheme (RFC 8785): no white space, members sorted by UTF-16 code units, numbers as ECMAScript
 * writes them. Members that are undefined are left out, as JSON.stringify does.
 * @throws TypeError what is not JSON: NaN, an infinity, a lone surrogate, a function, a Date, a hole in a list
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`not JSON: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`not JSON: ${typeof value}`);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError('not JSON: an object of a class');
  const members = value as { readonly [key: string]: Json | undefined };
  let written = '';
  // The default order of strings is by UTF-16 code units, which is what the scheme asks for.
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member !== undefined) written += `${written && ','}${text(key)}:${canonicalJson(member)}`;
  }
  return `{${written}}`;
}

/** Nothing in it is escaped, and no surrogate stands in it, lone or not: nearly every text and name of a member. */
const AS_IT_IS = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

function text(value: string): string {
  if (AS_IT_IS.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new TypeError('not JSON: a lone surrogate');
  return JSON.stringify(value);
}
