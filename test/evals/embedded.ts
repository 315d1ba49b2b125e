import { indexedText, type Knowledge, planAnswer } from '../../src/assistant/answer/index.ts';
import { Matrix, packed } from '../../src/assistant/embeddings/vectors.ts';
import { citedIn } from '../../src/assistant/evaluation/own-right.ts';
import type { Ranked } from '../../src/assistant/retrieval/bm25.ts';
import { mockVector, type Synonyms } from '../support/embedding.ts';
import type { LawCorpus } from './laws-corpus.ts';
import { TODAY } from './measure.ts';

const NEAREST = 200;

/** Articles near to a question, as the service finds them by the vectors of a mock model. */
export function nearBy(knowledge: Knowledge, synonyms?: Synonyms): (question: string) => Ranked[] {
  const matrix = new Matrix(
    knowledge.articles.map(({ document, at }) => {
      const { title, body } = indexedText(document, at);
      return packed(mockVector(`${title}\n${body}`, []));
    }),
  );
  return (question) => matrix.nearest(mockVector(question, synonyms), NEAREST);
}

/** Of questions with one place each, the share where it is among the first three cited or offered. */
export function reached(
  items: readonly { question: string; document: string; article: number }[],
  { called }: Pick<LawCorpus, 'called'>,
  knowledge: Knowledge,
  near: (question: string) => Ranked[] = () => [],
): number {
  const right = items.filter(({ question, document, article }) => {
    const { citations, suggestions } = planAnswer(
      { question, today: TODAY, near: near(question) },
      knowledge,
    );
    const places = citedIn({ citations: [...citations, ...suggestions] });
    return places
      .slice(0, 3)
      .some((one) => called.get(one.documentId)?.document === document && one.article === article);
  });
  return right.length / items.length;
}
