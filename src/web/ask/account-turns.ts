import type { Brought, KeptTurn } from '../api/conversations.ts';
import { answerOf, type ChatMessage, citationsOf, textOf } from './chat-message.ts';
import type { SavedChat } from './chat-store.ts';
import { turnsOf } from './turns.ts';

/** A turn as the account keeps it, as the chat shows it. */
function messagesOf({ id, question, state, answer, text, citations, rating }: KeptTurn): ChatMessage[] {
  const asked: ChatMessage = { id, role: 'user', parts: [{ type: 'text', text: question }] };
  if (state === 'asked') return [asked];
  const said: ChatMessage['parts'] = answer
    ? [
        { type: 'text', text: answer.answer },
        { type: 'data-answer', data: answer },
      ]
    : [
        ...citations.map((citation) => ({
          type: 'source-document' as const,
          sourceId: `${citation.documentId}@${citation.version}#${citation.sentence}`,
          mediaType: 'text/plain',
          title: citation.documentId,
          providerMetadata: { shidian: citation as never },
        })),
        { type: 'text', text },
      ];
  const metadata = rating ? { metadata: { rated: rating } } : {};
  return [asked, { id: `${id}-a`, role: 'assistant', parts: said, ...metadata }];
}

export interface MergedChat {
  messages: ChatMessage[];
  /** Turns that were asked elsewhere. */
  added: number;
  /** Turns that were answered otherwise elsewhere: the account's answer is shown. */
  differing: number;
}

/**
 * What a tab shows and what the account keeps, turn by turn, in the account's order. Where only the tab has an answer, or
 * a question that did not get through, the tab's stands.
 */
export function mergeTurns(here: readonly ChatMessage[], kept: readonly KeptTurn[]): MergedChat {
  const own = new Map(turnsOf(here).map((turn) => [turn.question.id, turn]));
  let added = 0;
  let differing = 0;
  const messages = kept.flatMap((turn): ChatMessage[] => {
    const mine = own.get(turn.id);
    own.delete(turn.id);
    if (!mine) {
      added++;
      return messagesOf(turn);
    }
    const whole = mine.answer && answerOf(mine.answer);
    const said = mine.answer ? textOf(mine.answer) : '';
    const stands = turn.answer === null ? whole !== null || said.length >= turn.text.length : false;
    if (stands) return mine.answer ? [mine.question, mine.answer] : [mine.question];
    if (whole && turn.answer && whole.answer !== turn.answer.answer) differing++;
    return messagesOf(turn);
  });
  const rest = [...own.values()].flatMap(({ question, answer }) =>
    answer ? [question, answer] : [question],
  );
  return { messages: [...messages, ...rest], added, differing };
}

/** A chat of this browser's, as the account takes it in. */
export function broughtOf({ id, title, updatedAt, messages }: SavedChat): Brought {
  return {
    id,
    title: title.slice(0, 2_000),
    updatedAt: new Date(updatedAt).toISOString(),
    turns: turnsOf(messages).map(({ question, answer }) => {
      const whole = answer && answerOf(answer);
      return {
        id: question.id,
        question: textOf(question),
        answer: whole,
        text: answer && !whole ? textOf(answer).slice(0, 20_000) : '',
        citations: answer && !whole ? citationsOf(answer).slice(0, 100) : [],
      };
    }),
  };
}
