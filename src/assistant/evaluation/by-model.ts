import type { Corpus } from '../../policy/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Bilingual } from '../../shared/locale.ts';
import type { AnswerRequest, AnswerResponse } from '../contract.ts';
import { type Compared, Comparison } from './compare.ts';
import type { Progress } from './evaluate.ts';
import { judgedAs } from './judge.ts';
import { scoreAnswer } from './score-answer.ts';
import { PLAN, type QuestionItem } from './set.ts';

export interface ModelJob {
  corpus: Corpus;
  before: Bilingual;
  after: Bilingual;
  /** Asks the model under such instructions. */
  rehearse: (request: AnswerRequest, instructions: Bilingual) => Promise<AnswerResponse>;
}

/** Questions that the model is asked, each twice: once a kind, so that every way of asking is among them. */
const ASKED = 12;

/** What the model writes under other instructions; cut short where the tokens of the day run out on the way. */
export async function* compareByModel(
  { corpus, before, after, rehearse }: ModelJob,
  questions: readonly QuestionItem[],
): AsyncGenerator<Progress | (Compared & { cutShort: boolean })> {
  const plan = corpus.documents.find(({ documentId }) => documentId === PLAN);
  const items = plan ? sample(questions) : [];
  const comparison = new Comparison();
  let cutShort = false;
  yield { done: 0, total: items.length };
  for (const [at, item] of items.entries()) {
    const ask = async (instructions: Bilingual) => {
      const given = await rehearse(item, instructions);
      return judgedAs('plan', item, given, scoreAnswer(item, given, plan!).right, corpus);
    };
    try {
      comparison.add(await ask(before), await ask(after));
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'model-used-up' && at > 0)) throw error;
      cutShort = true;
      break;
    }
    yield { done: at + 1, total: items.length };
  }
  yield { ...comparison.result(items.length), cutShort };
}

/** One of each kind that a model is asked at all, as many as are affordable. */
function sample(items: readonly QuestionItem[]): QuestionItem[] {
  const answered = items.filter(
    ({ expect }) => expect.outcome === 'answered' || expect.outcome === 'partial',
  );
  const firsts = new Map(answered.toReversed().map((item) => [item.kind, item]));
  return [...firsts.values()].slice(0, ASKED);
}
