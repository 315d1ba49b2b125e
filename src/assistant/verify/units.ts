import type { Fact } from './facts.ts';
import { findFacts } from './facts.ts';
import { type Concept, englishWords, type Lexicon, type Meanings } from './terms.ts';

/** A word, a fact, a run that the lexicon does not know, or a stop between clauses. Offsets are those of the flat text. */
export interface Unit {
  /** A term's kind, a class of the grammar, 'fact', 'raw' or 'stop'. */
  kind: string;
  level: string | null;
  text: string;
  start: number;
  end: number;
  meanings: Meanings;
  fact: Fact | null;
}

const NONE: Meanings = [];
const STOP = /[,;:!?。.()<>《》〈〉…—\-–/·+[\]{}|~*#]/u;
const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\d]/u;

/** Reads a flat text from left to right, the longest known word first. */
export function readUnits(flat: string, lexicon: Lexicon): Unit[] {
  const facts = findFacts(flat);
  const words = englishWords(flat).filter(({ word }) => !/^(?:the|a|an|s)$/u.test(word));
  const wordAt = new Map(words.map((word, i) => [word.start, i]));
  const stemsOfWords = words.map((word) => word.stem);
  const units: Unit[] = [];
  let raw = -1;
  let nextFact = 0;
  const flush = (end: number) => {
    if (raw >= 0) push(units, 'raw', flat, raw, end, NONE);
    raw = -1;
  };

  for (let at = 0; at < flat.length; ) {
    const fact = facts[nextFact];
    if (fact && fact.start < at) {
      nextFact++;
      continue;
    }
    const char = flat[at]!;
    if (fact?.start === at) {
      const longer = lexicon.chinese(flat, at);
      if (!longer || longer.length < fact.end - fact.start) {
        flush(at);
        units.push({
          kind: 'fact',
          level: fact.type,
          text: flat.slice(at, fact.end),
          start: at,
          end: fact.end,
          meanings: NONE,
          fact,
        });
        at = fact.end;
        nextFact++;
        continue;
      }
    }
    const chinese = HAN.test(char) || char === '、' ? lexicon.chinese(flat, at) : null;
    const wordIndex = wordAt.get(at);
    const mixed = chinese ?? (wordIndex === undefined ? null : lexicon.chinese(flat, at));
    if (mixed) {
      flush(at);
      push(units, kindOf(mixed.meanings), flat, at, at + mixed.length, mixed.meanings);
      at += mixed.length;
    } else if (wordIndex !== undefined) {
      flush(at);
      const english = lexicon.english(stemsOfWords, wordIndex);
      const end = words[wordIndex + (english?.length ?? 1) - 1]!.end;
      push(units, english ? kindOf(english.meanings) : 'raw', flat, at, end, english?.meanings ?? NONE);
      at = end;
    } else if (char === ' ' || (LATIN.test(char) && !HAN.test(char))) {
      flush(at);
      at += 1;
    } else if (STOP.test(char)) {
      flush(at);
      push(units, 'stop', flat, at, at + 1, NONE);
      at += 1;
    } else {
      if (raw < 0) raw = at;
      at += 1;
    }
  }
  flush(flat.length);
  return units;
}

function push(
  units: Unit[],
  kind: string,
  flat: string,
  start: number,
  end: number,
  meanings: Meanings,
): void {
  const level = meanings.find((one) => one.kind === kind)?.level ?? null;
  units.push({ kind, level, text: flat.slice(start, end), start, end, meanings, fact: null });
}

/** Of several meanings the one of the grammar leads when there is only grammar; otherwise the first of the table. */
function kindOf(meanings: readonly Concept[]): string {
  return meanings[0]!.kind;
}

export function sharesMeaning(a: Unit, b: Unit): boolean {
  return a.meanings.some((one) => b.meanings.includes(one));
}
