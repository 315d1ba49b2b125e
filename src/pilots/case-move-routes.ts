import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { createRouter } from '../platform/http/router.ts';
import { ifMatch, versionFrom } from '../platform/http/versions.ts';
import { accept } from './accept.ts';
import { admit } from './admit.ts';
import { pilotMoved } from './answers.ts';
import { follow } from './follow.ts';
import { register } from './register.ts';
import { returnPilot } from './return.ts';
import { body, json, type Room } from './room.ts';
import { casePath, returning, withReason } from './schemas.ts';
import { startTesting } from './start-testing.ts';
import { toExpertReview } from './to-expert-review.ts';
import { moveWithReason } from './with-reason.ts';

const moved = { 200: { description: 'Moved; those concerned are told', ...json(pilotMoved) } };
const bare = { params: casePath, headers: ifMatch };
const reasoned = { ...bare, ...body(withReason) };

const acceptRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/accept',
  summary: '受理 · accept for review, with a receipt; only what is stamped counts',
  request: bare,
  responses: moved,
});

const toExpertReviewRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/to-expert-review',
  summary: '提交专家评审 · send to expert review, once nothing of the licence boundary stands against it',
  request: bare,
  responses: moved,
});

const admitRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/admit',
  summary: '同意并公示 · admit, and open the public notice',
  request: bare,
  responses: moved,
});

const registerRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/register',
  summary: '纳入台账 · give the number and enter the public register, once the notice is over',
  request: bare,
  responses: moved,
});

const followRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/follow',
  summary: '开始跟踪 · follow a pilot that a regulator runs',
  request: bare,
  responses: moved,
});

const startTestingRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/start-testing',
  summary: '开始测试 · start testing, once nothing stands against it',
  request: bare,
  responses: moved,
});

const returnRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/return',
  summary: '退回补正 · return with everything that is to be corrected, once and by field',
  request: { ...bare, ...body(returning) },
  responses: moved,
});

const pauseRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/pause',
  summary: '暂停 · pause the test',
  request: reasoned,
  responses: moved,
});

const assessRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/assess',
  summary: '评估 · assess what was achieved',
  request: reasoned,
  responses: moved,
});

const completeRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/complete',
  summary: '完成 · complete',
  request: reasoned,
  responses: moved,
});

const rejectRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/reject',
  summary: '不予通过 · reject',
  request: reasoned,
  responses: moved,
});

/** The verbs of officials that move a pilot; what each demands stands with the verb. */
export function caseMoveRoutes(room: Room) {
  return createRouter()
    .openapi(acceptRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c) };
      const answer = await accept(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(toExpertReviewRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c) };
      const answer = await toExpertReview(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(admitRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c) };
      const answer = await admit(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(registerRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c) };
      const answer = await register(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(followRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c) };
      const answer = await follow(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(startTestingRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c) };
      const answer = await startTesting(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(returnRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await returnPilot(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(pauseRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await moveWithReason(room, callerOf(c), 'pause', wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(assessRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await moveWithReason(room, callerOf(c), 'assess', wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(completeRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await moveWithReason(room, callerOf(c), 'complete', wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(rejectRoute, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await moveWithReason(room, callerOf(c), 'reject', wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
