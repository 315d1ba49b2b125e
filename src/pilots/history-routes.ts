import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { linkNext, pageQuery } from '../platform/http/page.ts';
import { createRouter } from '../platform/http/router.ts';
import { id } from '../shared/fields.ts';
import { pilotHistory } from './answers.ts';
import { readHistory } from './history.ts';
import { json, PRIVATE, type Room } from './room.ts';
import { casePath, pilotPath } from './schemas.ts';

const query = pageQuery.extend({
  of: z
    .enum(['pilot', 'compliance'])
    .default('pilot')
    .meta({ description: 'compliance: of the findings and the checklist' }),
  daily: z
    .stringbool()
    .default(false)
    .meta({ description: 'With the figures of each day; those that raised an alert are always there' }),
  about: id.optional().meta({ description: 'Id of one finding or one item of the checklist' }),
});

const own = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/history',
  summary: '项目历史 · who did what with a pilot, and when; opinions of experts are not told',
  request: { params: pilotPath, query },
  responses: { 200: { description: 'Newest first', ...json(pilotHistory) } },
});

const ofCase = createRoute({
  method: 'get',
  path: '/api/v1/office/pilots/{pilotId}/history',
  summary: '案件历史 · who did what with a case, and when',
  request: { params: casePath, query },
  responses: { 200: { description: 'Newest first', ...json(pilotHistory) } },
});

export function historyRoutes(room: Room) {
  return createRouter()
    .openapi(own, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('query') };
      const answer = await readHistory(room, callerOf(c), wanted);
      return c.json(answer, 200, { ...PRIVATE, ...linkNext(c, answer.next) });
    })
    .openapi(ofCase, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('query') };
      const answer = await readHistory(room, callerOf(c), wanted);
      return c.json(answer, 200, { ...PRIVATE, ...linkNext(c, answer.next) });
    });
}
