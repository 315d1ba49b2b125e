import type { Reason } from '../contract.ts';
import { type Clause, readClause } from './claim.ts';
import { beginsVerb } from './english.ts';
import type { Frame } from './frames.ts';
import { judge, type Verdict } from './judge.ts';
import { spread } from './spread.ts';
import type { Lexicon } from './terms.ts';

/** What became of a claim: no reasons when it is supported, and the sentences that carry it or come nearest. */
export interface Finding {
  reasons: Reason[];
  frames: Frame[];
}

/** The one holds and the other does not. */
export function andNot(holds: Finding, not: Finding): Finding {
  return holds.reasons.length === 0 && not.reasons.length === 0
    ? { reasons: ['polarity'], frames: holds.frames }
    : holds;
}

export function joined(findings: readonly Finding[]): Finding {
  return {
    reasons: [...new Set(findings.flatMap(({ reasons }) => reasons))],
    frames: findings.flatMap(({ frames }) => frames),
  };
}

/** Lists within lists are taken apart this often. */
export const DEPTH = 3;

/** The sentence that carries the clause; failing that, each part of it carried by its own. */
export function search(
  clause: Clause,
  candidates: readonly Frame[],
  lexicon: Lexicon,
  depth = DEPTH,
): Finding {
  let best: Verdict | null = null;
  for (const frame of candidates) {
    const verdict = judge(clause, frame, lexicon);
    if (verdict.reasons.length === 0) return { reasons: [], frames: [frame] };
    const nearer =
      !best ||
      verdict.coverage > best.coverage ||
      (verdict.coverage === best.coverage && verdict.reasons.length < best.reasons.length);
    if (nearer) best = verdict;
  }
  if (depth > 0) {
    for (const parts of [split(clause, lexicon), spread(clause)]) {
      const frames = parts && searchParts(parts, candidates, lexicon, depth - 1);
      if (frames) return { reasons: [], frames };
    }
  }
  if (!best) return { reasons: [clause.chinese ? 'coverage' : 'unmapped'], frames: [] };
  return { reasons: best.reasons, frames: best.coverage >= 0.5 ? [best.frame] : [] };
}

/** null as soon as one part is not carried. */
function searchParts(
  parts: readonly Clause[],
  candidates: readonly Frame[],
  lexicon: Lexicon,
  depth: number,
): Frame[] | null {
  const frames: Frame[] = [];
  let before: { clause: Clause; frames: Frame[] } | null = null;
  for (const part of parts) {
    const tied: Frame[] | null = tiedTo(part, before);
    const found = search(part, tied ?? candidates, lexicon, depth);
    if (found.reasons.length > 0) return null;
    frames.push(...found.frames);
    before = { clause: part, frames: found.frames };
  }
  return frames;
}

/** What is granted to nobody named is granted for what stood just before, and by the same sentence. */
export function tiedTo(clause: Clause, before: { clause: Clause; frames: Frame[] } | null): Frame[] | null {
  return before && clause.leansBack && !before.clause.grants ? before.frames : null;
}

/** An English sentence where a new verb begins: …, support …, and give … · … and is rewarded … */
function split(clause: Clause, lexicon: Lexicon): Clause[] | null {
  if (clause.chinese) return null;
  const cuts = clause.units.flatMap((unit, i) => (beginsVerb(clause.units, i) ? [unit.start] : []));
  if (cuts.length === 0) return null;
  const clauses: Clause[] = [];
  for (const [i, from] of [0, ...cuts].entries()) {
    const piece = clause.flat
      .slice(from, cuts[i] ?? clause.flat.length)
      .replace(/^(?:,|and|also|\s)+|(?:,|\band|\s)+$/giu, '');
    clauses.push(readClause(piece, lexicon, clauses.at(-1) ?? null));
  }
  return clauses;
}
