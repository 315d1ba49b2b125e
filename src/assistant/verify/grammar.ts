import { CLASSES, OPAQUE } from './function-words.ts';
import type { Term } from './terms.ts';

export const GRAMMAR: readonly Term[] = [...CLASSES, ['opaque', OPAQUE, ''] as const].map(
  ([kind, zh, en]) => ({
    kind,
    zh: zh.trim().split(/\s+/u),
    en: en === '' ? [] : en.split('|').map((phrase) => phrase.trim().replace(/\s+/gu, ' ')),
  }),
);
/** Kinds that no source needs to vouch for. */
export const GRAMMAR_KINDS: ReadonlySet<string> = new Set([
  'light',
  'of',
  'join',
  'to',
  'by',
  'give',
  'get',
  'ambient',
  'if',
  'stop',
]);
/** What can be the name of someone or something. */
export const NOUN_KINDS: ReadonlySet<string> = new Set([
  'who',
  'thing',
  'benefit',
  'place',
  'body',
  'programme',
]);
