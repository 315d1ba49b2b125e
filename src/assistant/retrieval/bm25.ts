import { analyse } from './analyse.ts';

const K1 = 1.2;
const B = 0.75;

export interface IndexedText {
  title: string;
  body: string;
}

export interface Ranked {
  /** Position of the text in the list the index was built from. */
  at: number;
  score: number;
}

export interface Hit extends Ranked {
  /** Share of the question's weight that stands in the text, 0 to 1. */
  covered: number;
}

export interface Bm25 {
  size: number;
  /** Inverse document frequency; that of a term seen nowhere is the highest. */
  idf(term: string): number;
  /** Weighted terms of a question, best texts first; `allowed` is asked for each candidate. */
  rank(question: ReadonlyMap<string, number>, limit: number, allowed?: (at: number) => boolean): Hit[];
  /** The same for a question that grows by each step's terms, and several choices of texts, at the cost of one. */
  rankGrowing(steps: readonly Step[]): Hit[][][];
}

export interface Step {
  /** Added to those of the steps before. */
  terms: ReadonlyMap<string, number>;
  choices: readonly Choice[];
}

export interface Choice {
  limit: number;
  /** Asked for each candidate. */
  allowed?: ((at: number) => boolean) | undefined;
}

/** A title counts as often as this in the body. */
const TITLE_BOOST = 3;

/** Texts between two steps: some milliseconds' work. */
const STEP = 64;

/**
 * BM25 × coverage^0.5 over postings in typed arrays: for 20,000 texts a question costs well under a millisecond.
 * There is a step after every few texts, so that whoever builds it can let others go first.
 */
export function* bm25InSteps(texts: Iterable<IndexedText> & { length: number }): Generator<void, Bm25> {
  const counted = yield* countTerms(texts);
  return rankerOver(counted, yield* postingsOf(counted));
}

interface Counted {
  ids: ReadonlyMap<string, number>;
  /** In how many texts a term stands, by its id. */
  frequencies: readonly number[];
  /** What each text holds: weighted counts by term. */
  counts: readonly ReadonlyMap<number, number>[];
  lengths: Float32Array;
}

function* countTerms(texts: Iterable<IndexedText> & { length: number }): Generator<void, Counted> {
  const ids = new Map<string, number>();
  const frequencies: number[] = [];
  const counts: Map<number, number>[] = [];
  const lengths = new Float32Array(texts.length);
  for (const text of texts) {
    const at = counts.length;
    if (at % STEP === STEP - 1) yield;
    const own = new Map<number, number>();
    const add = (terms: string[], weight: number) => {
      for (const term of terms) {
        let id = ids.get(term);
        if (id === undefined) {
          id = ids.size;
          ids.set(term, id);
          frequencies.push(0);
        }
        if (!own.has(id)) frequencies[id]!++;
        own.set(id, (own.get(id) ?? 0) + weight);
        lengths[at]! += weight;
      }
    };
    add(analyse(text.body), 1);
    add(analyse(text.title), TITLE_BOOST);
    counts.push(own);
  }
  return { ids, frequencies, counts, lengths };
}

/** Those of a term begin at `starts[id]` and end before `starts[id + 1]`. */
interface Postings {
  starts: Uint32Array;
  texts: Uint32Array;
  weights: Float32Array;
}

/** Counted before, because the arrays must have their length when they are filled. */
function* postingsOf({ frequencies, counts, lengths }: Counted): Generator<void, Postings> {
  const starts = new Uint32Array(frequencies.length + 1);
  for (let id = 0; id < frequencies.length; id++) starts[id + 1] = starts[id]! + frequencies[id]!;
  const texts = new Uint32Array(starts[frequencies.length]!);
  const weights = new Float32Array(texts.length);
  let total = 0;
  for (const length of lengths) total += length;
  const mean = total / Math.max(counts.length, 1);
  const filled = starts.slice();
  for (const [at, own] of counts.entries()) {
    if (at % (STEP * 8) === 0) yield;
    const norm = K1 * (1 - B + (B * lengths[at]!) / mean);
    for (const [id, count] of own) {
      const slot = filled[id]!++;
      texts[slot] = at;
      weights[slot] = (count * (K1 + 1)) / (count + norm);
    }
  }
  return { starts, texts, weights };
}

function rankerOver({ ids, frequencies, counts: { length: size } }: Counted, postings: Postings): Bm25 {
  const { starts, texts, weights } = postings;
  const idfOf = (count: number) => Math.log(1 + (size - count + 0.5) / (count + 0.5));
  const scores = new Float64Array(size);
  const covered = new Float64Array(size);

  function rankGrowing(steps: readonly Step[]): Hit[][][] {
    const touched: number[] = [];
    let whole = 0;
    const found = steps.map(({ terms, choices }) => {
      for (const [term, weight] of terms) {
        const id = ids.get(term);
        const idf = idfOf(id === undefined ? 0 : frequencies[id]!) * weight;
        whole += idf;
        if (id === undefined) continue;
        for (let slot = starts[id]!; slot < starts[id + 1]!; slot++) {
          const at = texts[slot]!;
          if (scores[at] === 0 && covered[at] === 0) touched.push(at);
          scores[at]! += idf * weights[slot]!;
          covered[at]! += idf;
        }
      }
      return bestOf({ touched, scores, covered, whole }, choices);
    });
    for (const at of touched) {
      scores[at] = 0;
      covered[at] = 0;
    }
    return found;
  }

  return {
    size,
    idf: (term) => idfOf(frequencies[ids.get(term) ?? -1] ?? 0),
    rank: (terms, limit, allowed) => rankGrowing([{ terms, choices: [{ limit, allowed }] }])[0]![0]!,
    rankGrowing,
  };
}

interface Scored {
  touched: readonly number[];
  scores: Float64Array;
  covered: Float64Array;
  /** The weight of the whole question. */
  whole: number;
}

/** A question of common words touches nearly every text: sorting them all would cost more than scoring them. */
function bestOf({ touched, scores, covered, whole }: Scored, choices: readonly Choice[]): Hit[][] {
  const best = choices.map((): Hit[] => []);
  for (const at of touched) {
    const share = covered[at]! / whole;
    const score = scores[at]! * Math.sqrt(share);
    for (const [i, { limit, allowed }] of choices.entries()) {
      const hits = best[i]!;
      if (hits.length === limit && before(hits[limit - 1]!, score, at)) continue;
      if (allowed && !allowed(at)) continue;
      let place = hits.length;
      while (place > 0 && !before(hits[place - 1]!, score, at)) place--;
      hits.splice(place, 0, { at, score, covered: share });
      if (hits.length > limit) hits.pop();
    }
  }
  return best;
}

/** Takes all steps at once. */
export function drain<Made>(steps: Generator<void, Made>): Made {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Whether `one` stands before a text at `at` with `score`; equal scores keep the order of the texts. */
function before(one: Ranked, score: number, at: number): boolean {
  return one.score > score || (one.score === score && one.at < at);
}
