import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { body, casePath, json, PRIVATE, pilotPath } from '../../pilots/index.ts';
import { createRouter } from '../../platform/http/router.ts';
import { ifMatch, versionFrom } from '../../platform/http/versions.ts';
import type { Room } from '../room.ts';
import { dropMilestone, moveMilestone, withdrawPending } from './ask-to-change.ts';
import { decideMilestones } from './decide.ts';
import { lookAtSchedule } from './look-at-schedule.ts';
import {
  decidingMilestones,
  droppingMilestone,
  milestonePath,
  milestonesChanged,
  movingMilestone,
  newMilestones,
  schedule,
  scheduleQuery,
} from './plan-schemas.ts';
import { proposeMilestones } from './propose.ts';

const OWN = '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/milestones';
const CHANGED = { description: 'Changed; those concerned are told', ...json(milestonesChanged) };

const scheduled = createRoute({
  method: 'get',
  path: `${OWN}/schedule`,
  summary: '定期报告计划 · what a regular plan would be, in periods that are not planned yet',
  request: { params: pilotPath, query: scheduleQuery },
  responses: { 200: { description: 'Nothing is proposed by asking', ...json(schedule) } },
});

const propose = createRoute({
  method: 'post',
  path: OWN,
  summary: '提出阶段报告计划 · propose milestones, for an officer to agree to',
  request: { params: pilotPath, ...body(newMilestones) },
  responses: { 201: CHANGED },
});

const moveDate = createRoute({
  method: 'post',
  path: `${OWN}/{milestoneId}/move`,
  summary: '申请改期 · ask for another due date, also after it has passed',
  request: { params: milestonePath, ...body(movingMilestone) },
  responses: { 200: CHANGED },
});

const drop = createRoute({
  method: 'post',
  path: `${OWN}/{milestoneId}/drop`,
  summary: '申请取消 · ask to owe a report no more',
  request: { params: milestonePath, ...body(droppingMilestone) },
  responses: { 200: CHANGED },
});

const takeBack = createRoute({
  method: 'delete',
  path: `${OWN}/{milestoneId}/pending`,
  summary: '撤回待同意事项 · take back what no officer has decided on',
  request: { params: milestonePath },
  responses: { 200: CHANGED },
});

const decide = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/milestones/decision',
  summary: '审核阶段报告计划 · agree, or not, to all that waits about some milestones',
  description: 'If-Match: the version of the run.',
  request: { params: casePath, headers: ifMatch, ...body(decidingMilestones) },
  responses: { 200: CHANGED },
});

export function planRoutes(room: Room) {
  return createRouter()
    .openapi(scheduled, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('query'), locale: c.get('locale') };
      return c.json(await lookAtSchedule(room, callerOf(c), wanted), 200, PRIVATE);
    })
    .openapi(propose, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await proposeMilestones(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(moveDate, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await moveMilestone(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(drop, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await dropMilestone(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(takeBack, async (c) => {
      const answer = await withdrawPending(room, callerOf(c), c.req.valid('param'));
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(decide, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await decideMilestones(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
