import { BLANK } from '../shared/blanks.ts';
import { simplify } from '../shared/simplify.ts';
import type { ArticleId, PolicyVersion, Sentence } from './document.ts';

/** A stretch of a sentence's text, to be lit. */
export interface Lit {
  start: number;
  end: number;
}

export interface Hit {
  policy: PolicyVersion;
  article: ArticleId;
  sentence: Sentence;
  /** Found when asked for: of many hits a page shows few. */
  readonly lit: Lit[];
  /** Thousandths: 2000 and more the whole phrase, 1000 all the words, below that the share of word pairs found. */
  score: number;
}

interface Wanted {
  phrase: string;
  words: string[];
  /** Pairs of Han characters of a long word, for when the word itself stands nowhere. */
  pairs: string[];
  exact: boolean;
}

/** From this share of a long word's pairs on a sentence is near enough to be shown, last. */
const NEAR = 0.6;

/** One character a unit, so that what is found in the folded text stands at the same place in the text itself. */
function fold(text: string): string {
  let out = '';
  for (const c of text) {
    const folded = c.normalize('NFKC').toLowerCase();
    out += folded.length === c.length ? folded : c;
  }
  return out;
}

const HAN = /\p{Script=Han}/u;

function read(query: string): Wanted {
  const clean = simplify(fold(query)).trim();
  const quoted = /^["“”「『](.+)["“”」』]$/u.exec(clean)?.[1];
  const phrase = squeeze(quoted ?? clean);
  const words = quoted ? [phrase] : clean.split(/[\s，。、；：,;:？?！!（）()《》“”"]+/u).filter(Boolean);
  const long = words.flatMap((word) => (HAN.test(word) && word.length >= 4 ? pairsOf(word) : []));
  return {
    phrase,
    words: [...new Set(words)],
    pairs: quoted ? [] : [...new Set(long)],
    exact: quoted !== undefined,
  };
}

const squeeze = (text: string) => text.replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '');

function pairsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)).filter((pair) =>
    /^\p{Script=Han}{2}$/u.test(pair),
  );
}

const folded = new WeakMap<PolicyVersion, string[]>();

/** Of each sentence, in order; kept as long as the version is. */
function foldedOf(policy: PolicyVersion): string[] {
  let known = folded.get(policy);
  if (!known) {
    known = policy.articles.flatMap(({ sentences }) => sentences.map(({ text }) => fold(text)));
    folded.set(policy, known);
  }
  return known;
}

/**
 * Sentences that hold what is looked for, best first: the whole phrase, then all its words, then most of a long word's
 * pairs. In quotation marks only the phrase itself. Traditional characters, width and case make no difference.
 */
export function searchTexts(policies: readonly PolicyVersion[], query: string): Hit[] {
  const wanted = read(query);
  if (wanted.phrase === '' || BLANK.test(wanted.phrase[0]!)) return [];
  const hits: Hit[] = [];
  for (const policy of policies) {
    const texts = foldedOf(policy);
    let at = 0;
    for (const article of policy.articles) {
      for (const sentence of article.sentences) {
        const found = match(texts[at]!, wanted);
        at += 1;
        if (found) hits.push(new Found(policy, article.id, sentence, found));
      }
    }
  }
  return hits.sort((a, b) => b.score - a.score || orderOf(a).localeCompare(orderOf(b)));
}

/** Hits of one score stand by document, version and place. */
export function orderOf({ policy, sentence }: Pick<Hit, 'policy' | 'sentence'>): string {
  return `${policy.documentId}@${String(99_999 - policy.version)}:${String(sentence.start).padStart(8, '0')}`;
}

interface Match {
  text: string;
  score: number;
  words: readonly string[];
}

class Found implements Hit {
  readonly policy: PolicyVersion;
  readonly article: ArticleId;
  readonly sentence: Sentence;
  readonly score: number;
  readonly #match: Match;

  constructor(policy: PolicyVersion, article: ArticleId, sentence: Sentence, match: Match) {
    this.policy = policy;
    this.article = article;
    this.sentence = sentence;
    this.score = match.score;
    this.#match = match;
  }

  get lit(): Lit[] {
    return merged(this.#match.text, this.#match.words);
  }
}

function match(text: string, { phrase, words, pairs, exact }: Wanted): Match | null {
  if (text.includes(phrase)) return { text, words: [phrase], score: 2000 };
  if (exact) return null;
  if (words.length > 1 && words.every((word) => text.includes(word))) return { text, words, score: 1000 };
  if (pairs.length === 0) return null;
  const found = pairs.filter((pair) => text.includes(pair));
  const share = found.length / pairs.length;
  return share >= NEAR ? { text, words: found, score: Math.floor(share * 999) } : null;
}

function merged(text: string, words: readonly string[]): Lit[] {
  const all = words.flatMap((word) => {
    const places: Lit[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      places.push({ start: at, end: at + word.length });
    return places;
  });
  const lit: Lit[] = [];
  for (const { start, end } of all.sort((a, b) => a.start - b.start)) {
    const last = lit.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else lit.push({ start, end });
  }
  return lit;
}
