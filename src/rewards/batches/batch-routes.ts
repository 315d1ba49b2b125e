import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { linkNext, pageWanted } from '../../platform/http/page.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import { body, json, PRIVATE, type Room } from '../room.ts';
import * as schemas from './batch-schemas.ts';
import { openBatch } from './open-batch.ts';
import { batchesSeen, batchSeen, frozenSeen, waitingBatchesSeen } from './read-batches.ts';
import { setUpBatch } from './set-up-batch.ts';
import { startBatch } from './start-batch.ts';

const OFFICE = '/api/v1/office/batches';

const all = createRoute({
  method: 'get',
  path: OFFICE,
  summary: '申报批次 · batches of awards',
  request: { query: schemas.batchesQuery },
  responses: { 200: { description: 'A page, newest first', ...json(schemas.batchPage) } },
});

const start = createRoute({
  method: 'post',
  path: OFFICE,
  summary: '新建申报批次 · start a batch, with the office’s terms for defaults',
  request: body(schemas.newBatch),
  responses: { 201: { description: 'To be set up', ...json(schemas.batchMade) } },
});

const one = createRoute({
  method: 'get',
  path: `${OFFICE}/{batchId}`,
  summary: '一个申报批次 · one batch',
  request: { params: schemas.batchPath },
  responses: { 200: { description: 'With its version as ETag', ...json(schemas.batchView) } },
});

const setUp = createRoute({
  method: 'put',
  path: `${OFFICE}/{batchId}/settings`,
  summary: '设置申报批次 · what decides a batch, as it is being written',
  request: { params: schemas.batchPath, headers: ifMatch, ...body(schemas.settingUp) },
  responses: { 200: { description: 'With all that is still missing', ...json(schemas.setUp) } },
});

const frozen = createRoute({
  method: 'get',
  path: `${OFFICE}/{batchId}/frozen`,
  summary: '冻结内容 · what is frozen as the batch opens, or would be now',
  request: { params: schemas.batchPath },
  responses: { 200: { description: 'With its hash', ...json(schemas.frozenView) } },
});

const open = createRoute({
  method: 'post',
  path: `${OFFICE}/{batchId}/open`,
  summary: '开放申报 · open a batch: by an approver who did not set it up, bound to what was shown',
  request: { params: schemas.batchPath, headers: ifMatch, ...body(schemas.opening) },
  responses: { 200: { description: 'Frozen', ...json(schemas.opened) } },
});

export function batchRoutes(room: Room) {
  return createRouter()
    .openapi(all, async (c) => {
      const { cursor, limit, state, waiting } = c.req.valid('query');
      const { after } = pageWanted({ cursor, limit }, ['string']);
      const wanted = { state, limit, after: after === null ? null : String(after[0]) };
      const { actor } = callerOf(c);
      const found = waiting ? await waitingBatchesSeen(room, actor) : await batchesSeen(room, actor, wanted);
      return c.json(found, 200, { ...PRIVATE, ...linkNext(c, found.next) });
    })
    .openapi(start, async (c) => {
      const answer = await startBatch(room, callerOf(c), c.req.valid('json'));
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(one, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      const { view, version } = await batchSeen(room, callerOf(c).actor, wanted);
      return c.json(view, 200, { ...PRIVATE, ETag: etagOf(version) });
    })
    .openapi(setUp, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await setUpBatch(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(frozen, async (c) =>
      c.json(await frozenSeen(room, callerOf(c).actor, c.req.valid('param').batchId), 200, PRIVATE),
    )
    .openapi(open, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await openBatch(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
