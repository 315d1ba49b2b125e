import type { Reason } from '../contract.ts';
import { type Frame, isEmbedded, type Segment } from './frames.ts';
import { NOUN_KINDS } from './grammar.ts';
import type { Match } from './judge.ts';
import { polarityHolds } from './mood.ts';
import { givesOrGets } from './roles.ts';
import type { Unit } from './units.ts';

/** Whether the claim's words stand to each other as the source's do: nothing spliced, nobody swapped, nothing turned round. */
export function relationsHold(match: Match): Reason[] {
  const reasons = new Set<Reason>();
  reach(match, reasons);
  judgeRoles(match, reasons);
  if (!polarityHolds(match)) reasons.add('polarity');
  judgeNeighbours(match, reasons);
  judgeItems(match, reasons);
  judgeMeasures(match, reasons);
  judgeGift(match, reasons);
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
    const heads = locate(unit).filter((at) => among.includes(at));
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
  const acting = segment.actors.length > 0 ? segment.actors : unnamedActors(frame, segment);
  if (clause.actors.some((unit) => unit.meanings.length > 0 && !carried(unit, acting)))
    reasons.add('subject');
  const verb = clause.mainVerb;
  const where = verb ? locate(verb) : [];
  if (clause.actors.length > 0 && where.length > 0 && where.every((at) => isEmbedded(frame.units, at)))
    reasons.add('splice');
}

/** 由政府发起设立, set up by the government: the office does what the text encourages others to do. */
function officeActs(units: readonly Unit[]): boolean {
  return units.some(({ text }, i) => {
    if (!OFFICE.test(text)) return false;
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
const LEANING = new Set(['act', 'quality']);
const isStop = ({ kind }: Unit) => kind === 'stop';

/** A verb before its object and a quality before what it describes must stand in one clause of the source too. */
function judgeNeighbours({ clause, frame, places }: Match, reasons: Set<Reason>): void {
  const { units } = clause;
  units.forEach((unit, i) => {
    const own = places[i];
    if (!LEANING.has(unit.kind) || !own || own.length === 0) return;
    if (unit.kind === 'act' && units[i + 1]?.kind === 'of') return;
    const nouns = nounsBehind(units, i).filter((at) => places[at] && places[at].length > 0);
    if (nouns.length === 0) return;
    const together = nouns.some((at) =>
      places[at]!.some((noun) => own.some((word) => near(frame.units, frame.segmentOf, unit, word, noun))),
    );
    if (!together) reasons.add('splice');
  });
}

/**
 * 大模型…标杆性园区、数字金融标杆性园区: in a list whose items end alike, words that the claim says in one breath must
 * belong to one item.
 */
function judgeItems({ clause, frame, places }: Match, reasons: Set<Reason>): void {
  for (const items of itemsOf(frame)) {
    const itemOf = (at: number) => items.findIndex(({ from, to }) => at >= from && at < to);
    let breath = new Set<number>();
    clause.units.forEach((unit, i) => {
      const itemsHere = new Set(isAmbient(unit) ? [] : (places[i] ?? []).map(itemOf));
      if (unit.kind === 'join' || unit.kind === 'stop' || unit.text === '和') breath = new Set();
      else if (itemsHere.size === 1 && !itemsHere.has(-1)) {
        for (const item of itemsHere) breath.add(item);
        if (breath.size > 1) reasons.add('splice');
      }
    });
  }
}

const isAmbient = ({ meanings }: Unit) => meanings.some(({ kind }) => kind === 'ambient');

const parallels = new WeakMap<Frame, { from: number; to: number }[][]>();
/** Lists of at least two items that end in the same word. */
function itemsOf(frame: Frame): { from: number; to: number }[][] {
  let lists = parallels.get(frame);
  if (lists) return lists;
  lists = [];
  for (const segment of frame.segments) {
    const endings = new Map<string, number[]>();
    for (let i = segment.from; i < segment.to; i++) {
      const { kind, text } = frame.units[i]!;
      const next = frame.units[i + 1];
      const closes = next === undefined || next.kind === 'join' || /^[,;。]$/u.test(next.text);
      if (NOUN_KINDS.has(kind) && closes) endings.set(text, [...(endings.get(text) ?? []), i]);
    }
    for (const ends of endings.values()) {
      if (ends.length < 2) continue;
      lists.push(
        ends.map((to, n) => ({
          from: n === 0 ? itemStart(frame.units, segment.from, to) : ends[n - 1]! + 1,
          to,
        })),
      );
    }
  }
  parallels.set(frame, lists);
  return lists;
}

/** The first item begins behind the verb that governs the list. */
function itemStart(units: readonly Unit[], from: number, end: number): number {
  return units[from]?.kind === 'act' || units[from]?.kind === 'force' ? Math.min(from + 1, end) : from;
}

/** 永久居留推荐“直通车” gives a way to it, not 永久居留: what only describes in the source must not be what the claim gives. */
function judgeGift({ clause, frame, places }: Match, reasons: Set<Reason>): void {
  if (!clause.grants) return;
  clause.units.forEach((unit, i) => {
    const where = places[i];
    if (unit.kind !== 'benefit' || !where || where.length === 0) return;
    const kept = where.some((at) => {
      let end = at + 1;
      while (NOUN_KINDS.has(frame.units[end]?.kind ?? '')) end++;
      if (end === at + 1) return true;
      return places.some((other, j) => j !== i && other?.some((place) => place > at && place < end));
    });
    if (!kept) reasons.add('benefit');
  });
}

/** 按照标准级别 measures by the standard: 级别 alone vouches for no 企业级别. */
function judgeMeasures({ clause, frame, places }: Match, reasons: Set<Reason>): void {
  clause.units.forEach((unit, i) => {
    const where = places[i];
    if (unit.kind !== 'manner' || !where || where.length === 0) return;
    const partly = where.every((at) => !frame.units[at]!.meanings.some((one) => unit.meanings.includes(one)));
    const before = places[i - 1];
    if (partly && before && before.length > 0 && !before.some((at) => where.includes(at)))
      reasons.add('manner');
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
  if (word > noun) return units.slice(noun, word).some(({ text }) => text === '等');
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
