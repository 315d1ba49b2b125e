import type { LanguageModelV4 } from '@ai-sdk/provider';
import { errorFields, type Log } from '../platform/log.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { AnswerPlan } from './answer/plan.ts';
import type { AnswerEvent } from './answer-events.ts';
import { extractiveAnswer } from './model/extractive-answer.ts';
import { modelAnswer, NothingUsable, type Voucher } from './model/model-answer.ts';
import { modelTask } from './model/task.ts';
import {
  readModel,
  type TokensUsed,
  UPSTREAM_LIMITS,
  UpstreamFailed,
  type UpstreamLimits,
} from './model/upstream.ts';

export interface ModelOptions extends UpstreamLimits {
  /** Answers a model may be writing at once in this process; more are given as extracts. */
  streams: number;
}

export const MODEL_OPTIONS: ModelOptions = { ...UPSTREAM_LIMITS, streams: 256 };

/** One answer under way. */
interface Place {
  since: number;
}

/** A model that may put a plan into words, and how many answers it is writing. */
export class Writer {
  readonly #model: LanguageModelV4;
  readonly #options: ModelOptions;
  readonly #log: Log;
  readonly #writing = new Set<Place>();

  constructor(model: LanguageModelV4, options: ModelOptions, log: Log) {
    this.#model = model;
    this.#options = options;
    this.#log = log;
  }

  get modelId(): string {
    return this.#model.modelId;
  }

  /**
   * The model's answer, or after a `reset` the extracts with a notice of what went wrong. Throws only the signal's
   * reason and errors of our own.
   */
  async *write(
    plan: AnswerPlan,
    instructions: Bilingual,
    vouch: Voucher,
    signal: AbortSignal,
    onUsed?: (used: TokensUsed) => void,
  ): AsyncGenerator<AnswerEvent, void, undefined> {
    const place = this.#takePlace();
    if (place === null) return yield* extractiveAnswer(plan, { instead: 'busy' });
    try {
      const task = modelTask(plan, instructions[plan.locale]);
      return yield* modelAnswer(
        plan,
        readModel(this.#model, task, this.#options, signal, onUsed),
        this.#closed(vouch),
      );
    } catch (error) {
      if (error instanceof NothingUsable) {
        this.#log.warn('model-unusable', { withheld: error.withheld });
        yield { type: 'reset' };
        return yield* extractiveAnswer(plan, { instead: 'unusable', withheld: error.withheld });
      }
      if (!(error instanceof UpstreamFailed)) throw error;
      this.#log.warn('model-unavailable', { fault: error.fault, upstreamStatus: error.status });
      yield { type: 'reset' };
      return yield* extractiveAnswer(plan, { instead: 'unavailable' });
    } finally {
      this.#writing.delete(place);
    }
  }

  /** A sentence on which the check itself fails is held back like any other that is not borne out. */
  #closed(vouch: Voucher): Voucher {
    return (claim) => {
      try {
        return vouch(claim);
      } catch (error) {
        this.#log.error('check-failed', errorFields(error));
        return null;
      }
    };
  }

  #takePlace(): Place | null {
    const now = Date.now();
    // workerd may end a request whose reader left without another word; such a place is free after its time.
    for (const place of this.#writing) {
      if (now - place.since > this.#options.total * 2) this.#writing.delete(place);
    }
    if (this.#writing.size >= this.#options.streams) return null;
    const place = { since: now };
    this.#writing.add(place);
    return place;
  }
}
