import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import { linkNext, pageQuery, pageWanted } from '../platform/http/page.ts';
import { json } from '../platform/http/route-parts.ts';
import { createRouter } from '../platform/http/router.ts';
import type { Clock } from '../shared/clock.ts';
import { listMessages, lookAtUnread, markMessages } from './messages.ts';
import { marking, messagePage, unread } from './schemas.ts';

const PRIVATE = { 'Cache-Control': 'no-store' };
const path = '/api/v1/account/messages';

const list = createRoute({
  method: 'get',
  path,
  summary: '消息 · what one was told',
  request: { query: pageQuery },
  responses: { 200: { description: 'Newest first', ...json(messagePage) } },
});
const count = createRoute({
  method: 'get',
  path: `${path}/unread`,
  summary: '未读消息数 · how many are not read',
  description: 'Asked for by open pages again and again: it does not make a session last longer.',
  responses: { 200: { description: 'Up to a hundred', ...json(unread) } },
});
const mark = createRoute({
  method: 'post',
  path: `${path}/read`,
  summary: '标为已读 · mark as read',
  request: { body: { required: true, ...json(marking) } },
  responses: { 200: { description: 'What is left', ...json(unread) } },
});

/** What officials and teams are told. */
export function deskRoutes({ database: db, clock }: { database: Database; clock: Clock }) {
  return createRouter()
    .openapi(list, async (c) => {
      const page = await listMessages(db, callerOf(c), pageWanted(c.req.valid('query'), ['string']));
      return c.json(page, 200, { ...PRIVATE, ...linkNext(c, page.next) });
    })
    .openapi(count, async (c) => c.json(await lookAtUnread(db, callerOf(c)), 200, PRIVATE))
    .openapi(mark, async (c) =>
      c.json(await markMessages(db, clock, callerOf(c), c.req.valid('json')), 200, PRIVATE),
    );
}
