import { analyse } from '../retrieval/analyse.ts';
import type { Unit } from '../retrieval/lexicon.ts';
import { searchable } from '../retrieval/normalise.ts';
import type { Term } from '../retrieval/thesaurus.ts';
import { followedByCompany, isOfOthers, modifies } from './beside.ts';
import type { Matter } from './matter.ts';
import type { Passage } from './passages.ts';
import type { Question } from './question.ts';
import { verbatim } from './wording.ts';

/** What generic words weigh against a rare one, whose weight is its idf. */
const GENERIC = 0.15;
const MONEY = 0.9;
/** An unknown word may be mere talk: it counts for less than a known one that is nowhere in the text. */
const UNKNOWN_SHARE = 0.4;
/** A doing without its object tells less than a thing. */
const ACT = 0.5;
/** A class of money counts for less than the very word. */
const SAME_CLASS = 0.75;
const HALF = 0.5;
const BY_TITLE = 0.6;
const MOST_LITERAL = 8;
const NARROWER = 0.45;
/** An unknown word right before a known one makes another thing of it: 文化创意园区. */
const MODIFIER = 1.6;
const FOREIGN: ReadonlySet<Unit['kind']> = new Set(['noun', 'topic', 'unknown', 'loose', 'trait']);

export function mattersOf(question: Question, candidates: readonly Passage[]): Matter[] {
  const matters = new Map<string, Matter>();
  for (const [at, unit] of question.units.entries()) {
    if (unit.kind === 'plain' || unit.kind === 'break' || unit.kind === 'number') continue;
    const key = unit.terms.length > 0 ? unit.terms.map((term) => term.id).join('+') : unit.form;
    const context = question.context.has(at);
    const known = matters.get(key);
    if (known) {
      if (!context) known.context = false;
      continue;
    }
    const misplaced = isOfOthers(question, at);
    const match = misplaced ? new Float32Array(candidates.length) : matchOf(unit, candidates);
    const found = match.reduce((sum, value) => sum + (value >= HALF ? 1 : 0), 0);
    const companyLike =
      FOREIGN.has(unit.kind) && unit.form.length > 1 && found === 0 && followedByCompany(question, at);
    // 材料 in 要哪些材料 and 文号 in 文号是什么 are asked for, not about.
    if (unit.kind !== 'money' && question.asking.has(at)) continue;
    const strange =
      found === 0 && unit.terms.length > 0 && unit.terms.every(({ id }) => id.startsWith('term.'));
    const kind: Matter['kind'] =
      companyLike || misplaced
        ? 'trait'
        : unit.kind === 'loose' || (strange && (unit.kind === 'matter' || unit.kind === 'generic'))
          ? 'unknown'
          : (unit.kind as Matter['kind']);
    const weight = weightOf(kind === 'unknown' ? 'unknown' : unit.kind, unit.form, found, candidates.length);
    matters.set(key, {
      form: unit.form,
      kind,
      ids: unit.terms.map((term) => term.id),
      texts: unit.terms.flatMap((term) => (term.text.length > 0 ? term.text : [searchable(unit.form)])),
      weight: kind === 'unknown' && !strange && modifies(question, at) ? weight * MODIFIER : weight,
      part: question.parts[at]!,
      context,
      match,
      found,
      around: isAround(match, candidates),
    });
  }
  const about = [...matters.values()].some(
    ({ kind, context }) => (kind === 'who' || kind === 'matter' || kind === 'act') && !context,
  );
  for (const words of question.quoted) {
    const known = question.units.find(({ form }) => form === words);
    // “奖励” beside a matter asks which word the text uses, not where it stands.
    if (about && known && (known.kind === 'money' || known.kind === 'generic' || known.kind === 'plain'))
      continue;
    const text = searchable(words);
    const match = Float32Array.from(candidates, ({ search }) =>
      text !== '' && search.includes(text) ? 1 : 0,
    );
    const found = match.reduce((sum, value) => sum + value, 0);
    // A word found nearly everywhere is no place to point to.
    if (found > 0 && (found <= MOST_LITERAL || question.asks.has('locate'))) {
      matters.set(`“${words}”`, {
        form: words,
        kind: 'matter',
        ids: [],
        texts: [text],
        weight: idfOf(found, candidates.length),
        part: 0,
        context: false,
        match,
        found,
        around: false,
      });
    }
  }
  const wording = verbatim(question, [...matters.values()], candidates);
  return wording ? [...matters.values(), wording] : [...matters.values()];
}

function isAround(match: Float32Array, candidates: readonly Passage[]): boolean {
  return candidates.every(({ article }, at) => match[at]! < HALF || article.ordinal === null);
}

function idfOf(found: number, size: number): number {
  return Math.log(1 + (size - found + 0.5) / (found + 0.5));
}

function weightOf(kind: Unit['kind'], form: string, found: number, size: number): number {
  const idf = idfOf(found, size);
  if (kind === 'generic') return GENERIC;
  if (kind === 'money') return MONEY;
  if (kind === 'act') return idf * ACT;
  if (kind !== 'unknown') return idf;
  const han = /^\p{Script=Han}+$/u.test(form);
  if (han && form.length === 1) return found > 0 ? GENERIC : GENERIC * 2;
  const length = han ? Math.min(form.length, 4) / 2 : 1;
  return idf * UNKNOWN_SHARE * Math.min(length, 1.6);
}

function matchOf(unit: Unit, candidates: readonly Passage[]): Float32Array {
  const match = new Float32Array(candidates.length);
  for (const [at, passage] of candidates.entries()) {
    match[at] =
      unit.terms.length > 0 ? best(unit.terms, unit.form, passage) : unknownMatch(unit.form, passage);
  }
  if (unit.terms.length > 0 && !match.some((value) => value >= HALF))
    matchTitles(unit.terms, candidates, match);
  return match;
}

/** What only an article's title says, all of its sentences are about. */
function matchTitles(terms: readonly Term[], candidates: readonly Passage[], match: Float32Array): void {
  const words = terms.filter(({ kind }) => kind === 'matter' || kind === 'act').flatMap(({ text }) => text);
  for (const [at, { title }] of candidates.entries()) {
    if (words.some((word) => title.includes(word))) match[at] = BY_TITLE;
  }
}

function best(terms: readonly Term[], form: string, passage: Passage): number {
  let most = 0;
  for (const term of terms) {
    const words = term.text.length > 0 ? term.text : [searchable(form)];
    let value = words.some((word) => passage.search.includes(word)) ? 1 : 0;
    if (term.id === 'money.any' && value === 1) value = SAME_CLASS;
    if (term.kind === 'money' && value === 0 && passage.money) value = SAME_CLASS;
    // The general group is not meant where a sentence provides for the narrower one.
    if (term.id === 'talent' && passage.forWhom.includes('外籍')) value *= NARROWER;
    if (value > most) most = value;
  }
  return most;
}

/** Words no thesaurus knows: in Chinese as they stand or by most of their pairs, in English by stem in the unofficial translation. */
function unknownMatch(form: string, passage: Passage): number {
  if (!/^\p{Script=Han}/u.test(form)) {
    const terms = analyse(form);
    return terms.length > 0 && terms.every((term) => passage.terms.has(term)) ? 0.8 : 0;
  }
  if (passage.search.includes(form)) return 1;
  if (form.length < 3) return 0;
  let pairs = 0;
  for (let at = 0; at + 2 <= form.length; at++) if (passage.search.includes(form.slice(at, at + 2))) pairs++;
  const share = pairs / (form.length - 1);
  return share >= 0.6 ? share * 0.8 : 0;
}
