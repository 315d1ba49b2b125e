import type { Fact } from '../fact.ts';
import type { Lexicon } from '../terms.ts';
import { FORCES, GLUE, isSlight, LIGHT, SLIGHT } from './claim-words.ts';
import { lawFacts } from './law-facts.ts';
import { type LawVocabulary, type Meaning, wordsOf } from './vocabulary.ts';

/** A word or phrase of a claim that the text must have. */
export interface Token {
  text: string;
  start: number;
  end: number;
  /** Its Chinese, and where the phrase as a whole has none in the text, that of its words. */
  zh: readonly string[];
  parts: readonly Token[];
  who: boolean;
  fact: Fact | null;
  /** Chinese that no table has: its pieces may stand apart. */
  loose: boolean;
  /** Says little: it need not stand in the text. */
  idle: boolean;
  /** Behind refuse to: refused, denied or neither, as the text has it. */
  refused: boolean;
  /** Under a word that denies. */
  denied: boolean;
}

/** What an English clause says, by its words and the phrases that the vocabulary has. */
export function tokensOf(flat: string, vocabulary: LawVocabulary, light: Lexicon): Token[] {
  const facts = lawFacts(flat);
  const words = wordsOf(withoutModals(flat.replace(GLUE, blank)));
  const tokens: Token[] = [];
  const inFact = (start: number) => facts.find((fact) => start >= fact.start && start < fact.end);
  for (const fact of facts) tokens.push(tokenOf(flat, fact.start, fact.end, { zh: [], fact }));
  for (let i = 0; i < words.length; ) {
    const word = words[i]!;
    if (inFact(word.start)) {
      i++;
      continue;
    }
    const [best] = vocabulary
      .at(words, i)
      .filter(({ length }) => unbroken(flat, words, i, length) && !inFact(words[i + length - 1]!.start));
    // must state the name: a verb, and not the state.
    const verb = word.word === 'state' && !/(?:^|\bthe )$/u.test(flat.slice(0, word.start));
    if (best && !(verb && best.length === 1) && (best.length > 1 || !LIGHT.has(word.word))) {
      tokens.push(phrase(flat, words, i, best, vocabulary));
      i += best.length;
      continue;
    }
    const idle = LIGHT.has(word.word) || isLight(word.word, light);

    const zh = vocabulary.word(word);
    if (!idle && !verb) tokens.push(tokenOf(flat, word.start, word.end, { zh, idle: isSlight(word) }));
    i++;
  }
  return tokens
    .map((one) => (ANYONE.test(one.text) ? { ...one, who: false, idle: true } : one))
    .map((one) => (BACK.test(flat.slice(0, one.start)) ? { ...one, idle: true } : one))
    .map((one) => (OUTSIDE.test(flat.slice(0, one.start)) ? { ...one, zh: outside(one.zh) } : one))
    .sort((a, b) => a.start - b.start);
}

const blank = (text: string) => ' '.repeat(text.length);
/** it is the task of, has the option to: says how strongly, and no more; what stands between requires and to stays. */
function withoutModals(flat: string): string {
  return MODALS.reduce(
    (text, pattern) => text.replace(pattern, (modal) => (modal.startsWith('require') ? modal : blank(modal))),
    flat,
  );
}
const MODALS = FORCES.map(([, pattern]) => new RegExp(pattern, 'gu'));

/** Whoever it is. */
const ANYONE = /^(?:no one|nobody|anyone|everyone|someone|anybody|everybody)$/u;
/** Such data: what was spoken of before. */
const BACK = /\b(?:such|this|these|those|said) $/u;
const OUTSIDE = /\b(?:other than|except(?: for)?|apart from|save) (?:the |an? |those )?$/u;
/** 约定以外的用途: what is left out, by the law as by the claim. */
export const outside = (zh: readonly string[]): string[] => [
  ...zh,
  ...zh.flatMap((word) => [`${word}以外`, `${word}之外`]),
];
const IDLE = new Set(['light', 'of', 'join', 'to', 'by', 'if', 'ambient']);
function isLight(word: string, light: Lexicon): boolean {
  return light.meaningsOf(word).some(({ kind }) => IDLE.has(kind));
}

function unbroken(flat: string, words: ReturnType<typeof wordsOf>, from: number, length: number): boolean {
  return !/[;:()]/u.test(flat.slice(words[from]!.start, words[from + length - 1]!.end));
}

function phrase(
  flat: string,
  words: ReturnType<typeof wordsOf>,
  from: number,
  best: Meaning,
  vocabulary: LawVocabulary,
): Token {
  const { start } = words[from]!;
  const { end } = words[from + best.length - 1]!;
  const parts: Token[] = [];
  if (best.length > 1) {
    for (let i = from; i < from + best.length; ) {
      const inner = vocabulary
        .at(words, i)
        .find(({ length }) => length < best.length && i + length <= from + best.length);
      const length = inner?.length ?? 1;
      const word = words[i]!;
      const zh = inner?.zh ?? vocabulary.word(word);
      if (!LIGHT.has(word.word) || length > 1)
        parts.push(tokenOf(flat, word.start, words[i + length - 1]!.end, { zh, who: inner?.who ?? false }));
      i += length;
    }
  }
  const zh = best.length === 1 && !best.who ? [...best.zh, ...vocabulary.word(words[from]!)] : best.zh;
  return tokenOf(flat, start, end, {
    zh,
    who: best.who,
    parts,
    idle: best.length === 1 && (SLIGHT.has(words[from]!.lemma) || (!best.who && isSlight(words[from]!))),
  });
}

export function tokenOf(flat: string, start: number, end: number, more: Partial<Token>): Token {
  return {
    text: flat.slice(start, end),
    start,
    end,
    zh: [],
    parts: [],
    who: false,
    fact: null,
    idle: false,
    refused: false,
    denied: false,
    loose: false,
    ...more,
  };
}
