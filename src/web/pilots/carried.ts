import type { Declaration } from '../../shared/pilots/declaration.ts';
import { readStored, store } from '../browser-storage.ts';

const KEY = 'shidian.carried';
const SUMMARY = 1_000;
const SERVICE = 4_000;

/** Takes the description of a self-check along to a new pilot. It stays in this browser until the pilot is started. */
export function carry(description: string): void {
  store(KEY, description.trim() === '' ? null : description.trim());
}

export function carried(): string | null {
  return readStored(KEY);
}

const firstOf = (text: string, count: number) => Array.from(text).slice(0, count).join('');

/** Where it goes: the whole into what it does, the beginning into the summary. */
export function carriedInto(description: string) {
  return {
    identity: { summary: firstOf(description, SUMMARY) },
    innovation: { service: firstOf(description, SERVICE) },
  } satisfies { [S in keyof Declaration]?: Partial<Declaration[S]> };
}
