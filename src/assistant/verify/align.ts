import { contentWords } from './english-words.ts';
import type { Fact } from './fact.ts';
import { findFacts, vouches } from './facts.ts';
import type { Frame } from './frames.ts';
import { GRAMMAR_KINDS } from './grammar.ts';
import type { Lexicon, Meanings } from './terms.ts';
import { flatten } from './text.ts';
import type { Unit } from './units.ts';

/** Where a claim's unit stands in a source sentence: the source's unit indexes; empty when nowhere, null when none is needed. */
export type Places = readonly number[] | null;

const ANYWHERE: Places = null;
/** Judged by rules of their own, not by whether the word occurs. */
const JUDGED_APART = new Set(['force', 'neg']);

const factsOf = new WeakMap<Frame, Fact[]>();
function sourceFacts(frame: Frame): Fact[] {
  let facts = factsOf.get(frame);
  if (!facts) {
    facts = findFacts(frame.flat);
    factsOf.set(frame, facts);
  }
  return facts;
}

export function alignUnits(units: readonly Unit[], flat: string, frame: Frame, lexicon: Lexicon): Places[] {
  const literal = literalCover(flat, frame);
  return units.map((unit, at) => {
    if (GRAMMAR_KINDS.has(unit.kind) || JUDGED_APART.has(unit.kind)) return ANYWHERE;
    if (unit.kind === 'fact')
      return placesOfFact(
        unit,
        units[at + 1] ?? (unit.fact?.unit === '次' ? undefined : nounBefore(units, at)),
        frame,
      );
    if (unit.kind === 'title') return titled(unit, frame);
    if (unit.kind === 'raw') {
      const places = covered(unit, literal, frame);
      return places.length === 0 && translated(unit, frame) ? everywhere(frame) : places;
    }
    const places = placesOfMeaning(unit, frame, lexicon);
    if (places.length === 0 && unit.level === 'general' && unit.kind === 'who') return ANYWHERE;
    if (
      places.length === 0 &&
      unit.meanings.some(({ kind, level }) => kind === 'programme' && level === 'general')
    )
      return unitsOfKind(frame, 'programme');
    if (places.length > 0 || unit.level === 'general') return places;
    if (unit.meanings.some(({ kind }) => GRAMMAR_KINDS.has(kind))) return ANYWHERE;
    if (/\p{Script=Han}/u.test(unit.text))
      return inOnePiece(unit, literal) ? covered(unit, literal, frame) : [];
    return translated(unit, frame) ? everywhere(frame) : [];
  });
}

const TRANSLATED = new Set(['raw', 'thing', 'act', 'quality', 'programme', 'place', 'body', 'condition']);
const translations = new WeakMap<Frame, ReadonlySet<string>>();
/**
 * An English word that the table does not carry over but the document's own English uses for this very sentence. It
 * vouches for the word alone: who, with what force and how is read from the source.
 */
function translated(unit: Unit, frame: Frame): boolean {
  if (!TRANSLATED.has(unit.kind) || !/^[a-z]/u.test(unit.text)) return false;
  let stems = translations.get(frame);
  if (!stems) {
    stems = new Set(
      contentWords(flatten(frame.document.translation[frame.sentence.id] ?? '')).map(({ stem }) => stem),
    );
    translations.set(frame, stems);
  }
  return stems.size > 0 && contentWords(unit.text).every(({ stem }) => stems.has(stem));
}

/** A title that the sentence does not name is the document's own or was judged before. */
function titled(unit: Unit, frame: Frame): Places {
  const at = frame.flat.indexOf(unit.text.slice(1, -1));
  return at < 0 ? ANYWHERE : [unitAt(frame, at)];
}

/** Where a word of the claim stands in the source: as itself, or as all of its parts within one clause. */
export function placesOfMeaning(unit: Unit, frame: Frame, lexicon: Lexicon): number[] {
  const places = carriersOf(unit.meanings, frame);
  if (unit.level === 'general')
    for (const at of unitsOfKind(frame, unit.kind)) if (!places.includes(at)) places.push(at);
  if ((places.length > 0 && unit.kind !== 'who') || unit.meanings.some(({ whole }) => whole)) return places;
  for (const compound of new Set([unit.text, ...unit.meanings.map(({ name }) => name)])) {
    const parts = lexicon
      .parts(compound)
      ?.filter((meanings) => !meanings.some(({ kind }) => GRAMMAR_KINDS.has(kind)));
    const found =
      parts &&
      parts.length > 0 &&
      inOnePhrase(
        parts.map((meanings) => carriersOf(meanings, frame)),
        frame,
      );
    if (found) return [...new Set([...places, ...found])];
  }
  return places;
}

function carriersOf(meanings: Meanings, frame: Frame): number[] {
  const places: number[] = [];
  for (const { id } of meanings) {
    for (const at of frame.carriers.get(id) ?? []) if (!places.includes(at)) places.push(at);
  }
  return places;
}

/** Between the parts of one phrase: 入驻的金融科技企业 has 入驻 and 企业 together, 企业参与国际标准 no 企业标准. */
const WITHIN_PHRASE = new Set(['of', 'thing', 'quality', 'light', 'condition', 'who']);

/** The places of the parts where they follow one another in one phrase; null when they do so nowhere. */
function inOnePhrase(parts: readonly number[][], frame: Frame): number[] | null {
  const [first = [], ...others] = parts;
  for (const start of first) {
    const places = [start];
    for (const where of others) {
      const last = places.at(-1)!;
      const next = where
        .filter((at) => Math.abs(at - last) <= 4)
        .sort((a, b) => Math.abs(a - last) - Math.abs(b - last))[0];
      if (next === undefined) break;
      const between = frame.units.slice(Math.min(last, next) + 1, Math.max(last, next));
      const verb = frame.units[start]!.kind === 'act';
      if (!between.every(({ kind, text }) => WITHIN_PHRASE.has(kind) || (verb && text === '与'))) break;
      places.push(next);
    }
    if (places.length === parts.length) return [...new Set(places)];
  }
  return null;
}

const everywhere = (frame: Frame) => frame.units.map((_, at) => at);

function unitsOfKind(frame: Frame, kind: string): number[] {
  const places: number[] = [];
  frame.units.forEach((unit, at) => {
    if (unit.kind === kind) places.push(at);
  });
  return places;
}

/** 标杆性园区是三个: what a count at the end counts. */
function nounBefore(units: readonly Unit[], at: number): Unit | undefined {
  return units.slice(0, at).findLast(({ kind }) => kind !== 'light' && kind !== 'of');
}

function placesOfFact(unit: Unit, next: Unit | undefined, frame: Frame): number[] {
  const fact = unit.fact!;
  const places: number[] = [];
  for (const source of sourceFacts(frame)) {
    if (vouches(source, fact)) places.push(unitAt(frame, source.start));
  }
  if (places.length > 0 || fact.type !== 'count') return places;
  const count = Number(fact.value);
  const named = next && next.meanings.length > 0 ? carriersOf(next.meanings, frame) : [];
  if (named.length === count) return named;
  const lists = listsOf(frame).filter(({ items }) => items === count);
  if (named.length > 1) return [];
  if (named.length > 0) {
    const list = lists.find(({ from, at }) => named.some((place) => place >= from && place <= at + 1));
    return list ? [list.at] : [];
  }
  const counts = next === undefined || next.kind === 'light' || next.kind === 'stop';
  return lists.length > 0 && counts ? [lists[0]!.at] : [];
}

/** 奖励、资金支持、资助三种: counts what the claim itself lists right before. */
export function sumsUpList(units: readonly Unit[], at: number): boolean {
  const fact = units[at]!.fact;
  if (fact?.type !== 'count') return false;
  let items = 1;
  for (let i = at - 1; i >= 0 && !['stop', 'give', 'get', 'force', 'to'].includes(units[i]!.kind); i--) {
    if (units[i]!.kind === 'join' || units[i]!.text === '和') items++;
  }
  return items > 1 && items === Number(fact.value);
}

/** An enumeration of the sentence has just these items. */
export function enumerates(frame: Frame, items: readonly (readonly Unit[])[], lexicon: Lexicon): boolean {
  return listsOf(frame).some(
    ({ items: length, from, at }) =>
      length === items.length &&
      items.every((units) =>
        units.some((unit) =>
          placesOfMeaning(unit, frame, lexicon).some((place) => place >= from && place <= at + 1),
        ),
      ),
  );
}

/** How many items each enumeration of the sentence names: 政府服务、场景应用、融资对接、人才培养、品牌塑造 are five. */
function listsOf(frame: Frame): { items: number; from: number; at: number }[] {
  const lists: { items: number; from: number; at: number }[] = [];
  let items = 0;
  let from = 0;
  // The stop behind a heading's own number joins nothing.
  const begin = frame.sentence.role === 'heading' ? 2 : 0;
  frame.units.forEach((unit, at) => {
    if (at < begin) return;
    const follows = unit.kind === 'programme' && frame.units[at - 1]?.kind === 'programme';
    if (unit.kind === 'join' || follows || (unit.kind === 'light' && unit.text === '和')) {
      if (items === 0) from = at - 1;
      items = items === 0 ? 2 : items + 1;
    } else if (items > 0 && ['stop', 'give', 'manner', 'force'].includes(unit.kind)) {
      lists.push({ items, from, at: at - 1 });
      items = 0;
    }
  });
  if (items > 0) lists.push({ items, from, at: frame.units.length - 1 });
  return lists;
}

export function unitAt(frame: Frame, offset: number): number {
  let low = 0;
  let high = frame.units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (frame.units[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** For each character of the claim the offset in the source that it matches literally, or -1. */
function literalCover(flat: string, frame: Frame): Int32Array {
  const cover = new Int32Array(flat.length).fill(-1);
  const bigrams = bigramsOf(frame);
  for (let at = 0; at < flat.length - 1; ) {
    let best = 0;
    let from = -1;
    for (const start of bigrams.get(flat.slice(at, at + 2)) ?? []) {
      if (!frame.borders[start]) continue;
      let length = 2;
      while (at + length < flat.length && flat[at + length] === frame.flat[start + length]) length++;
      while (length >= 2 && !frame.borders[start + length]) length--;
      if (length > best && length >= 2) {
        best = length;
        from = start;
      }
    }
    for (let i = 0; i < best; i++) cover[at + i] = from + i;
    at += best || 1;
  }
  return cover;
}

const bigramIndex = new WeakMap<Frame, Map<string, number[]>>();
function bigramsOf(frame: Frame): Map<string, number[]> {
  let index = bigramIndex.get(frame);
  if (!index) {
    index = new Map();
    for (let at = 0; at < frame.flat.length - 1; at++) {
      const key = frame.flat.slice(at, at + 2);
      const list = index.get(key);
      if (list) list.push(at);
      else index.set(key, [at]);
    }
    bigramIndex.set(frame, index);
  }
  return index;
}

/** A known word stands literally in the source only as a whole. */
function inOnePiece(unit: Unit, literal: Int32Array): boolean {
  for (let at = unit.start + 1; at < unit.end; at++) if (literal[at] !== literal[at - 1]! + 1) return false;
  return literal[unit.start]! >= 0;
}

/** A run unknown to the lexicon stands in the source when each of its characters does, in pieces of two or more. */
function covered(unit: Unit, literal: Int32Array, frame: Frame): number[] {
  const places: number[] = [];
  for (let at = unit.start; at < unit.end; at++) {
    if (literal[at]! < 0) return [];
    const place = unitAt(frame, literal[at]!);
    if (places.at(-1) !== place) places.push(place);
  }
  return places;
}
