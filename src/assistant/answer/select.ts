import type { Matter } from './matter.ts';
import type { Passage } from './passages.ts';
import type { Question } from './question.ts';
import { pairsOf } from './wording.ts';

/** What the text has to say on the matters asked about. */
export interface Selection {
  /** Best first within an article, articles in the order of the text. */
  passages: Passage[];
  /** Asked about and nowhere in the text; words of the thesaurus, so that they may be repeated. */
  absent: Matter[];
  /** Who was asked about, where the text speaks of the benefit but not for them. */
  strangers: Matter[];
  /** Matters the text does speak of. */
  present: Matter[];
  /** Best score reached, for choosing between documents. */
  score: number;
}

/** A match from here on counts as speaking of the matter. */
export const SPEAKS = 0.5;
/** A second sentence comes along when it answers nearly as well as the best. */
const NEARLY = 0.86;
const MOST = 5;
/** A light word that stands in no more sentences than these may be what is asked about, where nothing else is. */
const RARE = 2;
/** 导语 touches on everything and settles little. */
const PREAMBLE = 0.7;
const TITLE = 0.35;
const OVERLAP = 0.8;
const OTHERS = 0.8;
const NARROW = ['标杆性企业', '外籍'];
/** Speaks for a sentence that its article speaks of the other matters too. */
const NEIGHBOUR = 0.2;

export function scores(
  question: Question,
  matters: readonly Matter[],
  candidates: readonly Passage[],
): Float64Array {
  const scored = new Float64Array(candidates.length);
  const pairs = pairsOf(question);
  for (const [at, passage] of candidates.entries()) {
    let score = 0;
    for (const matter of matters) {
      const weight = matter.weight * (matter.context ? 0.4 : 1);
      score += weight * matter.match[at]!;
      if (matter.kind === 'generic' || matter.kind === 'money') continue;
      if (titled(matter, passage)) score += weight * TITLE;
      score += weight * NEIGHBOUR * beside(matter, at, candidates);
    }
    if (score > 0 && pairs.length > 0) {
      let shared = 0;
      for (const pair of pairs) if (passage.search.includes(pair)) shared++;
      score += (OVERLAP * shared) / pairs.length;
    }
    if (isForOthers(passage, matters)) score *= OTHERS;
    scored[at] = passage.article.id === 'preamble' ? score * PREAMBLE : score;
  }
  return scored;
}

/** Provides for a group the question does not name (标杆性企业, 外籍人才), where it might as well speak of everybody. */
function isForOthers({ forWhom }: Passage, matters: readonly Matter[]): boolean {
  const group = NARROW.find((words) => forWhom.includes(words));
  return group !== undefined && !matters.some(({ texts }) => texts.some((text) => text.includes(group)));
}

/** The best match of the matter in the passage's article. */
function beside(matter: Matter, at: number, candidates: readonly Passage[]): number {
  const { article } = candidates[at]!;
  let most = 0;
  for (let other = at; other >= 0 && candidates[other]!.article === article; other--)
    most = Math.max(most, matter.match[other]!);
  for (let other = at + 1; other < candidates.length && candidates[other]!.article === article; other++)
    most = Math.max(most, matter.match[other]!);
  return most;
}

/** Whether the article's title is about the matter. */
export function titled(matter: Matter, passage: Passage): boolean {
  if (passage.title === '' || matter.found === 0) return false;
  return matter.texts.some((word) => passage.title.includes(word));
}

export function select(
  question: Question,
  matters: readonly Matter[],
  candidates: readonly Passage[],
): Selection {
  const scored = scores(question, matters, candidates);
  const named = matters.filter(isSpecific);
  const absent = named.filter((matter) => matter.found === 0);
  const spoken = named.filter((matter) => matter.found > 0);
  const present = spoken.length > 0 || absent.length > 0 ? spoken : matters.filter(isRareLight);
  const known = present.filter((matter) => matter.kind !== 'unknown');
  const own = (known.length > 0 ? known : present).filter((matter) => !matter.context);
  const wanted = own.length > 0 ? own : known.length > 0 ? known : present;
  const strangers: Matter[] = [];
  const chosen: number[] = [];
  if (wanted.length === 0) return { passages: [], absent, strangers, present, score: 0 };

  const literal = wanted.filter(({ ids }) => ids.length === 0);
  const listed = literal.length > 0 ? literal : question.asks.has('locate') ? wanted : [];
  for (const at of candidates.keys()) if (listed.some((matter) => matter.match[at] === 1)) chosen.push(at);
  const leading =
    ['matter', 'who', 'act']
      .map((kind) => wanted.filter((matter) => matter.kind === kind))
      .find(({ length }) => length > 0) ?? wanted;
  const top = argmax(scored, (at) => leading.some((matter) => matter.match[at]! >= SPEAKS));
  if (chosen.length === 0 || !literal.length) chosen.push(top);
  const covered = (matter: Matter) =>
    chosen.some(
      (at) =>
        matter.match[at]! >= SPEAKS ||
        (matter.kind !== 'who' && matter.form.length > 1 && candidates[at]!.search.includes(matter.form)),
    );
  // A story has one question; what else it mentions led to it.
  const others = question.story ? [] : wanted.toSorted((a, b) => b.weight - a.weight);
  for (const matter of others) {
    if (covered(matter) || (literal.length > 0 && matter.kind === 'who')) continue;
    const beside = wanted.filter((other) => other !== matter && covered(other));
    const apart = question.several && beside.every((other) => other.part !== matter.part);
    if (matter.kind === 'act' && !apart) continue;
    if (matter.around && beside.length > 0) continue;
    if (matter.kind === 'who' && !apart) {
      if (beside.some(({ kind }) => kind === 'who')) continue;
      if (beside.some(({ kind }) => kind !== 'who')) {
        strangers.push(matter);
        continue;
      }
    }
    chosen.push(argmax(scored, (at) => matter.match[at]! >= SPEAKS));
  }
  if (question.several && !question.story)
    for (const at of eachPart(wanted, matters, scored, chosen)) chosen.push(at);
  if (literal.length === 0) for (const at of near(chosen, wanted, scored, candidates)) chosen.push(at);
  const inOrder = [...new Set(chosen)].sort((a, b) => a - b);
  return {
    passages: inOrder.map((at) => candidates[at]!),
    absent,
    strangers,
    present,
    score: scored[top]!,
  };
}

function isRareLight({ kind, ids, found }: Matter): boolean {
  return kind === 'generic' && found > 0 && found <= RARE && ids.every((id) => id.startsWith('term.'));
}

/** Says what the question is about, unlike 企业, 支持 or 补贴. */
export function isSpecific(matter: Matter): boolean {
  if (matter.kind === 'generic' || matter.kind === 'money' || matter.kind === 'pudong-place') return false;
  if (matter.kind === 'unknown') return matter.form.length > 1;
  if (matter.kind === 'country') return false;
  if (matter.kind === 'trait' || matter.kind === 'outside-place') return matter.found > 0;
  return true;
}

/** Asked about several things at once, each part has its own best sentence, which another's may not stand in for. */
function eachPart(
  wanted: readonly Matter[],
  matters: readonly Matter[],
  scored: Float64Array,
  chosen: readonly number[],
): number[] {
  const added: number[] = [];
  for (const part of new Set(wanted.map((matter) => matter.part))) {
    const paid = matters.some((matter) => matter.part === part && matter.kind === 'money');
    if (!wanted.some((matter) => matter.part === part && (matter.kind !== 'who' || paid))) continue;
    const own = matters.filter(
      (matter) => matter.part === part && matter.kind !== 'generic' && !matter.context,
    );
    const worth = Float64Array.from(scored, (score, at) =>
      score === 0 ? 0 : own.reduce((sum, { weight, match }) => sum + weight * match[at]!, 0),
    );
    const best = Math.max(...worth);
    if ([...chosen, ...added].some((at) => worth[at]! >= best * NEARLY)) continue;
    added.push(argmax(scored, (at) => worth[at] === best));
  }
  return added;
}

/** Others that speak of the same matter as a chosen sentence about as well. */
function near(
  chosen: readonly number[],
  wanted: readonly Matter[],
  scored: Float64Array,
  candidates: readonly Passage[],
): number[] {
  const found: number[] = [];
  for (const first of chosen) {
    const about = wanted.filter((matter) => matter.match[first]! >= SPEAKS);
    for (let at = 0; at < candidates.length; at++) {
      if (chosen.includes(at) || scored[at]! < scored[first]! * NEARLY) continue;
      if (about.every((matter) => matter.match[at]! >= SPEAKS)) found.push(at);
    }
  }
  return found.sort((a, b) => scored[b]! - scored[a]!).slice(0, Math.max(0, MOST - chosen.length));
}

function argmax(values: Float64Array, allowed: (at: number) => boolean): number {
  let best = -1;
  for (let at = 0; at < values.length; at++) {
    if (allowed(at) && (best < 0 || values[at]! > values[best]!)) best = at;
  }
  return best;
}
