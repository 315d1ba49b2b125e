import { asHeld } from '../../shared/as-held.ts';
import held from './function-words.json' with { type: 'json' };
import type { Term } from './terms.ts';

/**
 * Closed classes of words: what holds a sentence together, as against the table of terms, which holds what it is about.
 * - light: says nothing about the text's content and may stand in any claim
 * - of · join · to · by: mark who belongs to what, what is listed, who benefits, who acts
 * - give · get: the two ends of a benefit
 * - speaker: whoever makes the claim, whom no text names
 * - neg: turns a statement round · cause, compare: relations a text must state itself · if: opens a condition
 * - ambient: the document, its authority and its reader, who are meant throughout
 * - opaque: words in which a letter of the grammar stands for something else (经营 is not 经, 会计 is not 会). They are
 *   read as if unknown: a claim that uses them must find them in the text
 *
 * Chinese words are parted by blanks, English phrases by bars; a line of the file is no more than a line.
 */
const CLASSES = asHeld<Record<string, { zh: string[]; en: string[] }>>(held);

export const GRAMMAR: readonly Term[] = Object.entries(CLASSES).map(([kind, { zh, en }]) => ({
  kind,
  zh: zh.join(' ').split(' '),
  en: en.length === 0 ? [] : en.join('|').split('|'),
}));
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
