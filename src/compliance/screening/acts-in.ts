import { ACTS, type Sign } from './acts/index.ts';
import { pieceAt, type Reading, type Span } from './reading.ts';
import type { Judge } from './standing.ts';

export interface ActFound {
  /** Of the catalogue. */
  code: string;
  /** The writer's words that give it away. */
  text: string;
  /** It may be this. */
  doubt: boolean;
}

/** The applicant's own acts in a text, one by one as they are found. */
export function* actsIn(reading: Reading, { standingOf }: Judge): Generator<ActFound, void, undefined> {
  // Most acts lack a cue in the whole text; they are left at once, and each cue is looked for once.
  const known = new Map<RegExp, boolean>();
  const occurs = (cue: RegExp) => {
    const found = known.get(cue) ?? cue.test(reading.text);
    known.set(cue, found);
    return found;
  };
  for (const { code, signs } of ACTS) {
    for (const sign of signs) {
      if (sign.with && !sign.with.every(occurs)) continue;
      for (const match of reading.text.matchAll(sign.head)) {
        const head = { start: match.index, end: match.index + match[0].length };
        if (!fits(reading, sign, head)) continue;
        const standing = standingOf(head, sign.forOthers ?? false);
        if (standing === 'self' || (standing === 'supply' && sign.toolsToo))
          yield { code, text: quote(reading, head), doubt: sign.doubt ?? false };
      }
    }
  }
}

const MOST_WORDS = 60;
/** An act is told in a sentence or two: so far around it its other signs are looked for. */
const NEAR = 200;
/** … and so far what makes it another thing. */
const ABOUT = 100;
/** A match that runs over a denial is about two things. */
const RUNS_OVER_DENIAL =
  /[，,、](?:我们|我方|我司|公司)?(?:也|并|绝|从|都|均)?(?:不|没|无|非)|由(?!我们|我司|平台|本公司|公司|我方|阿拉|本社|合作社)|\b(?:not|never|no|without)\b/u;

function fits({ text, sentences }: Reading, { with: beside = [], unless }: Sign, head: Span): boolean {
  if (RUNS_OVER_DENIAL.test(text.slice(head.start, head.end))) return false;
  const { start, end } = sentences[pieceAt(sentences, head.start)]!;
  const about = text.slice(Math.max(start, head.start - ABOUT), Math.min(end, head.end + ABOUT));
  if (unless?.test(about)) return false;
  const window = text.slice(Math.max(0, head.start - NEAR), head.end + NEAR);
  return beside.every((needed) => needed.test(window));
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
