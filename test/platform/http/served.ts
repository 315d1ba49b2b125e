import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { compression } from '../../../src/platform/http/compression.ts';
import { type EdgeOptions, edge } from '../../../src/platform/http/edge.ts';
import { EventStreams } from '../../../src/platform/http/event-streams.ts';
import { listen } from '../../../src/platform/http/node-server.ts';
import type { Pages } from '../../../src/platform/http/pages.ts';
import { createRouter } from '../../../src/platform/http/router.ts';
import { createLog } from '../../../src/platform/log.ts';

const echo = createRoute({
  method: 'post',
  path: '/api/echo',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ word: z.string().min(1).max(600_000) }) } },
    },
  },
  responses: {
    200: { description: 'ok', content: { 'application/json': { schema: z.object({ length: z.number() }) } } },
  },
});

/** A small app behind the real edge, so that what the edge does is asked over a real socket and not of a stand-in. */
export function edgeApp(options: Partial<EdgeOptions> = {}) {
  const lines: string[] = [];
  const streams = new EventStreams((locale) => `data: {"type":"error","errorText":"${locale}"}\n\n`);
  const app = createRouter();
  const none: Pages = () => null;
  edge(app, {
    production: false,
    log: createLog('debug', (line) => lines.push(line)),
    streams,
    pages: none,
    limited: null,
    compression,
    gate: (_c, next) => next(),
    ...options,
  });
  let cancelled = 0;
  app.openapi(echo, (c) => c.json({ length: c.req.valid('json').word.length }, 200));
  app.get('/api/long', (c) => c.json({ text: '金融科技'.repeat(2_000) }));
  app.get('/api/items/:id', (c) => c.json({ id: c.req.param('id'), q: c.req.query('q') ?? null }));
  app.get('/api/boom', () => {
    throw new Error('secret detail: password=hunter2');
  });
  app.get('/api/stream/:kind', (c) =>
    streamSSE(c, async (stream) => {
      stream.onAbort(() => {
        cancelled++;
      });
      await stream.writeSSE({ data: 'first' });
      if (c.req.param('kind') === 'short') return;
      while (!stream.aborted) {
        await stream.sleep(20);
        await stream.writeSSE({ data: 'more' });
      }
    }),
  );
  app.get('/api/broken-stream', (c) => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error('upstream said: sk-secret'));
      },
    });
    return c.body(body, 200, { 'Content-Type': 'text/event-stream' });
  });
  return { app, streams, lines, cancelled: () => cancelled };
}

export async function serveEdge(
  options: Partial<EdgeOptions> = {},
  timeouts: Parameters<typeof listen>[2] = {},
) {
  const made = edgeApp(options);
  const server = await listen(made.app.fetch, { host: '127.0.0.1', port: 0 }, timeouts);
  const close = async () => {
    const gone = server.stopAccepting();
    made.streams.endAll();
    server.cut();
    await gone;
  };
  return { ...made, ...server, close };
}
