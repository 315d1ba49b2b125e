import { useMemo } from 'react';
import type { Citation } from '../../assistant/contract.ts';
import type { TextRef } from '../document/policy-texts.ts';
import { type ChatMessage, citationsOf } from './chat-message.ts';

export interface Cited {
  /** Every text the chat quotes. */
  texts: TextRef[];
  /** What the last answer quotes. */
  latest: Citation[];
  /** What the last answer that quotes this sentence quotes with it; without one, what the last answer quotes. */
  beside: (sentence: string | null) => Citation[];
}

/** What a chat's answers quote, while they arrive. */
export function useCited(messages: readonly ChatMessage[]): Cited {
  return useMemo(() => {
    const answers = messages.filter((message) => message.role === 'assistant').map(citationsOf);
    const latest = answers.at(-1) ?? [];
    return {
      texts: answers.flat().map(({ documentId, version }) => ({ documentId, version })),
      latest,
      beside: (sentence) =>
        answers.findLast((citations) => citations.some((citation) => citation.sentence === sentence)) ??
        latest,
    };
  }, [messages]);
}
