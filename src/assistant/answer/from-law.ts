import type { PolicyVersion } from '../../policy/index.ts';
import { askedClauses } from './asked-clauses.ts';
import { withoutAuxiliaries } from './english-verbs.ts';
import type { Knowledge } from './knowledge.ts';
import type { LawAsk } from './law-ask.ts';
import { type ByIndex, proposedFor } from './law-find.ts';
import { LIABILITY, PENALISES } from './law-kind.ts';
import { type Looked, lookInto, type Wishes, wishesOf, withCited } from './law-look.ts';
import { CONTEXT, type LawMatter, lawMatters, putRight } from './law-matters.ts';
import type { Passage } from './passages.ts';
import type { Question } from './question.ts';

/** An article found for a question, with the sentences that answer it. */
export interface FoundArticle {
  document: PolicyVersion;
  /** Position in the index. */
  at: number;
  /** Share of what was asked about that the article speaks of. */
  covered: number;
  /** The same of the telling words alone. */
  told: number;
  /** Answers a part of the question by itself. */
  head: boolean;
  passages: readonly Passage[];
  /** How well each of its sentences answers. */
  scored: readonly number[];
}

export interface LawReading {
  /** The question as asked, in one form. */
  said: string;
  byIndex: ByIndex;
  matters: readonly LawMatter[];
  /** That the first article found is the right one. */
  chance: number;
  /** The same before it is set beside the others, and what it is put together from. */
  odds: number;
  signs: Looked['signs'];
  /** Best first. */
  found: FoundArticle[];
}

/** Another part of the question is only what this part is said of. */
const OTHER_PART = 0.45;
/** What says so much by itself leans the less on the others. */
const BY_ITSELF = 7;
const LESS = 0.25;
/** Several things asked at once are mostly asked of one law. */
const SAME_LAW = 0.08;

/** What another part asks for makes an article less of this part's. */
const STRANGE = 0.12;
/** Articles are taken until one of them is the right one with this chance; no more than so many: the later ones are a sentence each. */
const CHANCE = 0.99;
const MOST_NEAR = 3;
/** More are answered as one: each is weighed against all matters and articles. */
const MOST_PARTS = 12;
/** Asks what follows, which may be a penalty. */
const CONSEQUENCE = /会怎么?样|后果|违法吗|犯法|\bwhat happens\b|\bconsequences?\b/u;
/** 和, 分别: several things are asked for in one clause. */
const JOINED = /[和与及或]|还有|分别|各|\b(?:and|or)\b/u;

/** Every article looked into, best first. */
export interface LookedAll {
  matters: readonly LawMatter[];
  parts: readonly number[];
  wishes: Wishes;
  byIndex: ByIndex;
  found: readonly Looked[];
}

/** What the index proposes, weighed by the question's own words and the order of legal texts. */
export function lookForLaws(
  { text: raw, before: earlier, said, near }: Pick<LawAsk, 'text' | 'before' | 'said' | 'near'>,
  question: Question,
  allowed: (document: PolicyVersion) => boolean,
  knowledge: Knowledge,
): LookedAll | null {
  const { documents, earlier: former = [] } = knowledge.corpus;
  if (![...documents, ...former].some(allowed)) return null;
  const text = withoutAuxiliaries(putRight(raw, knowledge));
  const before = earlier === '' ? '' : putRight(earlier, knowledge);
  const own = lawMatters(text, knowledge);
  const matters = [...own, ...leanedOn(before, own, knowledge)];
  if (matters.length === 0) return null;
  const parts = [...new Set(own.map(({ part }) => part))].slice(0, MOST_PARTS);
  const { byIndex, proposed } = proposedFor(`${text} ${before}`, matters, parts, near, allowed, knowledge);
  const wishes = wishesOf({ text, said }, question);
  const looked = proposed.map((one) => lookInto(one, matters, wishes, knowledge));
  const found = (wishes.penalty ? withCited(looked, knowledge) : looked).sort((a, b) => b.total - a.total);
  return found.length === 0 ? null : { matters, parts, wishes, byIndex, found };
}

/** Finds the articles of laws that speak of what a question is about, those first that answer it. */
export function readLaws(
  ask: Pick<LawAsk, 'text' | 'before' | 'said' | 'near'>,
  question: Question,
  allowed: (document: PolicyVersion) => boolean,
  knowledge: Knowledge,
): LawReading | null {
  const looked = lookForLaws(ask, question, allowed, knowledge);
  if (!looked) return null;
  const { matters, parts, wishes, byIndex, found } = looked;
  const { said } = ask;
  const first = found[0]!;
  const ofFirst = ({ at }: Looked) =>
    knowledge.articles[at]!.document === knowledge.articles[first.at]!.document;
  const heads = parts.length > 1 ? parts.map((part) => bestFor(part, matters, found, ofFirst)) : [];
  const chances = chancesOf(found);
  const near = likeliest(found, chances);
  const penal = wishes.penalty || CONSEQUENCE.test(said) ? penaltyFor(first, found, knowledge) : null;
  const best = heads.filter((one) => one !== null);
  const several = JOINED.test(said) || askedClauses(said).length > 1;
  const order = [
    ...new Set([first, ...(penal ? [penal] : []), ...(several ? [...best, ...near] : [...near, ...best])]),
  ];
  return {
    said,
    matters,
    chance: chances[0]!,
    odds: first.total,
    signs: first.signs,
    byIndex,
    found: order.map((one) => {
      const { at, covered, passages, scored, sure } = one;
      const part = parts[heads.indexOf(one)];
      return {
        document: knowledge.articles[at]!.document,
        at,
        covered,
        told: toldOf(matters, sure),
        head: penal?.at === at || part !== undefined,
        passages,
        scored: part === undefined || one === first ? scored : scoredFor(part, matters, one),
      };
    }),
  };
}

/** What answers a part of the question best says what this part asks for. */
function scoredFor(part: number, matters: readonly LawMatter[], { own, scored }: Looked): number[] {
  const whole = matters.reduce((sum, one) => sum + (one.part === part ? one.weight : 0), 0) || 1;
  return scored.map(
    (score, s) =>
      score +
      matters.reduce((sum, one, i) => sum + (one.part === part ? (one.weight * own[i]![s]!) / whole : 0), 0),
  );
}

/** What was spoken of before is what this question is said of. */
function leanedOn(before: string, own: readonly LawMatter[], knowledge: Knowledge): LawMatter[] {
  if (before === '') return [];
  return lawMatters(before, knowledge)
    .filter(({ form }) => !own.some((one) => one.form === form))
    .map((matter) => ({ ...matter, weight: matter.weight * SPOKEN_OF, part: BEFORE }));
}

const BEFORE = -1;
const SPOKEN_OF = 0.7;

/** 违反本法第三十一条第一款规定的，…: what an article forbids, another one of the same law punishes by its number. */
function penaltyFor(first: Looked, found: readonly Looked[], knowledge: Knowledge): Looked | null {
  const { document, at: position } = knowledge.articles[first.at]!;
  const { ordinal, chapter } = document.articles[position]!;
  if (ordinal === null || LIABILITY.test(chapter ?? '')) return null;
  const from = first.at - position;
  for (const [at, article] of document.articles.entries()) {
    if (!LIABILITY.test(article.chapter ?? '') && !/处罚/u.test(article.title ?? '')) continue;
    const cites = article.sentences.some(({ text }) => text.includes(`${ordinal}`) && PENALISES.test(text));
    if (!cites) continue;
    const known = found.find((one) => one.at === from + at);
    const passages = knowledge.articlePassages(from + at).filter(({ sentence }) => sentence.role === 'text');
    const scored = passages.map(
      ({ sentence }, s) => (known?.scored[s] ?? 0) + (sentence.text.includes(ordinal) ? 1 : 0.5),
    );
    return {
      ...(known ?? {
        total: first.total,
        covered: first.covered,
        about: first.about,
        sure: first.sure,
        own: [],
        bonus: 0,
        signs: first.signs,
      }),
      at: from + at,
      passages,
      scored,
    };
  }
  return null;
}

function toldOf(matters: readonly LawMatter[], sure: readonly number[]): number {
  let whole = 0;
  let told = 0;
  for (const [i, { telling, weight }] of matters.entries()) {
    if (!telling) continue;
    whole += weight;
    told += weight * sure[i]!;
  }
  return whole === 0 ? 0 : told / whole;
}

/** 注册资本和保证金各是多少: what is said once for all parts counts, what another part asks for does not. */
function bestFor(
  part: number,
  matters: readonly LawMatter[],
  found: readonly Looked[],
  ofFirst: (one: Looked) => boolean,
): Looked | null {
  const own = matters.filter((matter) => matter.part === part);
  if (!own.some(({ telling }) => telling)) return null;
  const others = matters.filter((matter) => matter.part !== part && matter.telling);
  const asked = new Set(new Map(others.map((matter) => [matter.part, matter])).values());
  const weigh = (some: readonly LawMatter[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const other = OTHER_PART * (weigh(own) >= BY_ITSELF ? LESS : 1);
  const kept = matters.map((matter) => (matter.part === part ? 1 : asked.has(matter) ? 0 : other));
  const whole = matters.reduce((sum, { weight }, i) => sum + weight * kept[i]!, 0);
  const score = (one: Looked) => {
    const { about, own: bySentence, bonus, passages } = one;
    const weighed = (values: readonly number[]) =>
      matters.reduce((sum, { weight }, i) => sum + weight * kept[i]! * values[i]!, 0) / whole;
    const best = Math.max(
      0,
      ...passages.map((_, s) => weighed(bySentence.map((row, i) => Math.max(row[s]!, CONTEXT * about[i]!)))),
    );
    const strange = Math.max(0, ...about.filter((_, i) => asked.has(matters[i]!)));
    return 0.45 * weighed(about) + 0.45 * best + bonus - STRANGE * strange + (ofFirst(one) ? SAME_LAW : 0);
  };
  return found.reduce<Looked | null>((best, one) => (best && score(best) >= score(one) ? best : one), null);
}

/** Chance of each that it is the right one. */
function chancesOf(found: readonly Looked[]): number[] {
  const odds = found.map(({ total }) => Math.exp(total - found[0]!.total));
  const whole = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / whole);
}

/** The best of them, until one is the right one with some certainty. */
function likeliest(found: readonly Looked[], chances: readonly number[]): Looked[] {
  let chance = 0;
  return found.slice(0, MOST_NEAR).filter((_, at) => {
    const enough = chance >= CHANCE;
    chance += chances[at]!;
    return !enough;
  });
}
