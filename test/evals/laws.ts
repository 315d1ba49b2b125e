import { type Knowledge, knowledgeOf, planAnswer } from '../../src/assistant/answer/index.ts';
import type { Ranked } from '../../src/assistant/retrieval/bm25.ts';
import { inventedIn } from './invented.ts';
import { shippedWords } from './knowledge.ts';
import type { LawCorpus } from './laws-corpus.ts';
import { occurs } from './score-answer.ts';
import type { LawItem, Place } from './set.ts';

/** A place counts where it is among the first so many articles cited. */
const FIRST = 3;

export interface LawScore {
  item: LawItem;
  outcome: boolean;
  /** Every document and article wanted is among the first three cited; null where none is wanted. */
  places: boolean | null;
  /** The edition too. */
  version: boolean | null;
  notice: boolean;
  wording: boolean;
  invented: string[];
  right: boolean;
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
    const cited = [
      ...new Set(plan.citations.map(({ documentId, article }) => `${documentId}#${article}`)),
    ].slice(0, FIRST);
    const has = ({ document, version, article }: Place, exact: boolean) =>
      cited.some((one) => {
        const [documentId, at] = one.split('#') as [string, string];
        const called = laws.called.get(documentId)!;
        return (
          called.document === document &&
          at === String(article) &&
          (!exact || version === undefined || called.version === version)
        );
      });
    const { expect } = item;
    const found = (exact: boolean) =>
      (expect.places ?? []).every((place) => has(place, exact)) &&
      (expect.anyOf === undefined || expect.anyOf.some((place) => has(place, exact)));
    const wanted = (expect.places?.length ?? 0) + (expect.anyOf?.length ?? 0) > 0;
    const sources = laws.corpus.documents.filter(({ documentId }) =>
      plan.citations.some((one) => one.documentId === documentId),
    );
    const source = {
      original: sources.map(({ original }) => original).join('\n'),
      translation: Object.assign({}, ...sources.map(({ translation }) => translation)),
    };
    const score = {
      outcome: [expect.outcome].flat().includes(plan.outcome),
      places: wanted ? found(false) : null,
      version: wanted ? found(true) : null,
      notice: expect.notice !== 'repealed' || plan.notices.length > 0,
      wording:
        (expect.must ?? []).every((entry) => occurs(entry, plan.answer)) &&
        !(expect.forbid ?? []).some((entry) => occurs(entry, plan.answer)),
      invented: inventedIn(plan.answer, source),
    };
    const name = (one: string) => {
      const [documentId, at] = one.split('#') as [string, string];
      const { document, version } = laws.called.get(documentId)!;
      return `${document}${version ? ` ${version}` : ''} ${at}`;
    };
    return {
      item,
      ...score,
      right:
        score.outcome &&
        score.version !== false &&
        score.notice &&
        score.wording &&
        score.invented.length === 0,
      given: {
        outcome: plan.outcome,
        answer: plan.answer,
        cited: cited.map(name),
        notices: plan.notices,
      },
      ms,
    };
  });
}

export interface LawRow {
  n: number;
  right: number;
  places: number | null;
  version: number | null;
  outcome: number;
  invented: number;
}

export function lawRow(scores: readonly LawScore[]): LawRow {
  const share = (values: readonly (boolean | null)[]) => {
    const judged = values.filter((value) => value !== null);
    return judged.length === 0 ? null : judged.filter(Boolean).length / judged.length;
  };
  return {
    n: scores.length,
    right: share(scores.map(({ right }) => right)) ?? 0,
    places: share(scores.map(({ places }) => places)),
    version: share(scores.map(({ version }) => version)),
    outcome: share(scores.map(({ outcome }) => outcome)) ?? 0,
    invented: scores.reduce((sum, { invented }) => sum + invented.length, 0),
  };
}
