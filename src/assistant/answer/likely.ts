import type { Knowledge } from './knowledge.ts';

/** What the index finds for a question's own words, in the texts that are weighed and in the plan. */
interface Found {
  /** Of the best article, and of the next one. */
  score: number;
  next: number;
  /** Share of the words' weight that the best one has. */
  covered: number;
  /** Of the plan's best article. */
  plan: number;
  /** Characters of the question. */
  length: number;
}

/** Logistic regression over the open questions about the plan, the laws and neither; docs/decisions/0017. */
const WEIGHTS = { score: 3.05, covered: 2.37, ratio: 1.64, length: 2.21, gap: -2.06, bias: -20.53 };

function likelihood({ score, next, covered, plan, length }: Found): number {
  const z =
    WEIGHTS.score * Math.log(score + 1) +
    WEIGHTS.covered * covered +
    WEIGHTS.ratio * Math.log((score + 1) / (plan + 1)) +
    WEIGHTS.length * Math.log(length) +
    WEIGHTS.gap * ((score - next) / (score + 1)) +
    WEIGHTS.bias;
  return 1 / (1 + Math.exp(-z));
}

/** How likely a question is asked of the articles allowed, and not of the plan or of no text at all: 0 to 1. */
export function likelyAsked(
  words: ReadonlyMap<string, number>,
  length: number,
  allowed: (at: number) => boolean,
  { index, articles, corpus }: Knowledge,
): number {
  const isPlan = (at: number) => articles[at]!.document.documentId === corpus.defaultDocumentId;
  const [[best, next] = [], [ofPlan] = []] = index.rankEach(words, [
    { limit: 2, allowed },
    { limit: 1, allowed: isPlan },
  ]);
  if (!best) return 0;
  return likelihood({
    score: best.score,
    next: next?.score ?? 0,
    covered: best.covered,
    plan: ofPlan?.score ?? 0,
    length: Math.max(length, 1),
  });
}
