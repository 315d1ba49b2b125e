import type { PolicyVersion } from '../../policy/index.ts';
import { analyse } from '../retrieval/analyse.ts';
import { searchable } from '../retrieval/normalise.ts';
import type { Composer } from './compose.ts';
import { DETAILS, givesDetail } from './details.ts';
import { isAboutWord } from './from-document.ts';
import type { Knowledge } from './knowledge.ts';
import type { Matter } from './matters.ts';
import type { Passage } from './passages.ts';
import type { Question } from './question.ts';
import { type Reading, settle } from './reading.ts';
import { type Selection, SPEAKS } from './select.ts';

/** Articles looked into, best first by the index. */
const ARTICLES = 12;
/** Words of the thesaurus count for less than the question's own: a law has its own language. */
const EXPANSION = 0.4;
const BY_MEANING = 0.8;
const GENERIC = 0.4;
/** A sentence of a law leans on its article. */
const CONTEXT = 0.35;
/** From this share of the question's weight on, an article covers it. */
const COVERED = 0.55;
/** Of two sentences about the matter, the one that gives what is asked for (a sum, a period, a penalty). */
const GIVING = 0.3;
const LENGTH = 0.004;
const NEARLY = 0.88;
const MOST = 3;
const MOST_ITEMS = 10;

/**
 * A question read against texts whose vocabulary no thesaurus holds: the index finds the articles, the question's own
 * words the sentences. Null when no article covers enough of it.
 * @param allowed which documents may answer
 */
export function readLaw(
  question: Question,
  allowed: (document: PolicyVersion) => boolean,
  knowledge: Knowledge,
  composer: Composer,
): Reading | null {
  const wanted = contentOf(question, knowledge);
  if (wanted.length === 0) return null;
  const ranked = knowledge.index.rank(termsOf(wanted), ARTICLES, (at) =>
    allowed(knowledge.articles[at]!.document),
  );
  const first = ranked[0];
  if (!first) return null;
  const { document } = knowledge.articles[first.at]!;
  const candidates = ranked
    .filter(({ at }) => knowledge.articles[at]!.document === document)
    .map(({ at }) => at)
    .sort((a, b) => a - b)
    .flatMap((at) => knowledge.articlePassages(at))
    .filter(({ sentence }) => sentence.role === 'text');
  const matters = wanted.map((one): Matter => matterOf(one, candidates));
  const selection = chooseSentences(question, matters, candidates);
  if (!selection) return null;
  const asked = settle(question, selection, isAboutWord({ candidates }));
  return { question, document, candidates, matters, selection, asked, composer };
}

interface Content {
  form: string;
  /** Its official words, where the thesaurus knows any. */
  texts: string[];
  weight: number;
  part: number;
}

function contentOf(question: Question, { index }: Knowledge): Content[] {
  const content = new Map<string, Content>();
  for (const [at, { kind, form, terms }] of question.units.entries()) {
    if (kind === 'plain' || kind === 'break' || kind === 'number') continue;
    const own = searchable(form);
    const words = analyse(form).filter((word) => word.length > 1 || own.length === 1);
    const texts = terms.flatMap(({ text }) => [...text]);
    const sources =
      words.length > 0 && /\p{Script=Han}/u.test(own)
        ? words
        : texts.flatMap((text) => analyse(text)).filter((word) => word.length > 1);
    if (own === '' || sources.length === 0) continue;
    const mean = sources.reduce((sum, word) => sum + index.idf(word), 0) / sources.length;
    content.set(own, {
      form: own,
      texts,
      weight: kind === 'generic' || question.asking.has(at) ? mean * GENERIC : mean,
      part: question.parts[at]!,
    });
  }
  return [...content.values()];
}

function termsOf(content: readonly Content[]): Map<string, number> {
  const terms = new Map<string, number>();
  for (const { form, texts } of content) {
    for (const term of analyse(form)) terms.set(term, 1);
    for (const text of texts)
      for (const term of analyse(text)) if (!terms.has(term)) terms.set(term, EXPANSION);
  }
  return terms;
}

function matterOf({ form, texts, weight, part }: Content, candidates: readonly Passage[]): Matter {
  const match = Float32Array.from(candidates, ({ search }) => {
    if (search.includes(form)) return 1;
    if (texts.some((text) => search.includes(text))) return BY_MEANING;
    if (form.length < 3) return 0;
    let pairs = 0;
    for (let at = 0; at + 2 <= form.length; at++) if (search.includes(form.slice(at, at + 2))) pairs++;
    const share = pairs / (form.length - 1);
    return share >= SPEAKS ? share * BY_MEANING : 0;
  });
  const found = match.reduce((sum, value) => sum + (value >= SPEAKS ? 1 : 0), 0);
  return {
    form,
    kind: 'matter',
    ids: [],
    texts: [form],
    weight,
    part,
    context: false,
    match,
    found,
    around: false,
  };
}

function chooseSentences(
  question: Question,
  matters: readonly Matter[],
  candidates: readonly Passage[],
): Selection | null {
  const whole = matters.reduce((sum, { weight }) => sum + weight, 0);
  const around = candidates.map((_, at) => matters.map(({ match }) => inArticle(match, at, candidates)));
  const scored = candidates.map(({ search }, at) => {
    const own = matters.reduce(
      (sum, { weight, match }, i) => sum + weight * Math.max(match[at]!, CONTEXT * around[at]![i]!),
      0,
    );
    return own + (gives(question, candidates[at]!) ? whole * GIVING : 0) - LENGTH * search.length;
  });
  const top = scored.indexOf(Math.max(...scored));
  const covered = matters.reduce((sum, { weight }, i) => sum + weight * around[top]![i]!, 0);
  if (top < 0 || covered < whole * COVERED) return null;
  const limit = question.listing ? MOST + 2 : MOST;
  const near = [...candidates.keys()]
    .filter((at) => at !== top && scored[at]! >= scored[top]! * NEARLY)
    .sort((a, b) => scored[b]! - scored[a]!)
    .slice(0, limit - 1);
  const chosen = new Set([...withItems(top, candidates), ...near]);
  return {
    passages: [...chosen].sort((a, b) => a - b).map((at) => candidates[at]!),
    absent: [],
    strangers: [],
    present: matters.filter(({ found }) => found > 0),
    score: covered / whole,
  };
}

function gives({ asks }: Question, { sentence }: Passage): boolean {
  const wanted = DETAILS.filter((detail) => asks.has(detail));
  return wanted.length > 0 && wanted.some((detail) => givesDetail(detail, sentence.text));
}

function inArticle(match: Float32Array, at: number, candidates: readonly Passage[]): number {
  const { article } = candidates[at]!;
  let most = 0;
  for (let other = 0; other < candidates.length; other++) {
    if (candidates[other]!.article === article && match[other]! > most) most = match[other]!;
  }
  return most;
}

/** 下列条件： is nothing without its items, nor an item without what it belongs to. */
function withItems(at: number, candidates: readonly Passage[]): number[] {
  const isItem = (i: number) =>
    /^[（(][一二三四五六七八九十]+[）)]/u.test(candidates[i]?.sentence.text ?? '');
  const sameArticle = (i: number) => candidates[i]?.article === candidates[at]!.article;
  if (/[：:]$/u.test(candidates[at]!.sentence.text)) {
    const items = [at];
    for (let next = at + 1; sameArticle(next) && isItem(next) && items.length < MOST_ITEMS; next++)
      items.push(next);
    return items;
  }
  if (!isItem(at)) return [at];
  for (let before = at - 1; before >= 0 && sameArticle(before); before--) {
    if (!isItem(before)) return [before, at];
  }
  return [at];
}
