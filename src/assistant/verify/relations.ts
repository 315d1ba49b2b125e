import type { Reason } from '../contract.ts';
import type { Places } from './align.ts';
import { type Frame, isEmbedded, type Segment } from './frames.ts';
import { NOUN_KINDS } from './grammar.ts';
import type { Match } from './match.ts';
import { polarityHolds } from './mood.ts';
import { phrasesHold } from './phrases.ts';
import { givesOrGets } from './roles.ts';
import type { Unit } from './units.ts';

/** Whether the claim's words stand to each other as the source's do: nothing spliced, nobody swapped, nothing turned round. */
export function relationsHold(match: Match): Reason[] {
  const reasons = new Set<Reason>();
  reach(match, reasons);
  judgeRoles(match, reasons);
  if (!polarityHolds(match)) reasons.add('polarity');
  judgeNeighbours(match, reasons);
  for (const reason of phrasesHold(match)) reasons.add(reason);
  return [...reasons];
}

/** Every word within one clause of the source and what it carries on from. */
function reach({ clause, frame, segment, places }: Match, reasons: Set<Reason>): void {
  const own = frame.segments.indexOf(segment);
  const grants = clause.grants && segment.gives;
  const topic = clause.chinese ? topicEnd(clause.units) : 0;
  places.forEach((where, i) => {
    if (!where || where.length === 0 || i < topic) return;
    const kind = clause.units[i]!.kind;
    const sharp = grants && (kind === 'benefit' || kind === 'manner');
    const reached = where.some((at) => {
      const other = frame.segmentOf[at]!;
      if (other === own) return true;
      const chained = frame.segments[other]!.chain === segment.chain;
      if (sharp) return chained && frame.segments[other]!.gives;
      return grants ? other <= own || chained : chained;
    });
    if (!reached) reasons.add(sharp ? (kind as 'benefit' | 'manner') : 'splice');
  });
  const supported =
    segment.force === 'support' &&
    clause.units.some(({ kind, level }) => kind === 'benefit' && level === 'general');
  if (givesOrGets(clause.units) && !segment.gives && !supported) reasons.add('benefit');
}

/** 知识产权方面，… : names the matter; it need only stand in the sentence. */
function topicEnd(units: readonly Unit[]): number {
  const comma = units.findIndex(({ kind, text }) => kind === 'stop' && text === ',');
  return comma > 0 && /^(?:方面|领域|层面|上)$/u.test(units[comma - 1]!.text) ? comma : 0;
}

function judgeRoles({ clause, frame, segment, places, locate }: Match, reasons: Set<Reason>): void {
  const carried = (unit: Unit, among: readonly number[]) => {
    if (unit.level === 'general') return true;
    const heads = locate(unit).filter((at) =>
      among.some((head) => head === at || describesGeneral(frame.units, at, head)),
    );
    const described = modifiersOf(clause.units, unit)
      .map(locate)
      .filter((where) => where.length > 0);
    return heads.some((head) =>
      described.every((where) =>
        where.some(
          (at) =>
            (clause.grants && frame.segmentOf[at]! < frame.segmentOf[head]!) ||
            withinPhrase(frame.units, at, head),
        ),
      ),
    );
  };
  if (clause.grants && segment.gives) {
    const before = frame.segments
      .slice(0, frame.segments.indexOf(segment) + 1)
      .flatMap(({ actors }) => actors);
    const named = segment.recipients.every((head) => places.some((where) => where?.includes(head)));
    const allowed =
      segment.recipients.length === 0
        ? before
        : named
          ? [...segment.recipients, ...before]
          : segment.recipients;
    if (allowed.length > 0 && clause.recipients.some((unit) => !carried(unit, allowed)))
      reasons.add('subject');
    if (segment.recipients.length > 0 && clause.actors.some((unit) => !carried(unit, segment.actors)))
      reasons.add('subject');
    return;
  }
  if (segment.actors.length > 0 && GOVERNED.has(segment.force ?? '') && officeActs(clause.units))
    reasons.add('subject');
  const verb = clause.mainVerb;
  const where = verb ? locate(verb) : [];
  const embedded = where.length > 0 && where.every((at) => isEmbedded(frame.units, at));
  const acting = embedded
    ? agentsOf(frame.units, where)
    : segment.actors.length > 0
      ? segment.actors
      : unnamedActors(frame, segment);
  /** Equity funds are encouraged, setting them up is: what the text wants to see, and not who is to do it. */
  const wanted = (unit: Unit) =>
    !clause.chinese &&
    GOVERNED.has(segment.force ?? '') &&
    (verb === null || clause.units.indexOf(verb) < clause.units.indexOf(unit)) &&
    locate(unit).includes(lastNoun(frame, segment));
  const acts = (unit: Unit) => unit.meanings.length > 0 && !inRelative(clause.units, unit);
  if (clause.actors.some((unit) => acts(unit) && !carried(unit, acting) && !wanted(unit)))
    reasons.add('subject');
}

/** Funds that support fintech enterprises: whom something is for, and not who acts. */
function inRelative(units: readonly Unit[], unit: Unit): boolean {
  const at = units.indexOf(unit);
  const force = units.findLastIndex(({ kind }, i) => i < at && kind === 'force');
  return at - force <= 3 && /^(?:that|which)$/u.test(units[force - 1]?.text ?? '');
}

/** What a clause of the source ends with: 股权投资基金 of 鼓励…设立…股权投资基金. */
function lastNoun({ units, segments, segmentOf }: Frame, segment: Segment): number {
  const own = segments.indexOf(segment);
  return units.findLastIndex(
    ({ kind }, at) => segmentOf[at] === own && (kind === 'who' || NOUN_KINDS.has(kind)),
  );
}

/** 个人 of 个人信息主体: where the head itself says little, what stands before it names whom. */
function describesGeneral(units: readonly Unit[], at: number, head: number): boolean {
  if (units[head]!.level !== 'general' || at >= head) return false;
  return units.slice(at + 1, head).every(({ kind }) => kind === 'raw' || kind === 'thing' || kind === 'who');
}

/** Who does what a phrase with 的 says: 行业管理部门 in 国家、地方行业管理部门主导开展的项目. */
function agentsOf(units: readonly Unit[], verbs: readonly number[]): number[] {
  const agents: number[] = [];
  for (const verb of verbs) {
    for (let i = verb - 1; i >= 0; i--) {
      const { kind } = units[i]!;
      if (kind === 'who' || kind === 'body') agents.push(i);
      else if (
        kind === 'stop' ||
        kind === 'force' ||
        kind === 'to' ||
        (kind === 'act' && !verbs.includes(i + 1) && i < verb - 1)
      )
        break;
    }
  }
  return agents;
}

/** 由政府发起设立, set up by the government: the office does what the text encourages others to do. */
function officeActs(units: readonly Unit[]): boolean {
  return units.some(({ text, meanings }, i) => {
    if (!OFFICE.test(text) || !meanings.some(({ kind }) => kind === 'ambient')) return false;
    if (units[i - 1]?.kind === 'by') return true;
    if (units[i - 1] && units[i - 1]!.kind !== 'stop') return false;
    const next = units
      .slice(i + 1)
      .find(({ kind, level }) => kind !== 'light' && kind !== 'place' && level !== 'will' && level !== 'may');
    return next?.kind === 'act';
  });
}
const OFFICE = /政府|部门|当局|^浦东新区$|^浦东$|government|authorit|^pudong$/u;

/** What stands right before a name and narrows it: 大型科技 of 大型科技企业; none for a name carried over from before. */
function modifiersOf(units: readonly Unit[], name: Unit): Unit[] {
  const found: Unit[] = [];
  for (let i = units.indexOf(name) - 1; i >= 0; i--) {
    const unit = units[i]!;
    if (unit.kind === 'thing' || unit.kind === 'quality' || unit.kind === 'who') found.push(unit);
    else break;
  }
  return found;
}

const BREAKS_PHRASE = new Set(['stop', 'to', 'force', 'give', 'get', 'manner']);
/** `at` is part of the phrase, or of the list, that `head` ends. */
function withinPhrase(units: readonly Unit[], at: number, head: number): boolean {
  if (at > head) return false;
  for (let i = head; i > at; i--) {
    if (BREAKS_PHRASE.has(units[i]!.kind) && units[i + 1]?.kind !== 'join') return false;
  }
  return true;
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

const GOVERNED = new Set(['encourage', 'support', 'guide']);

/** 经营个人征信业务 is not 个人征信业务经营许可证: of words unknown to the table the order is all there is. */
function judgeNeighbours({ clause, frame, places }: Match, reasons: Set<Reason>): void {
  const { units } = clause;
  units.forEach((unit, i) => {
    const next = units[i + 1];
    if (
      unit.kind === 'raw' &&
      unit.text.length > 1 &&
      next?.start === unit.end &&
      !keepsOrder(frame, places[i], places[i + 1])
    )
      reasons.add('splice');
  });
}

function keepsOrder(frame: Frame, first: Places | undefined, second: Places | undefined): boolean {
  if (!first || first.length === 0 || !second || second.length === 0) return true;
  return first.some((word) =>
    second.some((noun) => word <= noun && frame.segmentOf[word] === frame.segmentOf[noun]),
  );
}
