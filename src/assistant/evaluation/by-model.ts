import type { Corpus } from '../../policy/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Bilingual } from '../../shared/locale.ts';
import type { AnswerRequest, AnswerResponse } from '../contract.ts';
import { type Compared, Comparison } from './compare.ts';
import type { Progress } from './evaluate.ts';
import { type Judged, judgedAs } from './judge.ts';
import { scoreAnswer } from './score-answer.ts';
import { type DraftItem, PLAN, type QuestionItem } from './set.ts';

interface Instructions {
  before: Bilingual;
  after: Bilingual;
}

export interface ModelJob extends Instructions {
  corpus: Corpus;
  /** Asks the model under such instructions. */
  rehearse: (request: AnswerRequest, instructions: Bilingual) => Promise<AnswerResponse>;
}

export interface DraftJob extends Instructions {
  /** Has the model draft it under such instructions. */
  rehearse: (item: DraftItem, instructions: Bilingual) => Promise<{ text: string; unproven: string[] }>;
}

export type ComparedByModel = AsyncGenerator<Progress | (Compared & { cutShort: boolean })>;

/** Questions that the model is asked, each twice: once a kind, so that every way of asking is among them. */
const ASKED = 12;

/** What the model writes under other instructions. */
export function compareByModel(job: ModelJob, questions: readonly QuestionItem[]): ComparedByModel {
  const { corpus, rehearse } = job;
  const plan = corpus.documents.find(({ documentId }) => documentId === PLAN);
  return inTurn(plan ? sample(questions) : [], job, async (item, instructions) => {
    const given = await rehearse(item, instructions);
    return judgedAs('plan', item, given, scoreAnswer(item, given, plan!).right, corpus);
  });
}

/** The same of drafts: right is one in which nothing had to be put in brackets. */
export function compareDrafts(job: DraftJob, items: readonly DraftItem[]): ComparedByModel {
  return inTurn(items, job, async (item, instructions) => {
    const { text, unproven } = await job.rehearse(item, instructions);
    const right = text !== '' && unproven.length === 0;
    return {
      ...{ id: item.id, set: 'drafts', question: item.field, outcome: 'answered', right },
      ...{ cited: [], quotes: [], answer: text, handover: null },
    };
  });
}

/** Each under both instructions; cut short where the tokens of the day run out on the way. */
async function* inTurn<Item>(
  items: readonly Item[],
  { before, after }: Instructions,
  judge: (item: Item, instructions: Bilingual) => Promise<Judged>,
): ComparedByModel {
  const comparison = new Comparison();
  let cutShort = false;
  yield { done: 0, total: items.length };
  for (const [at, item] of items.entries()) {
    try {
      comparison.add(await judge(item, before), await judge(item, after));
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
