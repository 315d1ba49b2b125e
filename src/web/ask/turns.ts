import type { ChatMessage, Rated } from './chat-message.ts';

/** One question and what was answered to it, as far as anything was. */
export interface Turn {
  question: ChatMessage;
  answer: ChatMessage | null;
}

export function turnsOf(messages: readonly ChatMessage[]): Turn[] {
  const turns: Turn[] = [];
  for (const message of messages) {
    const last = turns.at(-1);
    if (message.role === 'user') turns.push({ question: message, answer: null });
    else if (last) last.answer = message;
  }
  return turns;
}

/** The same, with what was thought of the answer to a question. */
export function withRating(
  messages: readonly ChatMessage[],
  turnId: string,
  rated: Rated | null,
): ChatMessage[] {
  const answer = turnsOf(messages).find(({ question }) => question.id === turnId)?.answer;
  return messages.map((message) => {
    if (message !== answer) return message;
    const { rated: _, ...metadata } = message.metadata ?? {};
    return { ...message, metadata: { ...metadata, ...(rated && { rated }) } };
  });
}
