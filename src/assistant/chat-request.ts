import { AppError } from '../shared/errors.ts';
import { type AnswerRequest, type ChatRequest, clientId, MAX_QUESTION } from './contract.ts';

const MAX_TURNS = 20;
const MAX_TURN = 8_000;

/**
 * The question is the last thing the person said; what stands before it are the turns before.
 * Throws AppError (invalid-input) when there is nothing to answer.
 */
export function answerRequestOf(chat: ChatRequest): AnswerRequest {
  const turns = chat.messages.map(({ role, parts }) => ({ role, content: textOf(parts) }));
  return requestOfTurns(turns, { locale: chat.locale, documentId: chat.documentId });
}

/** The same of turns that came in another form. */
export function requestOfTurns(
  said: readonly { role: 'user' | 'assistant'; content: string }[],
  { locale, documentId }: Pick<AnswerRequest, 'locale' | 'documentId'>,
): AnswerRequest {
  const turns = [...said];
  const last = turns.pop();
  const path = `messages.${turns.length}`;
  if (last?.role !== 'user' || last.content.trim() === '') {
    throw invalid(path, '最后一条应为提问', 'the last message should be a question');
  }
  if (last.content.length > MAX_QUESTION) {
    throw invalid(path, `太长，至多 ${MAX_QUESTION} 字`, `too long, at most ${MAX_QUESTION} characters`);
  }
  return {
    question: last.content,
    history: turns
      .filter(({ content }) => content !== '')
      .slice(-MAX_TURNS)
      .map(({ role, content }) => ({ role, content: content.slice(0, MAX_TURN) })),
    locale,
    documentId,
  };
}

/** What a client calls the turn: the id of its question. Undefined: it gives none, or none that can stand in an address. */
export function turnOf({ messages }: ChatRequest): string | undefined {
  const { success, data } = clientId.safeParse(messages.at(-1)?.id);
  return success ? data : undefined;
}

function textOf(parts: ChatRequest['messages'][number]['parts']): string {
  return parts.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('');
}

function invalid(path: string, zh: string, en: string): AppError {
  return new AppError('invalid-input', undefined, { fields: [{ path, zh, en }] });
}
