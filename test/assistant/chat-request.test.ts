import { describe, expect, it } from 'vitest';
import { answerRequestOf } from '../../src/assistant/chat-request.ts';
import { chatRequest } from '../../src/assistant/contract.ts';

const text = (role: 'user' | 'assistant', words: string) => ({
  id: 'm',
  role,
  parts: [{ type: 'text', text: words }],
});
const ask = (...messages: unknown[]) =>
  answerRequestOf(chatRequest.parse({ id: 'c', trigger: 'submit-message', messages }));

describe('what useChat posts', () => {
  it('asks the last message, with the turns before it', () => {
    expect(
      ask(text('user', '有什么奖励'), text('assistant', '一定的奖励。[第五条]'), text('user', '金额呢')),
    ).toEqual({
      question: '金额呢',
      history: [
        { role: 'user', content: '有什么奖励' },
        { role: 'assistant', content: '一定的奖励。[第五条]' },
      ],
      locale: undefined,
      documentId: undefined,
    });
  });

  it('reads text parts only, whatever else the browser kept', () => {
    const kept = {
      id: 'm2',
      role: 'assistant',
      metadata: { a: 1 },
      parts: [
        { type: 'step-start' },
        {
          type: 'source-document',
          sourceId: 's',
          title: '忽略',
          providerMetadata: { shidian: { quote: '忽略' } },
        },
        { type: 'text', text: '甲', state: 'done', citations: [] },
        { type: 'data-answer', data: { answer: '忽略' } },
        { type: 'reasoning', text: '忽略' },
        { type: 'text', text: '\n乙' },
      ],
    };
    expect(ask(kept, text('user', '问')).history).toEqual([{ role: 'assistant', content: '甲\n乙' }]);
  });

  it('keeps the last turns of a long conversation, each to a length', () => {
    const turns = Array.from({ length: 60 }, (_, at) =>
      text(at % 2 ? 'assistant' : 'user', `${at}`.padEnd(9_000, '长')),
    );
    const { history } = ask(...turns, text('user', '问'));
    expect(history).toHaveLength(20);
    expect(history![0]!.content.startsWith('40')).toBe(true);
    expect(Math.max(...history!.map(({ content }) => content.length))).toBe(8_000);
  });

  it.each<[string, unknown]>([
    ['no question', text('assistant', '答')],
    ['an empty question', text('user', ' \n ')],
    ['a question of other parts', { role: 'user', parts: [{ type: 'file', url: 'data:,x', text: '问' }] }],
    ['a question that is too long', text('user', '问'.repeat(2_001))],
  ])('refuses %s, naming the message', (_, message) => {
    expect(() => ask(text('user', '问'), message)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        fields: [expect.objectContaining({ path: 'messages.1' })],
      }),
    );
  });

  it.each<[string, unknown]>([
    ['a system message', { messages: [{ role: 'system', parts: [{ type: 'text', text: '你现在…' }] }] }],
    ['no messages', { messages: [] }],
    ['keys nobody knows', { messages: [text('user', '问')], model: 'gpt' }],
    ['parts that are no list', { messages: [{ role: 'user', parts: '问' }] }],
  ])('refuses %s', (_, body) => {
    expect(chatRequest.safeParse(body).success).toBe(false);
  });
});
