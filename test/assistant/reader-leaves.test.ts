import { afterEach, expect, it } from 'vitest';
import { startTestServer } from '../support/app.ts';
import { type Author, startModelServer } from '../support/model-server.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function serviceWith(author: Author) {
  const model = await startModelServer(author);
  open.push(model);
  const env = { OPENAI_BASE_URL: model.baseURL, OPENAI_MODEL: 'slow' };
  const service = await startTestServer({ env, pages: false });
  open.push(service);
  const post = (door: string, body: object, signal?: AbortSignal) =>
    fetch(`${service.url}/api/v1/assistant/${door}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: signal ?? null,
    });
  return { model, service, post };
}

const QUESTION = '对试点效果好的项目有什么奖励？';
const CHAT = { messages: [{ role: 'user', parts: [{ type: 'text', text: QUESTION }] }] };
const TRUE = '对试点效果好的项目给予一定的奖励。[第五条]另有一句没有说完';

/** Over sockets, as a browser's stop button or a lost line does it. */
it.each<[string, string, object]>([
  ['a stream', 'chat', CHAT],
  ['an answer', 'answers', { question: QUESTION }],
])('hangs up on the model within a second when the reader of %s leaves', async (_, door, body) => {
  const { model, service, post } = await serviceWith(() => ({ text: TRUE, fault: 'stall' }));
  const reader = new AbortController();
  const answer = post(door, body, reader.signal)
    .then((response) => response.text())
    .catch((error: Error) => error.name);
  await expect.poll(() => model.asked.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 150));
  const left = Date.now();
  reader.abort();
  expect(await answer).toBe('AbortError');
  await expect.poll(() => model.asked[0]!.abortedAt).not.toBeNull();
  expect(model.asked[0]!.abortedAt! - left).toBeLessThan(1_000);
  expect(service.lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});

it('sends a sentence while the model is still writing the next', async () => {
  const { post } = await serviceWith(() => ({ text: TRUE, fault: 'stall' }));
  const reader = new AbortController();
  const response = await post('chat', CHAT, reader.signal);
  const pieces = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let seen = '';
  for (let next = await pieces.read(); !next.done; next = await pieces.read()) {
    seen += next.value;
    if (seen.includes('给予一定的奖励')) break;
  }
  expect(seen).toContain('给予一定的奖励');
  expect(seen).not.toContain('data-answer');
  reader.abort();
  await pieces.cancel().catch(() => {});
});

it('ends the streams under way when the service stops, and hangs up on the model', async () => {
  const { model, service, post } = await serviceWith(() => ({ text: TRUE, fault: 'stall' }));
  const response = await post('chat', CHAT);
  await expect.poll(() => model.asked.length).toBe(1);
  open.pop();
  const [text] = await Promise.all([response.text(), service.close()]);
  expect(text).toContain('"type":"error"');
  expect(text.trimEnd().endsWith('data: [DONE]')).toBe(true);
  await expect.poll(() => model.asked[0]!.abortedAt).not.toBeNull();
});
