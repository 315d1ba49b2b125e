import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { linkNext, pageWanted } from '../../platform/http/page.ts';
import { body, json } from '../../platform/http/route-parts.ts';
import { createRouter } from '../../platform/http/router.ts';
import type { Clock } from '../../shared/clock.ts';
import { asMarkdown, LABELS } from './as-markdown.ts';
import * as verbs from './conversations.ts';
import * as schemas from './schemas.ts';

const PRIVATE = { 'Cache-Control': 'no-store' };
const path = '/api/v1/account/conversations';
const one = `${path}/{conversationId}`;
const done = { 204: { description: 'Done' } };

const list = createRoute({
  method: 'get',
  path,
  summary: '提问记录 · one’s own conversations',
  description: 'Nobody else reads them, the office included.',
  request: { query: schemas.conversationsQuery },
  responses: { 200: { description: 'Last asked first', ...json(schemas.conversationPage) } },
});
const bring = createRoute({
  method: 'post',
  path,
  summary: '把浏览器中的记录带到账户 · bring along what was asked before signing in',
  description: 'Merged turn by turn; brought twice, it is there once.',
  request: body(schemas.brought),
  responses: { 200: { description: 'What was added', ...json(schemas.merged) } },
});
const clear = createRoute({
  method: 'delete',
  path,
  summary: '删除全部提问记录 · delete all of them',
  responses: done,
});
const exportAll = createRoute({
  method: 'get',
  path: `${path}.json`,
  summary: '导出全部提问记录 · export all of them',
  responses: { 200: { description: 'As an attachment', ...json(schemas.conversationsExport) } },
});
const look = createRoute({
  method: 'get',
  path: one,
  summary: '一段提问记录 · one conversation',
  request: { params: schemas.conversationPath },
  responses: { 200: { description: 'With every turn', ...json(schemas.conversationView) } },
});
const rename = createRoute({
  method: 'patch',
  path: one,
  summary: '改标题 · rename it',
  request: { params: schemas.conversationPath, ...body(schemas.renaming) },
  responses: done,
});
const remove = createRoute({
  method: 'delete',
  path: one,
  summary: '删除一段记录 · delete it',
  request: { params: schemas.conversationPath },
  responses: done,
});
const exportOne = createRoute({
  method: 'get',
  path: `${one}/export`,
  summary: '导出一段记录 · export it',
  description: 'Each answer says whether it is an extract or worded by a model.',
  request: { params: schemas.conversationPath, query: schemas.exportQuery },
  responses: {
    200: { description: 'As an attachment', content: { 'text/markdown': { schema: z.string() } } },
  },
});

/** What one asked, on whatever device. */
export function conversationRoutes(room: { database: Database; clock: Clock; publicUrl: string }) {
  const { database: db, clock, publicUrl } = room;
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid('query');
      const wanted = { ...pageWanted(query, ['string', 'string']), q: query.q };
      const page = await verbs.listOwn(db, callerOf(c), wanted);
      return c.json(page, 200, { ...PRIVATE, ...linkNext(c, page.next) });
    })
    .openapi(bring, async (c) => {
      const merged = await verbs.bringAlong(db, callerOf(c), c.req.valid('json'), clock());
      return c.json(merged, 200, PRIVATE);
    })
    .openapi(clear, async (c) => {
      await verbs.deleteAll(db, callerOf(c));
      return c.body(null, 204);
    })
    .openapi(exportAll, async (c) => {
      const all: schemas.ConversationView[] = [];
      for await (const conversation of verbs.allOwn(db, callerOf(c))) all.push(conversation);
      const whole: schemas.ConversationsExport = { labels: LABELS, conversations: all };
      return file(JSON.stringify(whole), 'application/json', 'json') as never;
    })
    .openapi(look, async (c) =>
      c.json(await verbs.lookAtOwn(db, callerOf(c), c.req.valid('param').conversationId), 200, PRIVATE),
    )
    .openapi(rename, async (c) => {
      await verbs.rename(db, callerOf(c), c.req.valid('param').conversationId, c.req.valid('json').title);
      return c.body(null, 204);
    })
    .openapi(remove, async (c) => {
      await verbs.deleteOne(db, callerOf(c), c.req.valid('param').conversationId);
      return c.body(null, 204);
    })
    .openapi(exportOne, async (c) => {
      const { format, locale } = c.req.valid('query');
      const found = await verbs.lookAtOwn(db, callerOf(c), c.req.valid('param').conversationId);
      return (
        format === 'json'
          ? file(JSON.stringify({ labels: LABELS, ...found }), 'application/json', 'json')
          : file(asMarkdown(found, locale, publicUrl), 'text/markdown', 'md')
      ) as never;
    });
}

/** The title is a person's words and stays out of the header. */
function file(text: string, type: string, ending: string): Response {
  return new Response(text, {
    headers: {
      ...PRIVATE,
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="shidian-questions.${ending}"`,
    },
  });
}
