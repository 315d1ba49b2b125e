import type { Database } from '../platform/database/port.ts';
import type { Log } from '../platform/log.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { AnswerPlan } from './answer/plan.ts';
import type { AnswerEvent } from './answer-events.ts';
import type { AnswerRequest, AnswerResponse } from './contract.ts';
import { takeInUnanswered } from './inbox/unanswered.ts';
import type { Mind, Prepared } from './mind.ts';
import { extractiveAnswer } from './model/extractive-answer.ts';
import type { TokensUsed } from './model/upstream.ts';
import { modelFailed } from './notices.ts';
import type { Writer } from './respond.ts';
import type { Tools } from './tools/index.ts';
import { withRecords } from './tools/with-records.ts';
import type { Meter } from './usage/meter.ts';

/** What answers are made with, whichever door a question came in by. */
export interface Answering {
  database: Database;
  mind: Mind;
  /** Null: answers are extracts. */
  writer: Writer | null;
  meter: Meter;
  clock: Clock;
  log: Log;
}

export interface Asker {
  tools?: Tools | undefined;
  /** Whose tokens of the day are counted. */
  caller?: string | undefined;
  /** Of the conversation that the question belongs to. */
  turnId?: string | undefined;
}

type Events = AsyncGenerator<AnswerEvent, void, undefined>;

/** An answer under way. */
export interface Begun extends Pick<Prepared, 'plan' | 'titleOf' | 'versions'> {
  events: Events;
  /** Of the model; complete once the events are over. */
  used: Readonly<TokensUsed>;
}

/** Plans the answer and begins it; what the model spends and what nothing answered is noted once it is over. */
export async function beginAnswer(
  answering: Answering,
  request: AnswerRequest,
  signal: AbortSignal,
  { tools, caller = '', turnId }: Asker,
): Promise<Begun> {
  const { mind, writer, meter } = answering;
  const prepared = await mind.prepare(request, signal);
  const told = await tools?.(prepared.plan);
  const plan = told ? withRecords(prepared.plan, told) : prepared.plan;
  const { used, count } = tally();
  const wanted = plan.modelAllowed ? writer : null;
  const exhausted = wanted && (await meter.exhausted(caller));
  const events = exhausted
    ? extractiveAnswer(plan, { instead: exhausted === 'all' ? 'spent' : 'spentByCaller' })
    : wanted
      ? wanted.write(plan, prepared.instructions, prepared.vouch, signal, count)
      : extractiveAnswer(plan);
  return {
    ...{ plan, used, titleOf: prepared.titleOf, versions: prepared.versions },
    events: noted(answering, events, plan, { caller, model: wanted?.modelId ?? '', used }, () =>
      takeInUnanswered(answering, request, plan, turnId),
    ),
  };
}

/**
 * The model's answer under other instructions than the published; counted, and kept nowhere. Throws AppError:
 * not-offered without a model, model-used-up once the tokens of the day are, unavailable where the model failed.
 */
export async function rehearseAnswer(
  answering: Answering,
  request: AnswerRequest,
  instructions: Bilingual,
  caller: string,
  signal: AbortSignal,
): Promise<AnswerResponse> {
  const { mind, writer, meter } = answering;
  if (writer === null) throw new AppError('not-offered', 'no model is configured');
  await meter.assertLeft(caller);
  const { plan, vouch } = await mind.prepare(request);
  const { used, count } = tally();
  const events = plan.modelAllowed
    ? writer.write(plan, instructions, vouch, signal, count)
    : extractiveAnswer(plan);
  const use = { caller, model: writer.modelId, used };
  const { answer, instead } = await lastOf(noted(answering, events, plan, use, async () => {}));
  // Extracts tell nothing of instructions that no model has followed.
  if (instead === 'unavailable' || instead === 'busy') throw modelFailed();
  return answer;
}

export async function lastOf(events: Events): Promise<Extract<AnswerEvent, { type: 'answer' }>> {
  for await (const event of events) if (event.type === 'answer') return event;
  throw new AppError('internal', 'an answer without an end');
}

function tally() {
  const used: TokensUsed = { input: 0, output: 0 };
  const count = ({ input, output }: TokensUsed) => {
    used.input += input;
    used.output += output;
  };
  return { used, count };
}

async function* noted(
  { meter, log }: Answering,
  events: Events,
  plan: AnswerPlan,
  { caller, model, used }: { caller: string; model: string; used: TokensUsed },
  unanswered: () => Promise<void>,
): Events {
  let withheld = 0;
  let fallback = false;
  let answered = false;
  try {
    for await (const event of events) {
      if (event.type === 'answer') {
        const { outcome, mode, citations } = event.answer;
        withheld = event.answer.withheld;
        answered = true;
        fallback = model !== '' && mode === 'extractive';
        log.info('answer', { route: plan.route, outcome, mode, withheld, citations: citations.length });
      }
      yield event;
    }
  } finally {
    if (answered) await unanswered();
    await meter.note({
      ...{ caller, model, withheld, fallback },
      ...{ tokensIn: used.input, tokensOut: used.output },
    });
  }
}
