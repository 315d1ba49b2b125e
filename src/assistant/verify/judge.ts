import type { Reason } from '../contract.ts';
import { alignUnits, type Places, placesOfMeaning } from './align.ts';
import type { Clause } from './claim.ts';
import { forceHolds } from './force.ts';
import type { Frame, Segment } from './frames.ts';
import type { Match } from './match.ts';
import { modalsHold, sourceForce, unmodal } from './mood.ts';
import { reversesOrder } from './order.ts';
import { relationsHold } from './relations.ts';
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
  speaker: 'name',
  cause: 'splice',
  compare: 'scope',
  quality: 'scope',
};

/** Holds a clause of a claim against one source sentence. No reasons: the sentence carries it. */
export function judge(clause: Clause, frame: Frame, lexicon: Lexicon): Verdict {
  const places = alignUnits(clause.units, clause.flat, frame, lexicon);
  const missing: [Unit, Reason][] = [];
  let needed = 0;
  places.forEach((where, i) => {
    if (where === null) return;
    needed++;
    const unit = clause.units[i]!;
    if (where.length === 0) missing.push([unit, missingReason(clause, unit)]);
  });
  if (needed === 0) return { frame, coverage: 0, reasons: [clause.chinese ? 'coverage' : 'unmapped'] };

  const locate = (unit: Unit) => {
    const at = clause.units.indexOf(unit);
    return at >= 0 ? (places[at] ?? []) : placesOfMeaning(unit, frame, lexicon);
  };
  let best: Reason[] | null = null;
  for (const segment of frame.segments) {
    const inside = (at: number) => at >= segment.from && at < segment.to;
    if (!places.some((where) => where?.some(inside))) continue;
    const reasons = judgeAt({ clause, frame, segment, places, locate }, missing);
    if (!best || reasons.length < best.length) best = reasons;
    if (best.length === 0) break;
  }
  const coverage = (needed - missing.length) / needed;
  return {
    frame,
    coverage,
    reasons: best ?? [...new Set<Reason>(['coverage', ...missing.map(([, reason]) => reason)])],
  };
}

function missingReason(clause: Clause, unit: Unit): Reason {
  if (unit.kind === 'raw') return clause.chinese ? 'coverage' : 'unmapped';
  if (unit.kind === 'who' && clause.recipients.includes(unit)) return 'subject';
  return REASON_OF[unit.kind] ?? 'coverage';
}

function judgeAt(match: Match, missing: readonly [Unit, Reason][]): Reason[] {
  const { clause, frame, segment, places } = match;
  const reasons = new Set<Reason>();
  const limits = segment.limits.filter((at) => !places.some((where) => where?.includes(at)));
  const conditions = segment.limits.filter((at) => frame.units[at]!.kind === 'condition');
  const conditionKept = conditions.length > 0 && conditions.every((at) => keeps(match, at));
  for (const [unit, reason] of missing) {
    const everyone = unit.kind === 'scope' && unit.level === 'all';
    if (everyone && denied(clause.units)) continue;
    if (everyone && (conditionKept || distributes(clause, unit))) continue;
    if (
      unit.kind === 'scope' &&
      unit.level === 'only' &&
      (conditionKept || weakens(clause.units, unit, places))
    )
      continue;
    reasons.add(reason);
  }
  for (const reason of relationsHold(match)) reasons.add(reason);
  if (reversesOrder(clause.flat, frame.flat)) reasons.add('polarity');

  const { level, levels } = sourceForce(match);
  const force = { level, levels, limitsKept: limits.length === 0 };
  const speaks = [...clause.levels].some((one) => one !== 'will');
  if (!modalsHold(match) || !forceHolds(levelsAt(clause, segment), force, clause.states && !speaks))
    reasons.add('force');
  return [...reasons];
}

/** The claim names this very condition and does not do away with it. */
function keeps({ clause, places }: Match, at: number): boolean {
  return clause.units.some(
    (unit, i) =>
      unit.level !== 'general' &&
      unit.kind === 'condition' &&
      places[i]?.includes(at) &&
      clause.units[i - 1]?.kind !== 'neg',
  );
}

/** 得到支持 of what the text supports is its own force. */
function levelsAt(clause: Clause, segment: Segment): ReadonlySet<string> {
  const levels = unmodal(clause);
  const general = clause.units.some(({ kind, level }) => kind === 'benefit' && level === 'general');
  if (segment.force === 'support' && general) levels.add('support');
  return levels;
}

/** 不是所有, not every: claims less than all. */
function denied(units: readonly Unit[]): boolean {
  return units.some(
    ({ kind, level, text }, i) =>
      kind === 'scope' &&
      level === 'all' &&
      !/^(?:any|任何)$/u.test(text) &&
      /^(?:不是|并非|并不是|不|非|not)$/u.test(units[i - 1]?.text ?? ''),
  );
}

/** 只是鼓励, only encouraged, 只给一次: says that it is no more than that. */
function weakens(units: readonly Unit[], unit: Unit, places: readonly Places[]): boolean {
  const at = units.findIndex(
    ({ kind }, i) =>
      i > units.indexOf(unit) && kind !== 'light' && kind !== 'give' && kind !== 'get' && kind !== 'to',
  );
  const next = units[at];
  if (next?.kind === 'manner') return (places[at]?.length ?? 0) > 0;
  return next?.kind === 'force' && /^(?:encourage|support|guide|explore|aim|may)$/u.test(next.level ?? '');
}

/** 孵化器和加速器都…: 都 sums up a list and widens nothing. */
function distributes({ units, sumsUp }: Clause, unit: Unit): boolean {
  if (!/^(?:都|均|皆|each|all)$/u.test(unit.text)) return false;
  const before = units.slice(0, units.indexOf(unit));
  if (before.some(({ kind }) => kind === 'scope')) return false;
  return sumsUp || before.some(({ kind, text }) => kind === 'join' || text === '和');
}
