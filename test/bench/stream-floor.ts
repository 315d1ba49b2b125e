import { createOpenAI } from '@ai-sdk/openai';
import { serve } from '@hono/node-server';
import { createUIMessageStreamResponse, streamText, toUIMessageStream } from 'ai';
import { Hono } from 'hono';
import { reportTo } from './measured-child.ts';

/** The floor: the AI SDK relaying a model's tokens as a page reads them, and nothing else. */
const [baseURL = ''] = process.argv.slice(2);
const model = createOpenAI({ apiKey: 'none', baseURL: `${baseURL}/v1` }).chat('m');
const app = new Hono();
app.post('/chat', async (c) => {
  const { question } = await c.req.json<{ question: string }>();
  const result = streamText({ model, prompt: question, abortSignal: c.req.raw.signal });
  return createUIMessageStreamResponse({ stream: toUIMessageStream({ stream: result.stream }) });
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  reportTo(process, `http://127.0.0.1:${port}`),
);
