import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import {
  body,
  casePath,
  caseRequestPath,
  deciding,
  json,
  pilotMoved,
  pilotPath,
  recordChange,
  recordChanged,
  requestDecided,
  withReason,
} from '../pilots/index.ts';
import { createRouter } from '../platform/http/router.ts';
import { ifMatch, versionFrom } from '../platform/http/versions.ts';
import { changeWhatIsRecorded, decideOnRequest } from './decide-request.ts';
import { endEarly } from './end-early.ts';
import { resume } from './resume.ts';
import type { Room } from './room.ts';

const moved = { 200: { description: 'Moved; those concerned are told', ...json(pilotMoved) } };

const decide = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/requests/{requestId}/decision',
  summary: '决定变更或延期 · decide on a change or an extension',
  description:
    'What is accepted holds at once: figures already there are held against it, which may raise alerts and pause the test.',
  request: { params: caseRequestPath, headers: ifMatch, ...body(deciding) },
  responses: { 200: { description: 'Decided; the applicants are told', ...json(requestDecided) } },
});

const resumeRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/resume',
  summary: '恢复 · resume the test',
  description:
    'What paused it, or would have meanwhile, is handled by the reason: whatever is past the same limit later is raised anew.',
  request: { params: casePath, headers: ifMatch, ...body(withReason) },
  responses: moved,
});

const terminate = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/terminate',
  summary: '终止 · terminate',
  request: { params: casePath, headers: ifMatch, ...body(withReason) },
  responses: moved,
});

const withdraw = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/withdraw',
  summary: '撤回 · withdraw, with the reason',
  request: { params: pilotPath, headers: ifMatch, ...body(withReason) },
  responses: moved,
});

const record = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/record',
  summary: '更正或更新监管主导项目的记录 · correct or update what is recorded of a regulator’s pilot',
  description:
    'Dates, caps and indicators of a pilot that is followed, each section whole, with the reason. It holds at once, figures already there are held against it, and what stood there stays in the history.',
  request: { params: pilotPath, headers: ifMatch, ...body(recordChange) },
  responses: { 200: { description: 'Changed; its officer is told', ...json(recordChanged) } },
});

/** What is decided on the pilot itself and reaches into its run. */
export function pilotRoutes(room: Room) {
  return createRouter()
    .openapi(decide, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await decideOnRequest(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(record, async (c) => {
      const { reason, ...content } = c.req.valid('json');
      const wanted = { ...c.req.valid('param'), reason, content, seen: versionFrom(c) };
      const answer = await changeWhatIsRecorded(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(resumeRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await resume(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(terminate, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await endEarly(room, callerOf(c), 'terminate', wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(withdraw, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await endEarly(room, callerOf(c), 'withdraw', wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
