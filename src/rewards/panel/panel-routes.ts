import { createRoute } from '@hono/zod-openapi';
import { callerOf, mailAddress } from '../../access/index.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import { body, json, PRIVATE, type Room } from '../room.ts';
import { appointToBatch, dismiss } from './appoint-to-batch.ts';
import { assignAll, assignByHand } from './assignment.ts';
import { lookAtPanel } from './look-at-panel.ts';
import * as schemas from './panel-schemas.ts';
import { chooseLeader, clearTie, recuse } from './recuse.ts';
import { startScoring } from './start-scoring.ts';

const BATCH = '/api/v1/office/batches/{batchId}';

const look = createRoute({
  method: 'get',
  path: `${BATCH}/panel`,
  summary: '专家组 · who is on the panel, their ties, who scores what',
  request: { params: schemas.batchPath },
  responses: { 200: { description: 'ETag: the version of the batch', ...json(schemas.panelView) } },
});

const appoint = createRoute({
  method: 'post',
  path: `${BATCH}/panel`,
  summary: '聘请评审专家 · appoint an expert to this batch',
  request: { params: schemas.batchPath, ...body(schemas.appointing) },
  responses: { 201: { description: 'Held, or invited', ...json(schemas.appointed) } },
});

const end = createRoute({
  method: 'delete',
  path: `${BATCH}/panel/{askedId}`,
  summary: '解聘或撤回邀请 · end an appointment to this batch, or withdraw the invitation',
  request: { params: schemas.askedPath, ...body(schemas.dismissing) },
  responses: { 204: { description: 'Done' } },
});

const lead = createRoute({
  method: 'put',
  path: `${BATCH}/panel/leader`,
  summary: '确定组长 · who leads the panel and signs its opinion',
  request: { params: schemas.batchPath, ...body(schemas.leading) },
  responses: { 200: { description: 'Chosen', ...json(schemas.expertChanged) } },
});

const out = createRoute({
  method: 'post',
  path: `${BATCH}/panel/{expertId}/recusals`,
  summary: '认定回避 · recuse an expert from a pilot',
  request: { params: schemas.expertPath, ...body(schemas.recusing) },
  responses: { 200: { description: 'Recused, for good', ...json(schemas.expertChanged) } },
});

const clear = createRoute({
  method: 'post',
  path: `${BATCH}/panel/{expertId}/cleared`,
  summary: '核实无利害关系 · what the system found is no tie',
  request: { params: schemas.expertPath, ...body(schemas.aboutTie) },
  responses: { 200: { description: 'On record, with the reason', ...json(schemas.expertChanged) } },
});

const all = createRoute({
  method: 'post',
  path: `${BATCH}/assignment`,
  summary: '自动分配 · assign by load and overlap, recusals honoured',
  request: { params: schemas.batchPath, headers: ifMatch },
  responses: { 200: { description: 'Assigned', ...json(schemas.assigned) } },
});

const byHand = createRoute({
  method: 'put',
  path: `${BATCH}/assignment`,
  summary: '手动分配 · assign by hand',
  request: { params: schemas.batchPath, headers: ifMatch, ...body(schemas.assigning) },
  responses: { 200: { description: 'Assigned', ...json(schemas.assigned) } },
});

const start = createRoute({
  method: 'post',
  path: `${BATCH}/start-scoring`,
  summary: '开始评分 · begin: computed criteria are taken, experts are told',
  request: { params: schemas.batchPath, headers: ifMatch },
  responses: { 200: { description: 'Scoring', ...json(schemas.started) } },
});

export function panelRoutes(room: Room) {
  return createRouter()
    .openapi(look, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      const found = await lookAtPanel(room, callerOf(c), wanted);
      return c.json(found.body, 200, { ...PRIVATE, ETag: etagOf(found.version) });
    })
    .openapi(appoint, async (c) => {
      const { email, ...time } = c.req.valid('json');
      const wanted = { ...c.req.valid('param'), ...time, email: mailAddress(email, 'email') };
      const { body: made, status, headers } = await appointToBatch(room, callerOf(c), wanted);
      return c.json({ id: made.id, state: made.state }, status, headers);
    })
    .openapi(end, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await dismiss(room, callerOf(c), wanted);
      return c.body(null, 204, answer.headers);
    })
    .openapi(lead, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await chooseLeader(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(out, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await recuse(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(clear, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await clearTie(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(all, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c) };
      const answer = await assignAll(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(byHand, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await assignByHand(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(start, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c) };
      const answer = await startScoring(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
