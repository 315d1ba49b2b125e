import { join } from 'node:path';
import { createRoute, z } from '@hono/zod-openapi';
import { commit } from '../../src/ledger/index.ts';
import { openDatabase } from '../../src/platform/database/open.ts';
import { compression } from '../../src/platform/http/compression.ts';
import { edge } from '../../src/platform/http/edge.ts';
import { EventStreams } from '../../src/platform/http/event-streams.ts';
import { listen } from '../../src/platform/http/node-server.ts';
import { createRouter } from '../../src/platform/http/router.ts';
import { createLog } from '../../src/platform/log.ts';
import { uuidv7 } from '../../src/shared/ids.ts';
import { reportTo } from './measured-child.ts';

/** What the rooms to come do with a report: the edge, validation, one ledgered durable commit with its row. */
const [folder = ''] = process.argv.slice(2);
const db = await openDatabase(`sqlite:${join(folder, 'commit.db')}`);
const clock = () => new Date();
const body = z.strictObject({ pilot: z.string().max(100), text: z.string().max(10_000) });
const submit = createRoute({
  method: 'post',
  path: '/report',
  request: { body: { required: true, content: { 'application/json': { schema: body } } } },
  responses: {
    201: { description: 'Kept', content: { 'application/json': { schema: z.object({ ok: z.boolean() }) } } },
  },
});

const app = createRouter();
edge(app, {
  production: true,
  log: createLog('info'),
  streams: new EventStreams(() => ''),
  pages: () => null,
  limited: null,
  compression,
  gate: (_c, next) => next(),
});
app.openapi(submit, async (c) => {
  const { pilot, text } = c.req.valid('json');
  const id = uuidv7(clock);
  const row = db.query.insertInto('assistantFeedback').values({
    id,
    createdAt: clock().toISOString(),
    outcome: 'answered',
    rating: 'up',
    reason: null,
    question: pilot,
    answer: text,
    locale: 'zh',
    corpusVersion: 1,
  });
  await commit(db, clock, {
    actor: 'someone',
    append: [{ stream: `report:${id}`, version: 0, action: 'report.submitted', payload: { pilot } }],
    rows: [row.compile()],
  });
  return c.json({ ok: true }, 201);
});
const server = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
reportTo(process, server.url);
