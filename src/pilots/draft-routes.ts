import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { createRouter } from '../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../platform/http/versions.ts';
import { declaration } from '../shared/pilots/declaration.ts';
import { draftView } from './answers.ts';
import { body, json, PRIVATE, type Room } from './room.ts';
import { lookAtDraft, saveDraft } from './save-draft.ts';
import { pilotPath, sectionContent, sectionPath } from './schemas.ts';

const read = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/draft',
  summary: '申报材料草稿 · the draft, with all that is missing before it can be submitted',
  request: { params: pilotPath },
  responses: { 200: { description: 'ETag: its revision', ...json(draftView) } },
});

const putSection = createRoute({
  method: 'put',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/draft/{section}',
  summary: '保存一节 · keep one section as it is written',
  request: { params: sectionPath, headers: ifMatch, ...body(sectionContent) },
  responses: { 200: { description: 'As it is now', ...json(draftView) } },
});

const putWhole = createRoute({
  method: 'put',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/draft',
  summary: '导入申报材料 · replace the whole draft, as an export holds it',
  request: { params: pilotPath, headers: ifMatch, ...body(declaration) },
  responses: { 200: { description: 'As it is now', ...json(draftView) } },
});

export function draftRoutes(room: Room) {
  return createRouter()
    .openapi(read, async (c) => {
      const draft = await lookAtDraft(room, callerOf(c), c.req.valid('param'));
      return c.json(draft, 200, { ...PRIVATE, ETag: etagOf(draft.revision) });
    })
    .openapi(putSection, async (c) => {
      const { section, ...of } = c.req.valid('param');
      const written = { section, content: c.req.valid('json') };
      const answer = await saveDraft(room, callerOf(c), { ...of, seen: versionFrom(c), written });
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(putWhole, async (c) => {
      const written = { whole: c.req.valid('json') };
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c), written };
      const answer = await saveDraft(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
