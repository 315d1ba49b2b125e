import type { Reason } from '../contract.ts';
import { alignUnits, type Places, placesOfMeaning } from './align.ts';
import { type Clause, clauseOf } from './claim.ts';
import { forceHolds } from './force.ts';
import type { Frame, Segment } from './frames.ts';
import type { Lexicon } from './terms.ts';
import type { Unit } from './units.ts';

export interface Verdict {
  reasons: Reason[];
  frame: Frame;
  /** Share of the claim's words that stand in the sentence. */
  coverage: number;
}

const REASON_OF: Readonly<Record<string, Reason>> = {
  fact: 'fact',
  benefit: 'benefit',
  who: 'name',
  body: 'name',
  place: 'name',
  programme: 'name',
  manner: 'manner',
  scope: 'scope',
  condition: 'scope',
  time: 'fact',
  cause: 'splice',
  compare: 'scope',
  quality: 'scope',
};

/** Holds a clause of a claim against one source sentence. No reasons: the sentence carries it. */
export function judge(clause: Clause, frame: Frame, lexicon: Lexicon): Verdict {
  const places = alignUnits(clause.units, clause.flat, frame, lexicon);
  const missing = new Set<Reason>();
  let needed = 0;
  let found = 0;
  places.forEach((where, i) => {
    if (where === null) return;
    needed++;
    if (where.length > 0) found++;
    else missing.add(missingReason(clause, clause.units[i]!));
  });
  const coverage = needed === 0 ? 0 : found / needed;
  let best: Reason[] | null = null;
  if (needed > 0) {
    for (const [k, segment] of frame.segments.entries()) {
      if (best?.length === 0) break;
      const reasons = judgeAt(clause, frame, places, segment, k, lexicon);
      if (reasons && (!best || reasons.length < best.length)) best = reasons;
    }
  }
  return { frame, coverage, reasons: [...new Set([...missing, ...(best ?? ['coverage' as const])])] };
}

function missingReason(clause: Clause, unit: Unit): Reason {
  if (unit.kind === 'raw') return clause.chinese ? 'coverage' : 'unmapped';
  if (unit.kind === 'who' && clause.recipients.includes(unit)) return 'subject';
  return REASON_OF[unit.kind] ?? 'coverage';
}

/** null when this clause of the source has nothing to do with the claim. */
function judgeAt(
  clause: Clause,
  frame: Frame,
  places: readonly Places[],
  segment: Segment,
  k: number,
  lexicon: Lexicon,
): Reason[] | null {
  const inside = (at: number) => at >= segment.from && at < segment.to;
  if (!places.some((where) => where?.some(inside))) return null;
  const reasons = new Set<Reason>();
  const reachable = (at: number) => {
    const other = frame.segmentOf[at]!;
    return clause.grants && segment.gives ? other <= k : frame.segments[other]!.chain === segment.chain;
  };
  const used = new Set<number>();
  for (const [i, where] of places.entries()) {
    if (!where || where.length === 0) continue;
    const near = where.filter(inside);
    const reach = near.length > 0 ? near : where.filter(reachable);
    if (reach.length === 0) reasons.add('splice');
    else used.add(frame.segmentOf[reach[0]!]!);
    const kind = clause.units[i]!.kind;
    if (near.length === 0 && clause.grants && segment.gives && (kind === 'benefit' || kind === 'manner'))
      reasons.add(kind);
  }
  if (says(clause.units) && !segment.gives) reasons.add('benefit');
  judgeRoles(clause, frame, segment, k, lexicon, reasons);
  judgePolarity(clause, frame, places, used, reasons);

  const limits = segment.limits.filter((at) => !places.some((where) => where?.includes(at)));
  const level = segment.force;
  const levels = new Set(
    frame.units
      .slice(segment.from, segment.to)
      .flatMap((unit) => (unit.kind === 'force' ? [unit.level ?? ''] : [])),
  );
  if (level) levels.add(level);
  if (
    !forceHolds(
      clause.levels,
      { level, levels, limitsKept: limits.length === 0 },
      clause.grants && segment.gives,
    )
  )
    reasons.add('force');
  return [...reasons];
}

/** 给予, 获得 of the clause itself, not 提供 in 企业提供的服务 or in services provided by companies. */
function says(units: readonly Unit[]): boolean {
  return units.some(
    (unit, i) =>
      (unit.kind === 'give' && !/^(?:of|by)$/u.test(units[i + 1]?.kind ?? '')) || unit.kind === 'get',
  );
}

function judgeRoles(
  clause: Clause,
  frame: Frame,
  segment: Segment,
  k: number,
  lexicon: Lexicon,
  reasons: Set<Reason>,
): void {
  const carried = (unit: Unit, among: readonly number[]) =>
    unit.level === 'general' || placesOfMeaning(unit, frame, lexicon).some((at) => among.includes(at));
  if (clause.grants && segment.gives) {
    const allowed =
      segment.recipients.length > 0
        ? segment.recipients
        : frame.segments.slice(0, k + 1).flatMap(({ actors }) => actors);
    if (allowed.length > 0 && clause.recipients.some((unit) => !carried(unit, allowed)))
      reasons.add('subject');
    if (segment.recipients.length > 0 && clause.actors.some((unit) => !carried(unit, segment.actors)))
      reasons.add('subject');
    return;
  }
  const heads = clause.actors;
  if (heads.length === 0) return;
  if (heads.some((unit) => !carried(unit, segment.actors) && unit.meanings.length > 0))
    reasons.add('subject');
}

function judgePolarity(
  clause: Clause,
  frame: Frame,
  places: readonly Places[],
  used: ReadonlySet<number>,
  reasons: Set<Reason>,
): void {
  let source = 0;
  let denied = false;
  for (const k of used) {
    const segment = frame.segments[k]!;
    source += segment.negations.length;
    for (const negation of segment.negations) {
      denied ||= places.some(
        (where) => where?.length === 1 && where[0]! > negation && where[0]! < segment.to,
      );
    }
  }
  if (clause.negations > source || (clause.negations === 0 && denied)) reasons.add('polarity');
}

const SPREADS = new Set(['who', 'thing', 'benefit', 'act', 'programme']);

/** The clause once for each item of its first list that has several: what is said of A and B is said of each. */
export function spread(clause: Clause): Clause[] | null {
  const { units } = clause;
  for (let i = 1; i < units.length - 1; i++) {
    if (units[i]!.kind !== 'join' && !(units[i]!.kind === 'light' && /^(?:和|及)$/u.test(units[i]!.text)))
      continue;
    const left = itemAround(units, i - 1, -1);
    const right = itemAround(units, i + 1, 1);
    if (!left || !right) continue;
    const without = (from: number, to: number) => {
      const kept = units.filter((_, at) => (at < from || at > to) && at !== i);
      return clauseOf(clause.flat, clause.chinese, kept, clause);
    };
    return [without(right[0], right[1]), without(left[0], left[1])];
  }
  return null;
}

/** The words of one item beside a join: modifiers and head. */
function itemAround(units: readonly Unit[], at: number, step: 1 | -1): [number, number] | null {
  let end = at;
  while (
    units[end] &&
    (SPREADS.has(units[end]!.kind) || ['quality', 'raw', 'condition', 'of'].includes(units[end]!.kind))
  )
    end += step;
  end -= step;
  if (step === 1 ? end < at : end > at) return null;
  return step === 1 ? [at, end] : [end, at];
}
