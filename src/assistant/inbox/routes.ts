import { createRoute, type z } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { linkNext, pageQuery, pageWanted } from '../../platform/http/page.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import type { InboxRoom } from './change-group.ts';
import * as handle from './handle.ts';
import { lookAtAsked, lookAtGroup, lookAtInbox } from './look.ts';
import { lookAtAnswered } from './official-answers.ts';
import * as schemas from './schemas.ts';

const json = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } } });
const PRIVATE = { 'Cache-Control': 'no-store' };
const path = '/api/v1/office/questions';
const one = `${path}/{groupId}`;

const list = createRoute({
  method: 'get',
  path,
  summary: '问题收件箱 · questions that went unanswered or were answered badly',
  description: 'In groups of like ones; nothing of who asked.',
  request: { query: schemas.groupsQuery },
  responses: { 200: { description: 'Last asked first', ...json(schemas.groupPage) } },
});
const look = createRoute({
  method: 'get',
  path: one,
  summary: '一组问题 · one group, and what the assistant answers today',
  request: { params: schemas.groupPath },
  responses: { 200: { description: 'With its version as ETag', ...json(schemas.groupView) } },
});
const asked = createRoute({
  method: 'get',
  path: `${one}/asked`,
  summary: '这组问题的每一次提问 · each time it was asked',
  request: { params: schemas.groupPath, query: pageQuery },
  responses: { 200: { description: 'Newest first', ...json(schemas.askedPage) } },
});
const answered = createRoute({
  method: 'get',
  path: '/api/v1/office/texts/{documentId}/questions',
  summary: '一份官方答复所回答的问题 · the questions that an official answer was written for',
  request: { params: schemas.answeredPath },
  responses: {
    200: {
      description: 'None where the text is no official answer, or its questions are forgotten',
      ...json(schemas.answeredGroups),
    },
  },
});

const change = <V extends string, S extends z.ZodType>(verb: V, summary: string, schema: S) =>
  createRoute({
    method: 'post',
    path: `${one}/${verb}` as const,
    summary,
    request: { params: schemas.groupPath, headers: ifMatch, body: { required: true, ...json(schema) } },
    responses: { 200: { description: 'Done; id is where to go on', ...json(schemas.changed) } },
  });
const assign = change('assign', '指定办理人 · who sees to it', schemas.assigning);
const dismiss = change('dismiss', '不予处理 · nothing is done about it, and why', schemas.dismissing);
const merge = change('merge', '并入另一组 · it belongs to another group', schemas.merging);
const split = change('split', '拆出一组 · some of it is another matter', schemas.splitting);
const answer = change('answer', '起草官方答复 · draft the official answer', schemas.answering);
const reopen = createRoute({
  method: 'post',
  path: `${one}/reopen`,
  summary: '恢复待处理 · take it up again',
  request: { params: schemas.groupPath, headers: ifMatch },
  responses: { 200: { description: 'Done', ...json(schemas.changed) } },
});

/** What the office gets to see of questions, and what it does about them. */
export function inboxRoutes(room: InboxRoom) {
  return createRouter()
    .openapi(list, async (c) => {
      const { state, why, language, mine, q, ...query } = c.req.valid('query');
      const filter = { state, why, language, mine, q, locale: c.get('locale') };
      const page = await lookAtInbox(room, callerOf(c), filter, pageWanted(query, ['string', 'string']));
      return c.json(page, 200, { ...PRIVATE, ...linkNext(c, page.next) });
    })
    .openapi(look, async (c) => {
      const { view, head } = await lookAtGroup(
        room,
        callerOf(c),
        c.req.valid('param').groupId,
        c.get('locale'),
      );
      return c.json(view, 200, { ...PRIVATE, ETag: etagOf(head) });
    })
    .openapi(asked, async (c) => {
      const wanted = pageWanted(c.req.valid('query'), ['string']);
      const page = await lookAtAsked(room, callerOf(c), c.req.valid('param').groupId, wanted);
      return c.json(page, 200, { ...PRIVATE, ...linkNext(c, page.next) });
    })
    .openapi(answered, async (c) => {
      const groups = await lookAtAnswered(room, callerOf(c), c.req.valid('param').documentId);
      return c.json(groups, 200, PRIVATE);
    })
    .openapi(assign, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const done = await handle.assign(room, callerOf(c), wanted);
      return c.json(done.body, done.status, done.headers);
    })
    .openapi(dismiss, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const done = await handle.dismiss(room, callerOf(c), wanted);
      return c.json(done.body, done.status, done.headers);
    })
    .openapi(reopen, async (c) => {
      const done = await handle.reopen(room, callerOf(c), { ...c.req.valid('param'), seen: versionFrom(c) });
      return c.json(done.body, done.status, done.headers);
    })
    .openapi(merge, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const done = await handle.merge(room, callerOf(c), wanted);
      return c.json(done.body, done.status, done.headers);
    })
    .openapi(split, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const done = await handle.split(room, callerOf(c), wanted);
      return c.json(done.body, done.status, done.headers);
    })
    .openapi(answer, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const done = await handle.answer(room, callerOf(c), wanted);
      return c.json(done.body, done.status, done.headers);
    });
}
