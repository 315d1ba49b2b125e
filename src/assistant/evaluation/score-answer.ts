import type { PolicyVersion } from '../../policy/index.ts';
import type { Citation, Outcome } from '../contract.ts';
import { inventedIn } from './invented.ts';
import type { QuestionItem } from './set.ts';

export interface Given {
  outcome: Outcome;
  answer: string;
  citations: Citation[];
}

/** What was right about one answer; null where there is nothing to be right about. */
export interface AnswerScore {
  outcome: boolean;
  /** Every article that had to be cited is. */
  recall: boolean | null;
  /** No article is cited that is neither wanted nor allowed. */
  precision: boolean | null;
  /** The wanted words stand in a citation, and every citation is the original's own text. */
  quotes: boolean;
  /** Says what it must, and nothing that it must not. */
  wording: boolean;
  /** Amounts, dates, document numbers and contacts that the text does not have. */
  invented: string[];
  right: boolean;
}

const squeeze = (text: string) => text.replace(/\s+/gu, '');

export function occurs(entry: string, answer: string): boolean {
  const pattern = /^\/(.*)\/([a-z]*)$/su.exec(entry);
  if (!pattern) return squeeze(answer).includes(squeeze(entry));
  const expression = new RegExp(pattern[1]!, pattern[2]);
  return expression.test(answer) || expression.test(squeeze(answer));
}

/** `spoken` are the texts that the answer may have its figures from: the plan, and others that it quotes. */
export function scoreAnswer(
  { expect }: QuestionItem,
  given: Given,
  plan: PolicyVersion,
  spoken: Parameters<typeof inventedIn>[1] = plan,
): AnswerScore {
  const outcomes = [expect.outcome].flat();
  const cited = new Set(given.citations.map(({ article }) => article));
  const judged = given.outcome === 'answered' || given.outcome === 'partial';
  const wanted = expect.articles ?? [];
  const known = new Set([...wanted, ...(expect.anyOf ?? []), ...(expect.allowed ?? [])]);
  const recall =
    wanted.every((one) => cited.has(one)) && (!expect.anyOf || expect.anyOf.some((one) => cited.has(one)));
  const exact = given.citations.every(
    ({ quote, start, end }) => squeeze(plan.original.slice(start, end)) === squeeze(quote),
  );
  const found = (expect.quotes ?? []).every((words) =>
    given.citations.some(({ quote }) => squeeze(quote).includes(squeeze(words))),
  );
  const score = {
    outcome: outcomes.includes(given.outcome),
    recall: wanted.length + (expect.anyOf?.length ?? 0) === 0 ? null : judged && recall,
    precision: judged && given.citations.length > 0 ? [...cited].every((one) => known.has(one)) : null,
    quotes: exact && (!judged || found),
    wording:
      (expect.must ?? []).every((entry) => occurs(entry, given.answer)) &&
      !(expect.forbid ?? []).some((entry) => occurs(entry, given.answer)),
    invented: inventedIn(given.answer, spoken),
  };
  // Where a refusal is as right as an answer, the citations of neither are asked for.
  const refusable = outcomes.includes('refused') || outcomes.includes('blocked');
  const right =
    score.outcome &&
    (score.recall !== false || refusable) &&
    score.precision !== false &&
    (score.quotes || (refusable && exact)) &&
    score.wording &&
    score.invented.length === 0;
  return { ...score, right };
}
