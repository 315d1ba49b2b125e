import { analyse } from '../retrieval/analyse.ts';
import { atomsOf } from '../retrieval/atoms.ts';
import { correct } from '../retrieval/correct.ts';
import { type Lexicon, segment, type Unit } from '../retrieval/lexicon.ts';
import { searchable } from '../retrieval/normalise.ts';
import type { Term, Terms } from '../retrieval/thesaurus.ts';
import { partsOf } from './clauses.ts';
import type { Knowledge } from './knowledge.ts';

/** One thing a question about laws is about. */
export interface LawMatter {
  /** As asked. */
  form: string;
  /** The same as it is searched. */
  own: string;
  /** Its words in the texts, the asked ones first. */
  texts: string[];
  /** How well each of them carries the meaning, 0 to 1: a usual word says less than the one that is meant. */
  strengths: number[];
  /** Stems of English words that no thesaurus knows, looked for in the unofficial English. */
  stems: readonly string[];
  /** Pairs of characters with their weight, for what no thesaurus knows. */
  pairs: readonly { pair: string; weight: number }[];
  weight: number;
  part: number;
  /** Says what the question is about, unlike 应当, 公司 or 多少. */
  telling: boolean;
  /** A body or kind of person that laws speak of by name: 证券公司, 投保人. */
  subject: boolean;
}

/** What stands in more articles than this share tells little. */
const TELLING = 2.2;
/** Words of force, number and time, which stand in nearly every article. */
const LIGHT = 0.5;
const LONGER = 0.22;
/** In no text at all, a word is as likely talk as a matter. */
const UNSEEN = 0.5;
/** What an unknown English word weighs: it cannot be looked for, and its lack must tell. */
const UNKNOWN_ENGLISH = 4;
const CORRECTED = 200;

/** A question with its typing errors put right. `text` has been through `normalise`. */
export function putRight(text: string, { index, lawLexicon }: Knowledge): string {
  if (text.length > CORRECTED) return text;
  const atoms = atomsOf(text);
  return correct(text, atoms, segment(atoms, lawLexicon), correctableOf(lawLexicon, index)) ?? text;
}

/** What a question, less the names of laws and days, is about. `text` has been through `putRight`. */
export function lawMatters(text: string, { index, lawLexicon, words }: Knowledge): LawMatter[] {
  const subjects = subjectsOf(words.lawTerms);
  const units = segment(atomsOf(text), lawLexicon);
  const parts = partsOf(units);
  const matters = new Map<string, LawMatter>();
  const whole = joinedUp(units);
  const unseen = index.idf('\u0000');
  for (const [at, { kind, form, terms }] of whole.entries()) {
    if (kind === 'plain' || kind === 'break') continue;
    const own = searchable(form);
    const han = /\p{Script=Han}/u.test(own);
    if (own === '' || (kind === 'number' && !han && own.length < 2)) continue;
    if (matters.has(own)) continue;
    const meant = terms.flatMap(({ text: words }) => [...words]);
    const texts = [...new Set([...(han && own.length > 1 ? [own] : []), ...meant])];
    const pairs = analyse(own)
      .filter((term) => term.length > 1)
      .map((pair) => ({ pair, weight: index.idf(pair) }));
    const weights = texts.map((one) => weightOf(one, index));
    const weighed = meant.length > 0 ? wordWeight(terms, index) : meanOf(pairs.map(({ weight }) => weight));
    const unknown = terms.length === 0;
    const place = { form, own, part: parts[at]! };
    if (meant.length === 0 && !han) {
      const weight = unknown ? UNKNOWN_ENGLISH : unseen;
      if (kind !== 'number')
        matters.set(own, {
          ...place,
          texts: [own],
          strengths: [1],
          stems: analyse(own),
          pairs: [],
          weight,
          telling: true,
          subject: false,
        });
      continue;
    }
    if (unknown && own.length < 2) continue;
    const light = terms.length > 0 && terms.every(({ kind: one }) => one === 'generic' || one === 'act');
    matters.set(own, {
      ...place,
      texts,
      stems: [],
      strengths: texts.map((one, i) => (one === own ? 1 : BY_MEANING * Math.min(1, weights[i]! / weighed))),
      pairs: unknown ? pairs : [],
      weight:
        weighed *
        (unknown && pairs.every(({ weight }) => weight >= unseen) ? UNSEEN : 1) *
        (light ? LIGHT : 1) *
        (1 + LONGER * Math.min(4, Math.max(0, (texts[0]?.length ?? 2) - 2))),
      subject: texts.some((one) => subjects.has(one)),
      telling: !light && kind !== 'outside-place' && weighed >= TELLING,
    });
  }
  return [...matters.values()];
}

const bySubject = new WeakMap<Terms, ReadonlySet<string>>();

function subjectsOf(terms: Terms): ReadonlySet<string> {
  let made = bySubject.get(terms);
  if (!made) {
    made = new Set(terms.flatMap(({ zh, kind }) => (kind === 'who' ? zh.map(searchable) : [])));
    bySubject.set(terms, made);
  }
  return made;
}

/** 天气, 麻将: an unknown character beside a small word is no word by itself, the two together may be one. */
function joinedUp(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = units.map((unit) => ({ ...unit }));
  const single = (unit: Unit | undefined) => unit !== undefined && /^\p{Script=Han}$/u.test(unit.form);
  for (const [at, unit] of joined.entries()) {
    if (unit.kind !== 'unknown' || !single(unit)) continue;
    const [before, after] = [joined[at - 1], joined[at + 1]];
    const small = (one: Unit | undefined) => single(one) && !GRAMMAR.has(one!.form);
    const form = small(before) ? before!.form + unit.form : small(after) ? unit.form + after!.form : null;
    if (form !== null) joined[at] = { ...unit, form };
  }
  return joined;
}

const GRAMMAR = new Set(
  '的了吗呢吧啊么在是有和与为对给从到要想能可会就都也还很把被让那这哪怎几没请问说谁其之或及我你您他她它们去来得着过更太又再才只不个些啥跟用向往于以而且但如若因所比让叫使',
);

const correctable = new WeakMap<Lexicon, Lexicon>();

/**
 * Short words sound alike too often, and everyday ones are too many: what is put right must be a word of four characters
 * or more, made of what the texts are made of.
 */
function correctableOf(lexicon: Lexicon, index: Knowledge['index']): Lexicon {
  let made = correctable.get(lexicon);
  if (!made) {
    const unseen = index.idf('\u0000');
    const ofTexts = (form: string) =>
      form.length >= 4 && analyse(form).every((term) => term.length === 1 || index.idf(term) < unseen);
    const only = (forms: Lexicon['bySound'], wanted: (form: string) => boolean) =>
      new Map(
        [...forms]
          .map(([key, list]) => [key, list.filter(wanted)] as const)
          .filter(([, list]) => list.length > 0),
      );
    made = {
      ...lexicon,
      bySound: only(lexicon.bySound, ofTexts),
      blotted: only(lexicon.blotted, (form) => !/^[不最未]/u.test(form) && ofTexts(form)),
      byPinyin: new Map(),
    };
    correctable.set(lexicon, made);
  }
  return made;
}

/** What a word is worth that is said in several ways: neither as little as the most usual of them nor as much as the rarest. */
function wordWeight(terms: readonly Term[], index: Knowledge['index']): number {
  const weights = terms.flatMap(({ text }) => text.map((one) => weightOf(one, index)));
  const unseen = index.idf('\u0000');
  const seen = weights.filter((weight) => weight < unseen);
  return meanOf(seen.length > 0 ? seen : weights);
}

const known = new WeakMap<Knowledge['index'], Map<string, number>>();
/** Words of the thesaurus are asked for again and again; those of questions are too many to keep. */
const REMEMBERED = 20_000;

function weightOf(text: string, index: Knowledge['index']): number {
  let weights = known.get(index);
  if (!weights) {
    weights = new Map();
    known.set(index, weights);
  }
  let weight = weights.get(text);
  if (weight === undefined) {
    const terms = analyse(text).filter((term) => term.length > 1 || text.length === 1);
    weight = terms.length > 0 ? meanOf(terms.map((term) => index.idf(term))) : 0;
    if (weights.size < REMEMBERED) weights.set(text, weight);
  }
  return weight;
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Terms to look the matters up with; what stands for the asked word counts nearly as much as it does. */
export function termsOf(matters: readonly LawMatter[]): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of analyse(text)) if ((terms.get(term) ?? 0) < weight) terms.set(term, weight);
  };
  for (const { texts } of matters) for (const [at, text] of texts.entries()) add(text, at === 0 ? 1 : 0.7);
  return terms;
}

/** A sentence of a law leans on its article. */
export const CONTEXT = 0.4;

const BY_MEANING = 0.95;
const BY_PAIRS = 0.9;
const BY_ENGLISH = 0.85;
const FEWEST_PAIRS = 0.34;

/** How well a stretch of text (as `searchable` makes it, with its terms) speaks of the matter, 0 to 1. */
export function speaks(
  { texts, strengths, stems, pairs }: LawMatter,
  search: string,
  terms: ReadonlySet<string>,
): number {
  let best = 0;
  for (const [at, text] of texts.entries())
    if (strengths[at]! > best && search.includes(text)) best = strengths[at]!;
  if (best < BY_ENGLISH && inEnglish(stems, terms)) best = BY_ENGLISH;
  return best > 0 ? best : byPairs(pairs, search);
}

/** The same of how people ask: by the word that was asked alone, as what it stands for is in the text itself. */
export function askedBy(
  { own, stems, pairs }: LawMatter,
  search: string,
  terms: ReadonlySet<string>,
): number {
  if (search.includes(own) || inEnglish(stems, terms)) return 1;
  return byPairs(pairs, search);
}

const inEnglish = (stems: readonly string[], terms: ReadonlySet<string>) =>
  stems.length > 0 && stems.every((stem) => terms.has(stem));

function byPairs(pairs: LawMatter['pairs'], search: string): number {
  if (pairs.length < 2) return 0;
  let whole = 0;
  let found = 0;
  for (const { pair, weight } of pairs) {
    whole += weight;
    if (search.includes(pair)) found += weight;
  }
  const share = found / whole;
  return share >= FEWEST_PAIRS ? share * BY_PAIRS : 0;
}
