import { type Knowledge, knowledgeOf, planAnswer } from '../../src/assistant/answer/index.ts';
import { citedIn } from '../../src/assistant/evaluation/own-right.ts';
import { type LawVerdict, scoreLaw } from '../../src/assistant/evaluation/score-law.ts';
import type { LawItem } from '../../src/assistant/evaluation/set.ts';
import type { Ranked } from '../../src/assistant/retrieval/bm25.ts';
import { shippedWords } from './knowledge.ts';
import type { LawCorpus } from './laws-corpus.ts';
import { share } from './measure.ts';

export interface LawScore extends LawVerdict {
  item: LawItem;
  given: { outcome: string; answer: string; cited: string[]; notices: string[] };
  ms: number;
}

export function lawKnowledge({ corpus }: LawCorpus): Knowledge {
  return knowledgeOf(corpus, shippedWords);
}

export function answerLaws(
  items: readonly LawItem[],
  laws: LawCorpus,
  knowledge: Knowledge,
  today: string,
  near?: (question: string) => Ranked[],
): LawScore[] {
  return items.map((item) => {
    const began = performance.now();
    const input = { ...item, today };
    const byWords = planAnswer(input, knowledge);
    const plan = near ? planAnswer({ ...input, near: near(byWords.question) }, knowledge) : byWords;
    const ms = performance.now() - began;
    const verdict = scoreLaw(item, plan, laws.corpus, (documentId, { document, version }, exact) => {
      const called = laws.called.get(documentId)!;
      return called.document === document && (!exact || version === undefined || called.version === version);
    });
    const cited = citedIn(plan)
      .slice(0, 3)
      .map(({ documentId, article }) => {
        const { document, version } = laws.called.get(documentId)!;
        return `${document}${version ? ` ${version}` : ''} ${article}`;
      });
    const { outcome, answer, notices } = plan;
    return { item, ...verdict, given: { outcome, answer, cited, notices }, ms };
  });
}

export interface LawRow {
  n: number;
  right: number;
  places: number | null;
  version: number | null;
  outcome: number;
  invented: number;
  /** Median length of an answer, refusals left aside. */
  characters: number;
}

export function lawRow(scores: readonly LawScore[]): LawRow {
  return {
    n: scores.length,
    right: share(scores.map(({ right }) => right)) ?? 0,
    places: share(scores.map(({ places }) => places)),
    version: share(scores.map(({ version }) => version)),
    outcome: share(scores.map(({ outcome }) => outcome)) ?? 0,
    invented: scores.reduce((sum, { invented }) => sum + invented.length, 0),
    characters: median(
      scores.flatMap(({ given }) => (given.outcome === 'refused' ? [] : [given.answer.length])),
    ),
  };
}

function median(of: readonly number[]): number {
  return of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
}
