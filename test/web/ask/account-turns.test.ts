import { describe, expect, it } from 'vitest';
import type { KeptTurn } from '../../../src/web/api/conversations.ts';
import { broughtOf, mergeTurns } from '../../../src/web/ask/account-turns.ts';
import type { ChatMessage } from '../../../src/web/ask/chat-message.ts';

const answer = (text: string) => ({ answer: text, citations: [] }) as unknown as KeptTurn['answer'];
const kept = (id: string, said: string | null, text = ''): KeptTurn => ({
  ...{ id, at: '2026-11-23T00:00:00.000Z', question: `${id}?`, versions: {}, rating: null, citations: [] },
  state: said !== null ? 'whole' : text === '' ? 'asked' : 'stopped',
  answer: said === null ? null : answer(said),
  text: said ?? text,
});
const here = (id: string, said: string | null, text = ''): ChatMessage[] => [
  { id, role: 'user', parts: [{ type: 'text', text: `${id}?` }] },
  ...(said === null && text === ''
    ? []
    : [
        {
          id: `${id}-own`,
          role: 'assistant' as const,
          parts: [
            { type: 'text' as const, text: said ?? text },
            ...(said === null ? [] : [{ type: 'data-answer' as const, data: answer(said)! }]),
          ],
        },
      ]),
];
const ids = (messages: readonly ChatMessage[]) => messages.map(({ id }) => id);

describe('a chat of this tab and of the account', () => {
  it('is merged turn by turn: what is new elsewhere comes in, what did not get through stays', () => {
    const merged = mergeTurns(
      [...here('one', 'A'), ...here('lost', null)],
      [kept('one', 'A'), kept('two', 'B')],
    );
    expect(ids(merged.messages)).toEqual(['one', 'one-a', 'two', 'two-a', 'lost']);
    expect(merged).toMatchObject({ added: 1, differing: 0 });
  });

  it('shows the account’s answer where both have one, and tells when they differ', () => {
    expect(mergeTurns(here('one', 'A'), [kept('one', 'B')])).toMatchObject({ added: 0, differing: 1 });
  });

  it('keeps here what the account has less of, and takes from it what it has more of', () => {
    expect(ids(mergeTurns(here('one', 'A'), [kept('one', null)]).messages)).toEqual(['one', 'one-own']);
    expect(ids(mergeTurns(here('one', null, 'AB'), [kept('one', null, 'A')]).messages)).toContain('one-own');
    expect(ids(mergeTurns(here('one', null, 'A'), [kept('one', null, 'AB')]).messages)).toContain('one-a');
  });

  it('goes to the account with answers that are whole, and the words of those that are not', () => {
    const messages = [...here('one', 'A'), ...here('two', null, 'B'), ...here('three', null)];
    const { turns } = broughtOf({ id: 'chat', title: 'one?', updatedAt: 0, messages });
    expect(turns.map(({ id, answer: whole, text }) => [id, whole?.answer ?? null, text])).toEqual([
      ['one', 'A', ''],
      ['two', null, 'B'],
      ['three', null, ''],
    ]);
  });
});
