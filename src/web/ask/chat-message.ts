import type { UIMessage } from 'ai';
import type { AnswerResponse, ChatData, Citation } from '../../assistant/contract.ts';
import type { ReasonName } from './reason-names.ts';

/** What the reader thought of an answer. */
export interface Rated {
  rating: 'up' | 'down';
  reason: ReasonName | null;
  note: string | null;
}

export type ChatMessage = UIMessage<{ rated?: Rated }, ChatData>;

export function textOf(message: ChatMessage): string {
  return message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

/** The whole answer, which the server sends last; null while it is coming, and for good when it was cut off. */
export function answerOf(message: ChatMessage): AnswerResponse | null {
  return message.parts.findLast((part) => part.type === 'data-answer')?.data ?? null;
}

/** As far as they have arrived: from the sources of the stream first, from the whole answer in the end. */
export function citationsOf(message: ChatMessage): Citation[] {
  const answer = answerOf(message);
  if (answer) return answer.citations;
  return message.parts.flatMap((part) => {
    const citation = part.type === 'source-document' ? part.providerMetadata?.shidian : undefined;
    return citation ? [citation as unknown as Citation] : [];
  });
}
