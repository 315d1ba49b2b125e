import { contentWords } from './english-words.ts';
import type { Fact } from './fact.ts';
import { findFacts } from './facts.ts';
import type { Lexicon, Meanings } from './terms.ts';

/** A word, a fact, a run that the lexicon does not know, or a stop between clauses. Offsets are those of the flat text. */
export interface Unit {
  /** A term's kind, a class of the grammar, 'fact', 'title', 'raw' or 'stop'. */
  kind: string;
  level: string | null;
  text: string;
  start: number;
  end: number;
  meanings: Meanings;
  fact: Fact | null;
}

const NONE: Meanings = [];
const STOP = /[,;:!?。.()<>《》〈〉…—\-–/·+[\]{}|~*#'%]/u;
const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\d]/u;
/** A title is one word: what it says is not said by the sentence. */
const TITLE = /^《[^《》]{1,200}》/u;
/** 服务|包含 rather than 服务包|含. */
const SINGLE = 1.05;
/** Dearer than a word, so that a reading with fewer unknown characters wins. */
const UNKNOWN = 1.1;

interface Step {
  cost: number;
  end: number;
  unit: Unit | null;
}

/** Cuts a flat text into the fewest known words and unknown characters; of equal readings the one with the longest words. */
export function readUnits(flat: string, lexicon: Lexicon): Unit[] {
  const facts = new Map(findFacts(flat).map((fact) => [fact.start, fact]));
  const words = contentWords(flat);
  const wordAt = new Map(words.map((word, i) => [word.start, i]));
  const best: Step[] = new Array(flat.length + 1);
  best[flat.length] = { cost: 0, end: flat.length, unit: null };

  for (let at = flat.length - 1; at >= 0; at--) {
    const char = flat[at]!;
    const index = wordAt.get(at);
    const unknown =
      index !== undefined || HAN.test(char) || !(char === ' ' || LATIN.test(char) || STOP.test(char));
    const rawEnd = index === undefined ? at + 1 : words[index]!.end;
    const hyphen = char === '-' && LATIN.test(flat[at - 1] ?? '') && LATIN.test(flat[at + 1] ?? '');
    let step: Step = {
      cost: best[rawEnd]!.cost + (unknown ? UNKNOWN : 0),
      end: rawEnd,
      unit: unknown
        ? unit('raw', flat, at, rawEnd, NONE)
        : STOP.test(char) && !hyphen
          ? unit('stop', flat, at, at + 1, NONE)
          : null,
    };
    const consider = (end: number, made: () => Unit) => {
      const length = end - at;
      const cost = best[end]!.cost + (length === 1 && char !== '的' ? SINGLE : 1) - (length * length) / 1000;
      if (cost < step.cost) step = { cost, end, unit: made() };
    };
    for (const { length, meanings } of lexicon.chinese(flat, at)) {
      if (index === undefined && LATIN.test(char) && !HAN.test(char)) break;
      const opaque = meanings[0]!.kind === 'opaque';
      consider(at + length, () =>
        opaque
          ? unit('raw', flat, at, at + length, NONE)
          : unit(chineseKind(meanings), flat, at, at + length, meanings),
      );
    }
    if (index !== undefined) {
      for (const { length, meanings } of lexicon.english(words, index)) {
        const end = words[index + length - 1]!.end;
        if (!STOP.test(flat.slice(at, end).replace(/[-/,.']/gu, '')))
          consider(end, () => unit(englishKind(meanings), flat, at, end, meanings));
      }
    }
    const title = char === '《' ? TITLE.exec(flat.slice(at)) : null;
    if (title)
      step = {
        cost: best[at + title[0].length]!.cost,
        end: at + title[0].length,
        unit: unit('title', flat, at, at + title[0].length, NONE),
      };
    const fact = facts.get(at);
    if (fact)
      consider(fact.end, () => ({ ...unit('fact', flat, at, fact.end, NONE), level: fact.type, fact }));
    best[at] = step;
  }
  return collect(best, flat);
}

function collect(best: readonly Step[], flat: string): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < flat.length; at = best[at]!.end) {
    const made = best[at]!.unit;
    if (!made) continue;
    const last = units.at(-1);
    if (made.kind === 'raw' && last?.kind === 'raw' && last.end === made.start) {
      units[units.length - 1] = unit('raw', flat, last.start, made.end, NONE);
    } else units.push(made);
  }
  return units;
}

function unit(kind: string, flat: string, start: number, end: number, meanings: Meanings): Unit {
  const level = meanings.find((one) => one.kind === kind)?.level ?? null;
  return { kind, level, text: flat.slice(start, end), start, end, meanings, fact: null };
}

function chineseKind(meanings: Meanings): string {
  return meanings[0]!.kind;
}

/** English words mean more than one thing; what would strengthen a claim is taken at its strongest. */
function englishKind(meanings: Meanings): string {
  const strong = meanings.find(
    ({ kind, level }) => kind === 'ambient' || kind === 'neg' || (kind === 'force' && level !== 'guide'),
  );
  return (strong ?? meanings.find(({ kind }) => kind !== 'force') ?? meanings[0]!).kind;
}
