import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { Library } from '../library/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Log } from '../platform/log.ts';
import type { Policies } from '../policy/index.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import type { Bilingual, Locale } from '../shared/locale.ts';
import type { AnswerPlan } from './answer/plan.ts';
import type { AnswerEvent } from './answer-events.ts';
import { answerInChat } from './answer-in-chat.ts';
import { type Answering, beginAnswer, lastOf, rehearseAnswer } from './answering.ts';
import type {
  AnswerRequest,
  AnswerResponse,
  ChatRequest,
  Citation,
  FeedbackRequest,
  VerificationRequest,
  VerificationResponse,
} from './contract.ts';
import type { VectorParts, Vectors } from './embeddings/index.ts';
import { keepFeedback, takeBackFeedback } from './feedback.ts';
import { placeOf } from './inbox/take-in.ts';
import { createMind } from './mind.ts';
import type { TokensUsed } from './model/upstream.ts';
import type { Grounded } from './proposals/grounded.ts';
import { type ProposalAsked, propose } from './proposals/propose.ts';
import type { Proposal } from './proposals/schemas.ts';
import { type Passage, writeDraft } from './proposals/write-draft.ts';
import { MODEL_OPTIONS, type ModelOptions, Writer } from './respond.ts';
import type { ToolRoom, Tools } from './tools/index.ts';
import { createMeter, type MeterTerms } from './usage/meter.ts';
import type { KeepLawEnglish } from './words/law-english.ts';

export interface AssistantParts {
  database: Database;
  policies: Policies;
  library: Library;
  keepLawEnglish: KeepLawEnglish;
  /** Null: answers are extracts. */
  model: LanguageModelV4 | null;
  /** Null: passages are searched by their words alone. */
  vectors: ((parts: VectorParts) => Vectors) | null;
  /** What the model may be used for, and what it costs. */
  terms: MeterTerms;
  clock: Clock;
  log: Log;
  /** Shorter waits for tests. */
  modelOptions?: Partial<ModelOptions>;
}

/** A question under way, for doors with a form of their own. */
export interface Asked {
  locale: Locale;
  titleOf(citation: Citation): string;
  events: AsyncGenerator<AnswerEvent, void, undefined>;
  /** Of the model; complete once the events are over. */
  used: Readonly<TokensUsed>;
}

export interface Assistant {
  /**
   * One whole answer. `signal` is the reader's: once it is aborted, so is a model at work. `tools` read the service's own
   * records for whoever asks; without them only texts answer. `caller` is whose tokens of the day are counted.
   * Throws AppError: not-found for an unknown documentId, unavailable while no text is published.
   */
  answer(
    request: AnswerRequest,
    signal: AbortSignal,
    tools?: Tools,
    caller?: string,
  ): Promise<AnswerResponse>;
  ask(request: AnswerRequest, signal: AbortSignal, tools?: Tools, caller?: string): Promise<Asked>;
  /** The same as an AI SDK UI message stream; throws before the stream begins, says `failed` in it afterwards. */
  chat(
    request: ChatRequest,
    signal: AbortSignal,
    tools?: Tools,
    caller?: string,
    personId?: string | null,
  ): Promise<ReadableStream<Uint8Array>>;
  verify(request: VerificationRequest): Promise<VerificationResponse>;
  /** What a question would be answered from, with no model and nothing counted. */
  retrieve(request: AnswerRequest): Promise<Pick<AnswerPlan, 'citations' | 'suggestions'>>;
  /** `personId` is who is signed in, in whose conversation the rating stands too. */
  rate(feedback: FeedbackRequest, personId: string | null): Promise<void>;
  /** What was rated under that id of a question is rated no more. */
  takeBack(
    answerId: string,
    own: { personId: string | null; conversationId: string | undefined },
  ): Promise<void>;
  /** What a question would be answered now, out of texts alone; kept and counted nowhere. */
  tryOut(request: AnswerRequest): Promise<AnswerPlan>;
  /** Which model is asked, null: none is configured; what it costs and what may be spent. */
  terms: MeterTerms & { model: string | null };
  /**
   * The model's answer under other instructions than the published; counted, and kept nowhere. Throws AppError:
   * not-offered without a model, model-used-up once the tokens of the day are, unavailable where the model failed.
   */
  rehearse(
    request: AnswerRequest,
    instructions: Bilingual,
    caller: string,
    signal: AbortSignal,
  ): Promise<AnswerResponse>;
  /** The same of a draft. Throws AppError as `rehearse`. */
  rehearseDraft(
    passage: Passage,
    locale: Locale,
    instructions: Bilingual,
    caller: string,
    signal: AbortSignal,
  ): Promise<Grounded>;
  /** Whether there is a model that texts can be proposed by. */
  proposes: boolean;
  /** Whether questions are searched by vectors too. */
  vectors: boolean;
  /** A text for one field, out of what the caller may read there; stored nowhere. Throws AppError as `propose` says. */
  propose(room: ToolRoom, asked: ProposalAsked): Promise<Proposal>;
  /** Reads and indexes what is published, so that the first reader need not wait for it. */
  warm(): Promise<void>;
  /** Makes vectors of what is published and has none; nothing where no endpoint is configured. */
  embed(): Promise<void>;
  /** Writes what was counted and not written yet. */
  settle(): Promise<void>;
}

export function createAssistant(parts: AssistantParts): Assistant {
  const { database, library, policies, clock, log, model } = parts;
  const meter = createMeter(database, clock, log, parts.terms);
  const vectors = parts.vectors?.({ database, policies, meter, clock, log }) ?? null;
  const mind = createMind({ ...parts, nearest: vectors?.nearest ?? null });
  const writer = model && new Writer(model, { ...MODEL_OPTIONS, ...parts.modelOptions }, log);
  const answering: Answering = { database, mind, writer, meter, clock, log };
  return {
    answer: async (request, signal, tools, caller) => {
      const { events } = await beginAnswer(answering, request, signal, { tools, caller });
      return (await lastOf(events)).answer;
    },
    ask: async (request, signal, tools, caller) => {
      const { plan, ...asked } = await beginAnswer(answering, request, signal, { tools, caller });
      return { locale: plan.locale, ...asked };
    },
    chat: (request, signal, tools, caller, personId = null) =>
      answerInChat(answering, request, signal, { tools, caller, personId }),
    verify: (request) => mind.verify(request),
    retrieve: async (request) => (await mind.prepare(request)).plan,
    rate: async (feedback, personId) => {
      const { question, locale } = feedback;
      const { plan } = await mind.prepare({ question, locale });
      await keepFeedback(database, clock, feedback, { place: placeOf(plan), personId });
    },
    takeBack: (answerId, own) => takeBackFeedback(database, answerId, own),
    tryOut: async (request) => (await mind.prepare(request)).plan,
    terms: { ...parts.terms, model: model?.modelId ?? null },
    rehearse: (request, instructions, caller, signal) =>
      rehearseAnswer(answering, request, instructions, caller, signal),
    rehearseDraft: async (passage, locale, instructions, counted, signal) => {
      if (model === null) throw new AppError('not-offered', 'no model is configured');
      await meter.assertLeft(counted);
      return writeDraft({ model, log, meter, counted, signal }, instructions, passage, locale);
    },
    proposes: model !== null,
    vectors: vectors !== null,
    propose: (room, asked) => propose({ model, library, log, meter }, room, asked),
    warm: async () => {
      await mind.prepare({ question: '有效期' });
      await mind.prepare({ question: 'Until when is it valid?' });
      await mind.verify({ text: '有效期内给予奖励。Pilots are rewarded.' });
    },
    embed: async () => vectors?.embed(),
    settle: () => meter.settle(),
  };
}
