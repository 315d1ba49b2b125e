import { fileBeside } from '../../platform/file-beside.ts';
import { AppError } from '../../shared/errors.ts';
import { compareByModel, compareDrafts, type DraftJob, type ModelJob } from './by-model.ts';
import type { Compared } from './compare.ts';
import type { EvaluationJob, Progress } from './evaluate.ts';
import type { ClaimItem, DraftItem, EvaluationSet, LawItem, QuestionItem } from './set.ts';

export type ShippedSet = Omit<EvaluationSet, 'own'>;

export interface Evaluator {
  /** The sets that come with the software. */
  shipped(): ShippedSet;
  /** How far it is, and at the end what came out; given up by who reads no further. Throws AppError unavailable. */
  compare(job: EvaluationJob): AsyncGenerator<Progress | Compared>;
  /** The same with the model, on a few questions. */
  compareByModel(job: ModelJob): ReturnType<typeof compareByModel>;
  compareDrafts(job: DraftJob): ReturnType<typeof compareDrafts>;
}

const LIMITS = { name: 'evaluation', mostMb: 600, mostMs: 120_000 };
/** A thread each, of some hundred megabytes. */
const AT_ONCE = 2;
const RETRY_AFTER = 10;

type Messages = <M>(thread: URL, data: unknown, limits: typeof LIMITS) => AsyncGenerator<M>;

/**
 * Compares off the event loop.
 * @param read an evaluation set's file by its name, as text
 * @param messages a thread's, as the platform has them, on Node alone
 */
export function createEvaluator(read: (name: string) => string, messages: Messages): Evaluator {
  const thread = fileBeside('evaluation-thread', import.meta.url);
  let running = 0;
  return {
    shipped: () => ({
      plan: JSON.parse(read('questions')) as QuestionItem[],
      laws: JSON.parse(read('laws')) as LawItem[],
      claims: JSON.parse(read('claims')) as ClaimItem[],
      lawClaims: ['law-claims', 'law-claims-free', 'law-claims-varied'].flatMap(
        (name) => JSON.parse(read(name)) as ClaimItem[],
      ),
    }),
    compareByModel: (job) => compareByModel(job, JSON.parse(read('questions')) as QuestionItem[]),
    compareDrafts: (job) => compareDrafts(job, JSON.parse(read('drafts')) as DraftItem[]),
    async *compare(job) {
      if (running >= AT_ONCE) throw busy();
      running++;
      try {
        yield* messages<Progress | Compared>(thread, job, LIMITS);
      } finally {
        running--;
      }
    },
  };
}

function busy(): AppError {
  return new AppError('too-many-requests', 'evaluations are under way', { retryAfter: RETRY_AFTER });
}
