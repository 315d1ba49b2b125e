import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { body, casePath, json, pilotMoved, pilotPath, withReason } from '../../pilots/index.ts';
import { createRouter } from '../../platform/http/router.ts';
import { ifMatch, versionFrom } from '../../platform/http/versions.ts';
import type { Room } from '../room.ts';
import { finish, returnFinal } from './finish.ts';
import { finishing } from './report-schemas.ts';

const OWN = '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}';
const DESCRIPTION =
  'Freezes the draft of the final report in the commit that moves the pilot. If-Match: the version of the pilot.';
const moved = { 200: { description: 'Moved; those concerned are told', ...json(pilotMoved) } };

const finishRoute = createRoute({
  method: 'post',
  path: `${OWN}/finish`,
  summary: '提交结题报告 · hand in the final report',
  description: DESCRIPTION,
  request: { params: pilotPath, headers: ifMatch, ...body(finishing) },
  responses: moved,
});

const reportRoute = createRoute({
  method: 'post',
  path: `${OWN}/report`,
  summary: '报送结果 · report how a regulator’s pilot ended',
  description: DESCRIPTION,
  request: { params: pilotPath, headers: ifMatch, ...body(finishing) },
  responses: moved,
});

const returnRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/return-report',
  summary: '退回结题报告 · return the final report',
  request: { params: casePath, headers: ifMatch, ...body(withReason) },
  responses: moved,
});

export function finishRoutes(room: Room) {
  return createRouter()
    .openapi(finishRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await finish(room, callerOf(c), 'finish', wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(reportRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await finish(room, callerOf(c), 'report', wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(returnRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await returnFinal(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
