import { DefaultChatTransport, readUIMessageStream, type UIMessage } from 'ai';
import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../src/assistant/answer-events.ts';
import { CHAT_STREAM_HEADERS, chatStream, farewell } from '../../src/assistant/chat-stream.ts';
import type { AnswerResponse, ChatData } from '../../src/assistant/contract.ts';
import { planOf, span } from '../support/answer-plans.ts';

type Message = UIMessage<never, ChatData>;

const plan = planOf([span(5, '对试点效果好的项目给予一定的奖励。')]);
const [cited] = plan.citations;
const answer = { outcome: 'answered', answer: plan.answer, mode: 'model' } as AnswerResponse;
const passage: AnswerEvent = { type: 'passage', text: plan.answer, citations: plan.citations };
const words = {
  withheld: '（隐去）',
  failed: '请再问一次。',
  titleOf: () => '行动方案“五、打造金融科技技术创新高地”',
};

async function* from(events: AnswerEvent[], thrown?: unknown): AsyncGenerator<AnswerEvent, void, undefined> {
  yield* events;
  if (thrown) throw thrown;
}

function streamOf(events: AnswerEvent[], thrown?: unknown, onError: (error: unknown) => void = () => {}) {
  return chatStream(from(events, thrown), words, { onGone: () => {}, onError });
}

/** The whole way a page goes: the SDK's own transport, then the SDK's own reader. */
async function read(body: ReadableStream<Uint8Array>) {
  const transport = new DefaultChatTransport<Message>({
    api: 'http://shidian.test/chat',
    fetch: async () => new Response(body, { headers: CHAT_STREAM_HEADERS }),
  });
  const stream = await transport.sendMessages({
    trigger: 'submit-message',
    chatId: 'c',
    messageId: undefined,
    messages: [],
    abortSignal: undefined,
  });
  const errors: unknown[] = [];
  const data: unknown[] = [];
  const [forReader, forData] = stream.tee();
  const states: Message[] = [];
  for await (const message of readUIMessageStream<Message>({
    stream: forReader,
    onError: (error) => errors.push(error),
  })) {
    states.push(structuredClone(message));
  }
  for await (const chunk of forData as unknown as AsyncIterable<{ type: string; data?: unknown }>) {
    if (chunk.type.startsWith('data-')) data.push(chunk);
  }
  return { message: states.at(-1), errors, data };
}

const texts = (message: Message | undefined) =>
  (message?.parts ?? []).flatMap((part) => (part.type === 'text' ? [part.text] : []));

describe('the chat’s stream, read by the AI SDK', () => {
  it('carries sentences, their sources and the whole answer', async () => {
    const { message, data } = await read(
      streamOf([{ type: 'step', step: 'writing' }, passage, passage, { type: 'answer', answer }]),
    );
    expect(message?.role).toBe('assistant');
    expect(texts(message).join('')).toBe(`${plan.answer}\n${plan.answer}`);
    const sources = message!.parts.filter((part) => part.type === 'source-document');
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({ title: words.titleOf(), providerMetadata: { shidian: cited } });
    const text = message!.parts.find((part) => part.type === 'text');
    expect(text).toMatchObject({
      state: 'done',
      citations: [{ citedText: cited!.quote, source: { providerMetadata: { shidian: cited } } }],
    });
    expect(message!.parts.find((part) => part.type === 'data-answer')).toMatchObject({ data: answer });
    expect(data[0]).toMatchObject({ type: 'data-status', data: { step: 'writing' }, transient: true });
  });

  it('sends what comes at one moment as one piece, and no more than a slow reader can hold', async () => {
    const piecesOf = async (events: AnswerEvent[]) => {
      const pieces: string[] = [];
      for await (const piece of streamOf(events)) pieces.push(new TextDecoder().decode(piece));
      return pieces;
    };
    const pieces = await piecesOf([passage, passage, { type: 'answer', answer }]);
    expect(pieces).toHaveLength(2);
    expect(pieces[1]).toMatch(/text-delta[\s\S]*data-answer[\s\S]*"finish"[\s\S]*\[DONE\]\n\n$/u);
    expect((await piecesOf(Array<AnswerEvent>(40).fill(passage))).length).toBeGreaterThan(4);
  });

  it('shows that a sentence was held back', async () => {
    const { message } = await read(streamOf([{ type: 'withheld' }, passage, { type: 'answer', answer }]));
    expect(texts(message)).toEqual(['（隐去）', `\n${plan.answer}`]);
  });

  it('takes back what was said before a reset, sources included', async () => {
    const { message } = await read(
      streamOf([passage, { type: 'withheld' }, { type: 'reset' }, passage, { type: 'answer', answer }]),
    );
    expect(texts(message)).toEqual([plan.answer]);
    expect(message!.parts.filter((part) => part.type === 'source-document')).toHaveLength(1);
  });

  it('tells a failure in fixed words and nothing of its cause', async () => {
    const seen: unknown[] = [];
    const [forText, forReader] = streamOf([passage], new Error('secret at 10.0.0.1'), (error) =>
      seen.push(error),
    ).tee();
    const text = await new Response(forText).text();
    expect(text).not.toContain('secret');
    expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
    expect((await read(forReader)).errors).toEqual([new Error('请再问一次。')]);
    expect(seen).toEqual([new Error('secret at 10.0.0.1')]);
  });

  it('tells the same when the service stops', async () => {
    const bytes = new TextEncoder().encode(`data: {"type":"start"}\n\n${farewell('服务正在重启。')}`);
    const { errors } = await read(new Response(bytes).body!);
    expect(errors).toEqual([new Error('服务正在重启。')]);
  });

  it('lets the source know when the reader leaves', async () => {
    let gone = false;
    let closed = false;
    async function* endless(): AsyncGenerator<AnswerEvent, void, undefined> {
      try {
        while (true) yield passage;
      } finally {
        closed = true;
      }
    }
    const stream = chatStream(endless(), words, { onGone: () => (gone = true), onError: () => {} });
    const reader = stream.getReader();
    await reader.read();
    await reader.read();
    await reader.cancel();
    expect({ gone, closed }).toEqual({ gone: true, closed: true });
  });
});
