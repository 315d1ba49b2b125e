import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { complianceSchemas as schemas } from '../compliance/index.ts';
import { createRouter } from '../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../platform/http/versions.ts';
import { id } from '../shared/fields.ts';
import { addFinding } from './compliance/add-finding.ts';
import { answerFinding } from './compliance/answer-finding.ts';
import { answerItem } from './compliance/answer-item.ts';
import { judgeFinding } from './compliance/judge-finding.ts';
import { judgeItem } from './compliance/judge-item.ts';
import { lookAtCompliance } from './compliance/look-at-compliance.ts';
import { lookAtUpgrade, upgradeChecklist } from './compliance/upgrade-checklist.ts';
import { body, json, PRIVATE, type Room } from './room.ts';
import { casePath, pilotPath } from './schemas.ts';

const OWN = '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}';
const OFFICE = '/api/v1/office/pilots/{pilotId}';

const VIEW = {
  200: { description: 'ETag: the version of the compliance stream', ...json(schemas.complianceView) },
};
const FINDING = { description: 'As it stands now', ...json(schemas.findingChanged) };
const ITEM = { description: 'As it stands now', ...json(schemas.itemChanged) };
const ofFinding = { findingId: id };
const ofItem = { itemId: id };

const own = createRoute({
  method: 'get',
  path: `${OWN}/compliance`,
  summary: '持牌合规审查与检查清单 · findings and checklist of a pilot',
  request: { params: pilotPath },
  responses: VIEW,
});

const answer = createRoute({
  method: 'put',
  path: `${OWN}/findings/{findingId}/answer`,
  summary: '说明如何办结 · say how a finding is settled',
  description: 'If-Match: the version of the compliance stream.',
  request: { params: pilotPath.extend(ofFinding), headers: ifMatch, ...body(schemas.answering) },
  responses: { 200: FINDING },
});

const fill = createRoute({
  method: 'put',
  path: `${OWN}/checklist/{itemId}`,
  summary: '填写检查项 · statement and evidence for an item of the checklist',
  description: 'If-Match: the version of the compliance stream.',
  request: { params: pilotPath.extend(ofItem), headers: ifMatch, ...body(schemas.answeringItem) },
  responses: { 200: ITEM },
});

const ofCase = createRoute({
  method: 'get',
  path: `${OFFICE}/compliance`,
  summary: '持牌合规审查与检查清单 · findings and checklist, as the office sees them',
  request: { params: casePath },
  responses: VIEW,
});

const add = createRoute({
  method: 'post',
  path: `${OFFICE}/findings`,
  summary: '补充事项 · add what the rules did not raise',
  request: { params: casePath, ...body(schemas.adding) },
  responses: { 201: { ...FINDING, description: 'Added' } },
});

const settle = createRoute({
  method: 'post',
  path: `${OFFICE}/findings/{findingId}/verdict`,
  summary: '办结、退回说明或记为不适用 · settle, return or drop a finding',
  request: { params: casePath.extend(ofFinding), headers: ifMatch, ...body(schemas.settling) },
  responses: { 200: FINDING },
});

const judge = createRoute({
  method: 'post',
  path: `${OFFICE}/checklist/{itemId}/verdict`,
  summary: '审查检查项 · judge an item of the checklist',
  request: { params: casePath.extend(ofItem), headers: ifMatch, ...body(schemas.judging) },
  responses: { 200: ITEM },
});

const upgrade = createRoute({
  method: 'get',
  path: `${OFFICE}/checklist/upgrade`,
  summary: '检查清单升级的差异 · what an upgrade of the checklist would change',
  request: { params: casePath },
  responses: {
    200: { description: 'ETag: the version of the compliance stream', ...json(schemas.upgradeView) },
  },
});

const upgradeNow = createRoute({
  method: 'post',
  path: `${OFFICE}/checklist/upgrade`,
  summary: '升级检查清单 · hold the pilot to the template published now',
  request: { params: casePath, headers: ifMatch, ...body(schemas.upgrading) },
  responses: { 200: { description: 'Upgraded', ...json(schemas.upgraded) } },
});

export function complianceRoutes(room: Room) {
  return [ownComplianceRoutes(room), caseComplianceRoutes(room)] as const;
}

function ownComplianceRoutes(room: Room) {
  return createRouter()
    .openapi(own, async (c) => {
      const { version, body: shown } = await lookAtCompliance(room, callerOf(c), c.req.valid('param'));
      return c.json(shown, 200, { ...PRIVATE, ETag: etagOf(version) });
    })
    .openapi(answer, async (c) => {
      const answering = { ...c.req.valid('param'), seen: versionFrom(c), answer: c.req.valid('json') };
      const done = await answerFinding(room, callerOf(c), answering);
      return c.json(done.body, done.status, done.headers);
    })
    .openapi(fill, async (c) => {
      const answering = { ...c.req.valid('param'), seen: versionFrom(c), answer: c.req.valid('json') };
      const done = await answerItem(room, callerOf(c), answering);
      return c.json(done.body, done.status, done.headers);
    });
}

function caseComplianceRoutes(room: Room) {
  return createRouter()
    .openapi(ofCase, async (c) => {
      const { version, body: shown } = await lookAtCompliance(room, callerOf(c), c.req.valid('param'));
      return c.json(shown, 200, { ...PRIVATE, ETag: etagOf(version) });
    })
    .openapi(add, async (c) => {
      const adding = { ...c.req.valid('param'), ...c.req.valid('json') };
      const done = await addFinding(room, callerOf(c), adding);
      return c.json(done.body, done.status, done.headers);
    })
    .openapi(settle, async (c) => {
      const judging = { ...c.req.valid('param'), seen: versionFrom(c), verdict: c.req.valid('json') };
      const done = await judgeFinding(room, callerOf(c), judging);
      return c.json(done.body, done.status, done.headers);
    })
    .openapi(judge, async (c) => {
      const judging = { ...c.req.valid('param'), seen: versionFrom(c), verdict: c.req.valid('json') };
      const done = await judgeItem(room, callerOf(c), judging);
      return c.json(done.body, done.status, done.headers);
    })
    .openapi(upgrade, async (c) => {
      const { version, body: shown } = await lookAtUpgrade(room, callerOf(c), c.req.valid('param').pilotId);
      return c.json(shown, 200, { ...PRIVATE, ETag: etagOf(version) });
    })
    .openapi(upgradeNow, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c), ...c.req.valid('json') };
      const done = await upgradeChecklist(room, callerOf(c), wanted);
      return c.json(done.body, done.status, done.headers);
    });
}
