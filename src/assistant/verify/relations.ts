import type { Reason } from '../contract.ts';
import { type Frame, isEmbedded, type Segment } from './frames.ts';
import { NOUN_KINDS } from './grammar.ts';
import type { Match } from './judge.ts';
import type { Unit } from './units.ts';

/** Whether the claim's words stand to each other as the source's do: nothing spliced, nobody swapped, nothing turned round. */
export function relationsHold(match: Match): Reason[] {
  const reasons = new Set<Reason>();
  const used = reach(match, reasons);
  judgeRoles(match, reasons);
  judgePolarity(match, used, reasons);
  judgeNeighbours(match, reasons);
  return [...reasons];
}

/** Every word within one clause of the source and what it carries on from; returns the clauses used. */
function reach({ clause, frame, segment, places }: Match, reasons: Set<Reason>): Set<number> {
  const own = frame.segments.indexOf(segment);
  const grants = clause.grants && segment.gives;
  const used = new Set<number>();
  places.forEach((where, i) => {
    if (!where || where.length === 0) return;
    const kind = clause.units[i]!.kind;
    const sharp = grants && (kind === 'benefit' || kind === 'manner');
    const far = where.filter((at) => {
      const other = frame.segmentOf[at]!;
      if (other === own) return true;
      const chained = frame.segments[other]!.chain === segment.chain;
      if (sharp) return chained && frame.segments[other]!.gives;
      return grants ? other <= own || chained : chained;
    });
    const nearest = far
      .map((at) => frame.segmentOf[at]!)
      .sort((a, b) => Math.abs(a - own) - Math.abs(b - own))[0];
    if (nearest !== undefined) used.add(nearest);
    else reasons.add(sharp ? (kind as 'benefit' | 'manner') : 'splice');
  });
  if (says(clause.units) && !segment.gives) reasons.add('benefit');
  return used;
}

/** 给予, 获得 of the clause itself, not 提供 in 企业提供的服务 or in services provided by companies. */
function says(units: readonly Unit[]): boolean {
  return units.some(
    (unit, i) =>
      (unit.kind === 'give' && !/^(?:of|by)$/u.test(units[i + 1]?.kind ?? '')) || unit.kind === 'get',
  );
}

function judgeRoles({ clause, frame, segment, locate }: Match, reasons: Set<Reason>): void {
  const carried = (unit: Unit, among: readonly number[]) =>
    unit.level === 'general' || locate(unit).some((at) => among.includes(at));
  if (clause.grants && segment.gives) {
    const before = frame.segments
      .slice(0, frame.segments.indexOf(segment) + 1)
      .flatMap(({ actors }) => actors);
    const allowed = segment.recipients.length > 0 ? segment.recipients : before;
    if (allowed.length > 0 && clause.recipients.some((unit) => !carried(unit, allowed)))
      reasons.add('subject');
    if (segment.recipients.length > 0 && clause.actors.some((unit) => !carried(unit, segment.actors)))
      reasons.add('subject');
    return;
  }
  const acting = segment.actors.length > 0 ? segment.actors : unnamedActors(frame, segment);
  if (clause.actors.some((unit) => unit.meanings.length > 0 && !carried(unit, acting)))
    reasons.add('subject');
  const verb = clause.mainVerb;
  const where = verb ? locate(verb) : [];
  if (clause.actors.length > 0 && where.length > 0 && where.every((at) => isEmbedded(frame.units, at)))
    reasons.add('splice');
}

/** Where no actor could be read and nobody is encouraged: whoever stands before the first modal of the passage. */
function unnamedActors(frame: Frame, segment: Segment): number[] {
  const chain = frame.segments.filter((one) => one.chain === segment.chain);
  if (chain.some(({ actors, force }) => actors.length > 0 || GOVERNED.has(force ?? ''))) return [];
  const names: number[] = [];
  for (let at = chain[0]!.from; at < chain.at(-1)!.to; at++) {
    const { kind, level } = frame.units[at]!;
    if (kind === 'force' && level !== 'guide') break;
    if (kind === 'who' || kind === 'body') names.push(at);
  }
  return names;
}

function judgePolarity(
  { clause, frame, places }: Match,
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

const GOVERNED = new Set(['encourage', 'support', 'guide']);
const LEANING = new Set(['act', 'quality']);
const isStop = ({ kind }: Unit) => kind === 'stop';

/** A verb before its object and a quality before what it describes must stand in one clause of the source too. */
function judgeNeighbours({ clause, frame, places }: Match, reasons: Set<Reason>): void {
  const { units } = clause;
  units.forEach((unit, i) => {
    const own = places[i];
    if (!LEANING.has(unit.kind) || !own || own.length === 0) return;
    const nouns = nounsBehind(units, i).filter((at) => places[at] && places[at].length > 0);
    if (nouns.length === 0) return;
    const together = nouns.some((at) =>
      places[at]!.some((noun) => own.some((word) => near(frame.units, frame.segmentOf, unit, word, noun))),
    );
    if (!together) reasons.add('splice');
  });
}

function near(
  units: readonly Unit[],
  segmentOf: Int16Array,
  unit: Unit,
  word: number,
  noun: number,
): boolean {
  if (segmentOf[word] !== segmentOf[noun]) return false;
  if (unit.kind !== 'quality' || word === noun) return true;
  return (
    word < noun &&
    !units.slice(word, noun).some((between, i, all) => isStop(between) && all[i + 1]?.kind !== 'join')
  );
}

/** The nouns of the phrase that follows, up to its head. */
function nounsBehind(units: readonly Unit[], from: number): number[] {
  const nouns: number[] = [];
  const between =
    units[from]!.kind === 'act'
      ? ['quality', 'of', 'light', 'condition', 'to']
      : ['quality', 'of', 'condition'];
  for (let i = from + 1; i < units.length; i++) {
    const { kind } = units[i]!;
    if (NOUN_KINDS.has(kind)) nouns.push(i);
    else if (nouns.length > 0 || !between.includes(kind)) break;
  }
  return nouns;
}
