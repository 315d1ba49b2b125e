import { INSTITUTION } from './actors.ts';
import { ACTS, type Cue, type Found, type Sign } from './acts/index.ts';
import { notDone } from './denial.ts';
import { pieceAt, type Reading, type Span } from './reading.ts';
import { beginning, SpanIndex } from './spans.ts';
import type { Judge } from './standing.ts';

export interface ActFound {
  /** Of the catalogue. */
  code: string;
  /** The writer's words that give it away. */
  text: string;
  /** It may be this. */
  doubt: boolean;
}

interface Told extends ActFound, Span {
  /** How much speaks for it. */
  weight: number;
  yieldsTo: readonly string[];
}

/** The applicant's own acts in a text. */
export function actsIn(reading: Reading, judge: Judge): ActFound[] {
  const told = [...allTold(reading, judge)];
  const inOrder = told.toSorted((one, other) => one.start - other.start);
  const isBetterTold = (one: Told) => {
    for (const other of beginning(inOrder, one.start - FOR, one.start + FOR + 1))
      if (isRather(one, other)) return true;
    return false;
  };
  return told.filter((one) => !isBetterTold(one));
}

/** So far around it an act is told of what it is for. */
const FOR = 90;

/** How much speaks for an act that is called by its name, of all that could. */
const BY_NAME = 0.7;
/** So much more has to speak for the one, that the other is no doubt, or no other plain act. */
const CLEARLY = 0.1;
const PLAINLY = 0.2;
/** Acts that are hardly more than money moving, there and back: others explain them, they explain each other only. */
const LOANS = new Set(['lending', 'microloan', 'consumer_finance']);
const PLAIN = new Set(['deposit', 'illegal_fundraising_risk', 'payment', ...LOANS]);

/**
 * Whether what is told is another act, which is certain and for which more speaks: money that moves moves for something,
 * and what may be an act is none where another explains it.
 */
function isRather(one: Told, other: Told): boolean {
  if (other.doubt || other.code === one.code || Math.abs(one.start - other.start) > FOR) return false;
  if (PLAIN.has(other.code) && !PLAIN.has(one.code)) return false;
  if (LOANS.has(one.code) && LOANS.has(other.code)) return false;
  const more = other.weight - one.weight;
  if (one.doubt && more >= CLEARLY) return true;
  return one.yieldsTo.includes(other.code) && more > (PLAIN.has(other.code) ? PLAINLY : 0);
}

function* allTold(reading: Reading, { standingOf }: Judge): Generator<Told, void, undefined> {
  const places = new Places(reading.text);
  for (const { code, signs } of ACTS) {
    for (const sign of signs) {
      // Most acts lack a cue in the whole text; they are left at once.
      if (!weigh(places, sign, { start: 0, end: reading.text.length })) continue;
      for (const head of places.of(sign.head)) {
        if (!fits(reading, sign, head)) continue;
        const near = { start: head.start - NEAR, end: head.end + NEAR };
        const weighed = weigh(places, sign, near);
        if (!weighed) continue;
        const standing = standingOf(head, sign.forOthers ?? false);
        if (standing !== 'self' && !(standing === 'supply' && sign.toolsToo)) continue;
        yield {
          code,
          text: quote(reading, head),
          ...weighed,
          start: head.start,
          end: head.end,
          yieldsTo: sign.yieldsTo ?? [],
        };
      }
    }
  }
}

/** Where the cues of all acts stand in a text, each looked for once, but not where it says what is not done. */
class Places implements Found {
  readonly #text: string;
  readonly #known = new Map<Cue, readonly Span[]>();
  readonly #indexes = new Map<readonly Span[], SpanIndex>();
  readonly #denied: SpanIndex;

  constructor(text: string) {
    this.#text = text;
    this.#denied = new SpanIndex(notDone(text));
  }

  of(cue: Cue): readonly Span[] {
    const known = this.#known.get(cue);
    if (known) return known;
    const found = typeof cue === 'function' ? cue(this.#text, this) : this.#places(cue);
    this.#known.set(cue, found);
    return found;
  }

  // Not by matchAll, which makes the expression anew each time.
  #places(cue: RegExp): Span[] {
    const found: Span[] = [];
    cue.lastIndex = 0;
    for (let match = cue.exec(this.#text); match; match = cue.exec(this.#text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end === start) cue.lastIndex += 1;
      else if (!this.#denied.covers({ start, end })) found.push({ start, end });
    }
    return found;
  }

  within(cue: Cue, around: Span): boolean {
    return this.#index(cue).isWithin(around);
  }

  touching(cue: Cue, from: number, to: number): Span[] {
    return this.#index(cue).touching(from, to);
  }

  #index(cue: Cue): SpanIndex {
    const places = this.of(cue);
    const known = this.#indexes.get(places) ?? new SpanIndex(places);
    this.#indexes.set(places, known);
    return known;
  }
}

/** What speaks for an act around a place; null where it is too little. */
function weigh(
  places: Places,
  { with: must = [], signs = [], enough = 0, doubt }: Sign,
  around: Span,
): Pick<Told, 'weight' | 'doubt'> | null {
  if (!must.every((cue) => places.within(cue, around))) return null;
  const found = signs.filter((cue) => places.within(cue, around)).length;
  if (found < enough) return null;
  const weight =
    signs.length === 0 && !doubt ? BY_NAME : (must.length + found) / (must.length + signs.length + 1);
  return { weight, doubt: doubt ?? (signs.length > 0 && found === enough) };
}

const MOST_WORDS = 60;
/** An act is told in a sentence or two: so far around it its other signs are looked for. */
const NEAR = 150;
/** … and so far what makes it another thing. */
const ABOUT = 60;
/** A match that runs over a denial is about two things. */
const RUNS_OVER_DENIAL = new RegExp(
  `(?:我们|平台|公司|我司)(?:也|并|从|均|都|绝)?不(?!论|管|限|但)|[，,、](?:我们|我方|我司|公司)?(?:也|并|绝|从|都|均)?(?:不|没|无|非)|由[^，。；]{0,8}(?:${INSTITUTION})|\\b(?:not|never|no|without)\\b`,
  'u',
);

function fits({ text }: Reading, { unless }: Sign, head: Span): boolean {
  if (RUNS_OVER_DENIAL.test(text.slice(head.start, head.end))) return false;
  return !unless?.test(text.slice(Math.max(0, head.start - ABOUT), head.end + ABOUT));
}

/** The writer's words: the clause the act stands in, or as much of it as is needed. */
function quote(reading: Reading, head: Span): string {
  const clause = reading.clauses[pieceAt(reading.clauses, head.start)]!;
  const whole = {
    start: Math.min(clause.start, head.start),
    end: Math.max(clause.end, head.end),
  };
  const span = whole.end - whole.start <= MOST_WORDS ? whole : head;
  return reading.wordsOf(span).trim();
}
