import { createRoute, z } from '@hono/zod-openapi';
import { commit, headOf, rerun } from '../../src/ledger/index.ts';
import { openDatabase } from '../../src/platform/database/open.ts';
import { edge } from '../../src/platform/http/edge.ts';
import { EventStreams } from '../../src/platform/http/event-streams.ts';
import { listen } from '../../src/platform/http/node-server.ts';
import { createRouter } from '../../src/platform/http/router.ts';
import { createLog } from '../../src/platform/log.ts';

/** `DATABASE_URL=… node ledger-server.ts`: a service with one route, which appends to a stream and keeps a row with it. */
const db = await openDatabase(process.env.DATABASE_URL ?? '');
const clock = () => new Date();
const body = z.strictObject({ stream: z.string().max(100), id: z.string().max(100) });
const append = createRoute({
  method: 'post',
  path: '/append',
  request: { body: { required: true, content: { 'application/json': { schema: body } } } },
  responses: { 204: { description: 'Kept' } },
});
const app = createRouter();
edge(app, {
  production: true,
  log: createLog('error'),
  streams: new EventStreams(() => ''),
  pages: () => null,
  limited: null,
  gate: (_c, next) => next(),
});
app.openapi(append, async (c) => {
  const { stream, id } = c.req.valid('json');
  const about = {
    outcome: 'answered',
    rating: 'up',
    reason: null,
    answer: 'a',
    locale: 'zh',
    corpusVersion: 1,
  };
  const row = db.query
    .insertInto('assistantFeedback')
    .values({ ...about, id, createdAt: clock().toISOString(), question: stream })
    .compile();
  await rerun(async () => {
    const { version } = await headOf(db, stream);
    const entry = { stream, version, action: 'test.appended', payload: { id } };
    await commit(db, clock, { actor: 'someone', append: [entry], rows: [row] });
  });
  return c.body(null, 204);
});
const { url } = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
console.log(JSON.stringify({ event: 'listening', url }));
