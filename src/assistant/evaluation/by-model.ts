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

export interface ComparedByModel extends Compared {
  /** The tokens of the day ran out on the way. */
  cutShort: boolean;
  /** Sentences that had to be held back; of drafts, details without a basis. */
  faults: { before: number; after: number };
}

type InTurn = AsyncGenerator<Progress | ComparedByModel>;

interface Written {
  judged: Judged;
  faults: number;
}

/** Questions that the model is asked, each twice: once a kind, so that every way of asking is among them. */
const ASKED = 12;

/** What the model writes under other instructions. */
export function compareByModel(job: ModelJob, questions: readonly QuestionItem[]): InTurn {
  const { corpus, rehearse } = job;
  const plan = corpus.documents.find(({ documentId }) => documentId === PLAN);
  return inTurn(plan ? sample(questions) : [], job, async (item, instructions) => {
    const given = await rehearse(item, instructions);
    const judged = judgedAs('plan', item, given, scoreAnswer(item, given, plan!).right, corpus);
    return { judged, faults: given.withheld };
  });
}

/** The same of drafts: right is one in which nothing had to be put in brackets. */
export function compareDrafts(job: DraftJob, items: readonly DraftItem[]): InTurn {
  return inTurn(items, job, async (item, instructions) => {
    const { text, unproven } = await job.rehearse(item, instructions);
    const right = text !== '' && unproven.length === 0;
    const judged: Judged = {
      ...{ id: item.id, set: 'drafts', question: item.field, outcome: 'answered', right },
      ...{ cited: [], quotes: [], answer: text, handover: null },
    };
    return { judged, faults: unproven.length };
  });
}

/** Each under both instructions; cut short where the tokens of the day run out on the way. */
async function* inTurn<Item>(
  items: readonly Item[],
  { before, after }: Instructions,
  judge: (item: Item, instructions: Bilingual) => Promise<Written>,
): InTurn {
  const comparison = new Comparison();
  const faults = { before: 0, after: 0 };
  let cutShort = false;
  yield { done: 0, total: items.length };
  for (const [at, item] of items.entries()) {
    try {
      const [old, now] = [await judge(item, before), await judge(item, after)];
      comparison.add(old.judged, now.judged);
      faults.before += old.faults;
      faults.after += now.faults;
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'model-used-up' && at > 0)) throw error;
      cutShort = true;
      break;
    }
    yield { done: at + 1, total: items.length };
  }
  yield { ...comparison.result(items.length), cutShort, faults };
}

/** One of each kind that a model is asked at all, as many as are affordable. */
function sample(items: readonly QuestionItem[]): QuestionItem[] {
  const answered = items.filter(
    ({ expect }) => expect.outcome === 'answered' || expect.outcome === 'partial',
  );
  const firsts = new Map(answered.toReversed().map((item) => [item.kind, item]));
  return [...firsts.values()].slice(0, ASKED);
}
