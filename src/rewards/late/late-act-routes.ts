import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import { batchPath } from '../batches/batch-schemas.ts';
import { body, json, PRIVATE, type Room } from '../room.ts';
import * as schemas from './late-act-schemas.ts';
import { lateActsSeen } from './look-at-late-acts.ts';
import { proposeLateAct } from './propose-late-act.ts';
import { closeLateAct, confirmLateAct } from './settle-late-act.ts';

const LATE = '/api/v1/office/batches/{batchId}/late-acts';

const look = createRoute({
  method: 'get',
  path: LATE,
  summary: '锁定后的取消资格、放弃和回避 · exclusions, renunciations and recusals after the lock',
  request: { params: batchPath },
  responses: { 200: { description: 'ETag: the version of the batch', ...json(schemas.lateActsView) } },
});

const propose = createRoute({
  method: 'post',
  path: LATE,
  summary: '提出锁定后取消资格、放弃或回避 · propose one; nothing changes until another person confirms it',
  request: { params: batchPath, headers: ifMatch, ...body(schemas.proposing) },
  responses: { 201: { description: 'Waits to be confirmed', ...json(schemas.proposed) } },
});

const confirm = createRoute({
  method: 'post',
  path: `${LATE}/{actId}/confirm`,
  summary: '确认锁定后的取消资格、放弃或回避 · confirm one: by neither who proposed it nor a scorer',
  request: { params: schemas.actPath, headers: ifMatch },
  responses: {
    200: {
      description: 'The figures are others; what was decided on them is void',
      ...json(schemas.settled),
    },
  },
});

const close = createRoute({
  method: 'post',
  path: `${LATE}/{actId}/close`,
  summary: '撤回或不同意 · take back one’s own proposal, or decline another’s',
  request: { params: schemas.actPath, headers: ifMatch, ...body(schemas.closing) },
  responses: { 200: { description: 'Nothing changes', ...json(schemas.settled) } },
});

export function lateActRoutes(room: Room) {
  return createRouter()
    .openapi(look, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      const { view, version } = await lateActsSeen(room, callerOf(c).actor, wanted);
      return c.json(view, 200, { ...PRIVATE, ETag: etagOf(version) });
    })
    .openapi(propose, async (c) => {
      const said = c.req.valid('json');
      const expertId = said.kind === 'recusal' ? said.expertId : null;
      const file = said.kind === 'renunciation' ? said.file : null;
      const wanted = { ...c.req.valid('param'), ...said, expertId, file, seen: versionFrom(c) };
      const answer = await proposeLateAct(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(confirm, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c) };
      const answer = await confirmLateAct(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(close, async (c) => {
      const wanted = { ...c.req.valid('param'), note: c.req.valid('json').reason, seen: versionFrom(c) };
      const answer = await closeLateAct(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
