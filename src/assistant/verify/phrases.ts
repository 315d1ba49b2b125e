import type { Reason } from '../contract.ts';
import type { Frame } from './frames.ts';
import { NOUN_KINDS } from './grammar.ts';
import type { Match } from './match.ts';
import type { Unit } from './units.ts';

/** Whether words that stand together in one phrase of the claim come from one phrase of the source. */
export function phrasesHold(match: Match): Reason[] {
  const reasons = new Set<Reason>();
  judgeItems(match, reasons);
  judgeMeasures(match, reasons);
  judgeGift(match, reasons);
  return [...reasons];
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
      const equates =
        unit.kind === 'stop' && /^(?:是|就是|即|正是|为|is|are)$/u.test(clause.units[i + 1]?.text ?? '');
      if (unit.kind === 'join' || (unit.kind === 'stop' && !equates) || unit.text === '和')
        breath = new Set();
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
      if (frame.units[at]!.kind !== 'benefit') return true;
      let end = at + 1;
      while (NOUN_KINDS.has(frame.units[end]?.kind ?? '')) end++;
      if (end === at + 1) return true;
      return places.some(
        (other, j) =>
          j !== i &&
          !/^(?:through|via|通过|by)$/u.test(clause.units[j - 1]?.text ?? '') &&
          other?.some((place) => place > at && place < end),
      );
    });
    if (!kept) reasons.add('benefit');
  });
}

/** A word that the source has only inside a compound keeps its company: 级别 of 按照标准级别 is no 企业级别, 行业 of 金融行业 no 金融科技行业. */
function judgeMeasures({ clause, frame, places }: Match, reasons: Set<Reason>): void {
  clause.units.forEach((unit, i) => {
    const where = places[i];
    const before = places[i - 1];
    if (!where || where.length === 0 || !before || before.length === 0) return;
    if (unit.kind !== 'manner' && !(unit.kind === 'thing' && clause.units[i - 1]!.kind === 'thing')) return;
    const partly = where.every((at) => !frame.units[at]!.meanings.some((one) => unit.meanings.includes(one)));
    const together = before.some((at) =>
      where.some(
        (own) =>
          at <= own &&
          (unit.kind === 'thing' || own - at <= 1) &&
          frame.segmentOf[at] === frame.segmentOf[own],
      ),
    );
    if (partly && !together) reasons.add(unit.kind === 'manner' ? 'manner' : 'splice');
  });
}
