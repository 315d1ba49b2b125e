import type { Article, PolicyVersion, Sentence } from '../../policy/document.ts';
import { GRAMMAR_KINDS } from './grammar.ts';
import { chineseRoles, governs } from './roles.ts';
import type { Lexicon, Meanings } from './terms.ts';
import { flatten } from './text.ts';
import { readUnits, type Unit } from './units.ts';

/** One clause of a source sentence: who, with what force, does or gets what. Unit indexes are those of the sentence. */
export interface Segment {
  from: number;
  to: number;
  /** Level of the force that governs the clause, its own or the one before it carries over; 'give' for a benefit granted. */
  force: string | null;
  /** Words that turn it round or forbid it. */
  negations: number[];
  actors: number[];
  /** Own recipients (对 X, 为 X); empty when the clause says none. */
  recipients: number[];
  gives: boolean;
  /** Clauses that carry one subject and force on share a number. */
  chain: number;
  /** Conditions, manners and measures that limit the clause. */
  limits: number[];
}

export interface Frame {
  document: PolicyVersion;
  article: Article;
  sentence: Sentence;
  flat: string;
  units: Unit[];
  segments: Segment[];
  /** Segment of each unit. */
  segmentOf: Int16Array;
  /** Units that carry a concept, themselves or as a part (企业 in 标杆性企业). */
  carriers: Map<number, number[]>;
  /** 1 where a known word begins or ends or nothing is known: the places at which a literal match may be cut. */
  borders: Uint8Array;
}

export function readFrame(
  document: PolicyVersion,
  article: Article,
  sentence: Sentence,
  lexicon: Lexicon,
  lead = '',
): Frame {
  const flat = flatten(lead + sentence.text);
  const units = readUnits(flat, lexicon);
  settleNouns(units);
  const segments = readSegments(units);
  const segmentOf = new Int16Array(units.length);
  for (const [i, segment] of segments.entries()) segmentOf.fill(i, segment.from, segment.to);
  return {
    document,
    article,
    sentence,
    flat,
    units,
    segments,
    segmentOf,
    carriers: carriersOf(units, lexicon),
    borders: bordersOf(flat, units),
  };
}

/** 申请 of a benefit is the way to get it. 支持 at the end of a clause or behind 给予 and 提供 is what is given, not how it is meant. */
export function settleNouns(units: Unit[]): void {
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (
      /^(?:申请|申领|申报)$/u.test(unit.text) &&
      units.slice(i + 1).find(({ kind }) => kind !== 'light' && kind !== 'manner')?.kind === 'benefit'
    ) {
      units[i] = { ...unit, kind: 'get', level: null };
      continue;
    }
    if (unit.text === '将' && units[i - 1]?.kind === 'force') {
      units[i] = { ...unit, kind: 'light', level: null };
      continue;
    }
    if (unit.kind !== 'force' || unit.level !== 'support') continue;
    const next = units[i + 1];
    const before = units[i - 1];
    const last =
      !next ||
      next.kind === 'stop' ||
      next.kind === 'of' ||
      (next.kind === 'join' && before?.kind === 'give');
    if (last || before?.kind === 'give' || before?.kind === 'get' || before?.kind === 'of')
      units[i] = { ...unit, kind: 'benefit', level: 'general' };
  }
}

/** Said of whoever was named before: 信息使用者应当…，不得… */
const MODAL = new Set(['oblige', 'forbid', 'may', 'will', 'entitle', 'require']);
/** 探索制定…，明确…: what is explored is the making, not what is made clear by it. */
const PLANS = new Set(['explore', 'aim']);
const CLAUSE_STOP = /[,;:。!?]/u;

function readSegments(units: readonly Unit[]): Segment[] {
  const pieces: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 0; i <= units.length; i++) {
    const stop = i === units.length || (units[i]!.kind === 'stop' && CLAUSE_STOP.test(units[i]!.text));
    if (!stop) continue;
    if (i > from) pieces.push({ from, to: Math.min(i + 1, units.length) });
    from = i + 1;
  }
  const merged: { from: number; to: number }[] = [];
  for (const piece of pieces) {
    const previous = merged.at(-1);
    const joined =
      units[piece.from]!.kind === 'join' || (previous && !hasPredicate(units, previous.from, previous.to));
    if (previous && joined) previous.to = piece.to;
    else merged.push(piece);
  }

  const purpose = statesPurpose(units);
  const segments: Segment[] = [];
  for (const { from: start, to } of merged) {
    const before = segments.at(-1);
    const range = units.slice(start, to);
    const roles = chineseRoles(units, start, to);
    const own = range.find(({ kind }) => kind === 'force');
    const opener = own !== undefined && !MODAL.has(own.level ?? '');
    const gives = range.some(
      (unit, i) => (unit.kind === 'give' && range[i + 1]?.kind !== 'of') || unit.kind === 'get',
    );
    const carried =
      !own && !gives && roles.actors.length === 0 && !PLANS.has(before?.force ?? '')
        ? (before?.force ?? null)
        : null;
    const opens = !purpose && (opener || roles.actors.length > 0 || roles.recipients.length > 0);
    segments.push({
      chain: before ? before.chain + (opens ? 1 : 0) : 0,
      from: start,
      to,
      force: purpose ? null : (own?.level ?? (gives ? 'give' : carried)),
      negations: indexes(units, start, to, isNegation),
      actors: opens
        ? roles.actors.length > 0
          ? roles.actors
          : holders(units, start, to, own)
        : (before?.actors ?? []),
      recipients: roles.recipients,
      gives,
      limits: indexes(
        units,
        start,
        to,
        ({ kind, text }) => kind === 'condition' || kind === 'manner' || text === '效果好',
      ),
    });
  }
  return segments;
}

/** 为落实…，推动…，制定本方案: what stands between is what the document is for, one statement throughout. */
function statesPurpose(units: readonly Unit[]): boolean {
  const words = units.filter(({ kind }) => kind !== 'stop');
  return /^为了?$/u.test(words[0]?.text ?? '') && words.slice(-3).some(({ text }) => text === '制定');
}

/** Where nobody is said to act, whose thing it is: 强化金融科技企业风险意识. */
function holders(units: readonly Unit[], from: number, to: number, force: Unit | undefined): number[] {
  if (force && governs(force)) return [];
  return indexes(units, from, to, ({ kind }) => kind === 'who').filter(
    (i) => i + 1 < to && units[i + 1]!.kind === 'thing',
  );
}

/** A verb inside a phrase with 的: 主导 and 开展 in 行业管理部门主导开展的项目. */
export function isEmbedded(units: readonly Unit[], at: number): boolean {
  let next = at + 1;
  while (units[next] && (units[next]!.kind === 'act' || units[next]!.kind === 'light')) next++;
  return units[next]?.kind === 'of';
}

/** Without a verb, a give or a force a piece between commas is part of the next one: 在风险可控的前提下， */
export function hasPredicate(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind } = units[i]!;
    if (
      kind === 'force' ||
      kind === 'give' ||
      kind === 'get' ||
      kind === 'act' ||
      kind === 'time' ||
      kind === 'neg'
    )
      return true;
    if (kind === 'raw' && units[i]!.text.length > 1) return true;
  }
  return false;
}

export function isNegation(unit: Unit): boolean {
  return unit.kind === 'neg' || (unit.kind === 'force' && unit.level === 'forbid');
}

function indexes(units: readonly Unit[], from: number, to: number, test: (unit: Unit) => boolean): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (test(units[i]!)) found.push(i);
  return found;
}

function carriersOf(units: readonly Unit[], lexicon: Lexicon): Map<number, number[]> {
  const carriers = new Map<number, number[]>();
  const add = (id: number, at: number) => {
    const list = carriers.get(id);
    if (!list) carriers.set(id, [at]);
    else if (list.at(-1) !== at) list.push(at);
  };
  units.forEach((unit, at) => {
    for (const { id, kind } of unit.meanings) if (!GRAMMAR_KINDS.has(kind)) add(id, at);
    for (const meanings of wordsInside(unit, lexicon)) {
      for (const { id, kind } of meanings) if (!GRAMMAR_KINDS.has(kind)) add(id, at);
    }
  });
  return carriers;
}

/** Words inside a compound: 知识产权 and 管理 in 知识产权管理; none where the compound means something of its own. */
function wordsInside(unit: Unit, lexicon: Lexicon): Meanings[] {
  const compound =
    unit.text.length > 2 && unit.meanings.length > 0 && !unit.meanings.some(({ whole }) => whole);
  if (!compound && unit.kind !== 'title') return [];
  const inside: Meanings[] = [];
  for (let at = 0; at < unit.text.length - 1; at++) {
    for (const { length, meanings } of lexicon.chinese(unit.text, at)) {
      if (length > 1 && length < unit.text.length) inside.push(meanings);
    }
  }
  return inside;
}

function bordersOf(flat: string, units: readonly Unit[]): Uint8Array {
  const borders = new Uint8Array(flat.length + 1).fill(1);
  for (const unit of units) {
    if (['raw', 'fact', 'stop', 'title'].includes(unit.kind)) continue;
    if (unit.text.length <= 2 || unit.meanings.some(({ whole }) => whole))
      borders.fill(0, unit.start + 1, unit.end);
  }
  return borders;
}
