import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createChatModel } from '../../../src/platform/model/openai.ts';

const network = setupServer();
beforeAll(() => network.listen({ onUnhandledFrame: 'error' }));
afterEach(() => network.resetHandlers());
afterAll(() => network.close());

const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ id: 'c', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
const words = `${chunk({ content: '给予奖励' })}${chunk({}, 'stop')}data: [DONE]\n\n`;
const call = { prompt: [{ role: 'user' as const, content: [{ type: 'text' as const, text: '有奖励吗' }] }] };

async function partsOf(baseUrl: string, apiKey = 'sk-1') {
  const { stream } = await createChatModel({ apiKey, baseUrl, name: 'some-model' }).doStream(call);
  const parts = [];
  for await (const part of stream as unknown as AsyncIterable<{ type: string; delta?: string }>)
    parts.push(part);
  return parts;
}

it('posts a streaming chat completion to the address it is given, with or without a slash', async () => {
  const seen: { url: string; body: unknown; key: string | null }[] = [];
  network.use(
    http.post('https://model.test/api/v3/chat/completions', async ({ request }) => {
      seen.push({ url: request.url, body: await request.json(), key: request.headers.get('authorization') });
      return new HttpResponse(words, { headers: { 'content-type': 'text/event-stream' } });
    }),
  );
  for (const address of ['https://model.test/api/v3', 'https://model.test/api/v3/']) {
    const parts = await partsOf(address);
    expect(parts.filter(({ type }) => type === 'text-delta').map(({ delta }) => delta)).toEqual(['给予奖励']);
  }
  expect(seen).toHaveLength(2);
  expect(seen[0]).toMatchObject({
    key: 'Bearer sk-1',
    body: { model: 'some-model', stream: true, messages: [{ role: 'user', content: '有奖励吗' }] },
  });
});

it.each(['text/html', 'application/json', 'text/plain'])('does not read %s as an answer', async (type) => {
  network.use(
    http.post(
      'https://model.test/v1/chat/completions',
      () => new HttpResponse(words, { headers: { 'content-type': type } }),
    ),
  );
  await expect(partsOf('https://model.test/v1')).rejects.toThrow(/event stream/);
});

it('takes the answer for finished when the endpoint says so and stays on the line', async () => {
  const stays = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of new TextEncoder().encode(words)) controller.enqueue(new Uint8Array([byte]));
    },
  });
  network.use(
    http.post(
      'https://model.test/v1/chat/completions',
      () => new HttpResponse(stays, { headers: { 'content-type': 'text/event-stream' } }),
    ),
  );
  expect((await partsOf('https://model.test/v1')).at(-1)).toMatchObject({
    type: 'finish',
    finishReason: { unified: 'stop' },
  });
});

it('stops reading what never ends', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 50_000;
      controller.enqueue(new Uint8Array(50_000).fill(120));
      if (sent > 20_000_000) controller.close();
    },
  });
  network.use(
    http.post(
      'https://model.test/v1/chat/completions',
      () => new HttpResponse(endless, { headers: { 'content-type': 'text/event-stream' } }),
    ),
  );
  await expect(partsOf('https://model.test/v1')).rejects.toThrow();
  expect(sent).toBeLessThan(4_000_000);
});

it('reads together the tokens that come within a moment, and loses none', async () => {
  const tokens = [...'对试点效果好的项目给予一定的奖励，并为金融科技企业提供上市辅导培训路演推介等服务'];
  const slow = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (const content of tokens) {
        controller.enqueue(new TextEncoder().encode(chunk({ content })));
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      controller.enqueue(new TextEncoder().encode(`${chunk({}, 'stop')}data: [DONE]\n\n`));
      controller.close();
    },
  });
  network.use(
    http.post(
      'https://model.test/v1/chat/completions',
      () => new HttpResponse(slow, { headers: { 'content-type': 'text/event-stream' } }),
    ),
  );
  const deltas = (await partsOf('https://model.test/v1')).filter(({ type }) => type === 'text-delta');
  expect(deltas.map(({ delta }) => delta).join('')).toBe(tokens.join(''));
  expect(deltas.length).toBeLessThan(tokens.length / 4);
});
