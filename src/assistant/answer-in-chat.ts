import { errorFields } from '../platform/log.ts';
import { type Answering, type Asker, beginAnswer } from './answering.ts';
import { answerRequestOf, turnOf } from './chat-request.ts';
import { chatStream } from './chat-stream.ts';
import type { ChatRequest } from './contract.ts';
import { keeping } from './conversations/keeping.ts';
import { NOTICES } from './notices.ts';

/** Answers as a stream of the chat, and keeps the turn where somebody signed in wants it kept. */
export async function answerInChat(
  answering: Answering,
  request: ChatRequest,
  signal: AbortSignal,
  { personId, ...asker }: Omit<Asker, 'turnId'> & { personId: string | null },
): Promise<ReadableStream<Uint8Array>> {
  const { database, clock, log } = answering;
  const left = new AbortController();
  const asked = answerRequestOf(request);
  const turnId = turnOf(request);
  const begun = await beginAnswer(answering, asked, AbortSignal.any([signal, left.signal]), {
    ...asker,
    turnId,
  });
  const { titleOf, plan } = begun;
  const events =
    request.keep && personId !== null && turnId !== undefined
      ? keeping(
          database,
          { personId, ...request.keep, turnId, question: asked.question, at: clock().toISOString() },
          begun.versions,
          begun.events,
          (error) => log.error('turn-not-kept', errorFields(error)),
        )
      : begun.events;
  const words = { withheld: NOTICES.withheldHere[plan.locale], failed: NOTICES.failed[plan.locale], titleOf };
  return chatStream(events, words, {
    onGone: () => left.abort(),
    onError: (error) =>
      log.error('chat-failed', { error: error instanceof Error ? error.name : typeof error }),
  });
}
