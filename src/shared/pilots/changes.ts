import type { Bilingual } from '../locale.ts';
import type { Declaration } from './declaration.ts';
import { FIELDS, fieldName } from './fields.ts';

export interface FieldChange {
  path: string;
  name: Bilingual;
  /** Null: it was not there, or is not there any more. */
  before: unknown;
  after: unknown;
}

/** What differs between two versions, field by field in the order of the form. */
export function changesBetween(before: Declaration, after: Declaration): FieldChange[] {
  return Object.keys(FIELDS)
    .filter((path) => !path.includes('*'))
    .flatMap((path) => differing(path, valueAt(before, path), valueAt(after, path)));
}

function valueAt(declaration: Declaration, path: string): unknown {
  const [section = '', field = ''] = path.split('.');
  return (declaration as unknown as Record<string, Record<string, unknown>>)[section]?.[field];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function differing(path: string, before: unknown, after: unknown): FieldChange[] {
  if (same(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return inLists(path, before, after);
  if (isRecord(before) && isRecord(after)) {
    return Object.keys(after).flatMap((key) => differing(`${path}.${key}`, before[key], after[key]));
  }
  return [{ path, name: changeName(path), before, after }];
}

/** What is called that differs: a field, or an item of a list by its place. */
export function changeName(path: string): Bilingual {
  const [, list, at] = /^(.+)\.(\d+)$/u.exec(path) ?? [];
  if (list !== undefined) return nameOf(list, Number(at));
  return fieldName(path) ?? { zh: path, en: path };
}

/** Items that stand alike at both ends are set aside, so that one put in between is one change. */
function inLists(path: string, before: readonly unknown[], after: readonly unknown[]): FieldChange[] {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && same(before[first], after[first])) first++;
  let last = 0;
  while (last < shorter - first && same(before.at(-1 - last), after.at(-1 - last))) last++;
  const [old, now] = [before.slice(first, before.length - last), after.slice(first, after.length - last)];
  return Array.from({ length: Math.max(old.length, now.length) }, (_, at) => {
    const place = `${path}.${first + at}`;
    if (at < old.length && at < now.length && isRecord(now[at])) return differing(place, old[at], now[at]);
    return [{ path: place, name: changeName(place), before: old[at] ?? null, after: now[at] ?? null }];
  }).flat();
}

function nameOf(path: string, at: number): Bilingual {
  const { zh, en } = FIELDS[path] ?? { zh: path, en: path };
  return { zh: `${zh} 第 ${at + 1} 项`, en: `${en} (${at + 1})` };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
