import type { ChatMessage } from './chat-message.ts';

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
