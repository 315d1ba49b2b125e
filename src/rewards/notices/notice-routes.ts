import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { linkNext, pageWanted } from '../../platform/http/page.ts';
import { createRouter } from '../../platform/http/router.ts';
import { ANONYMOUS } from '../../shared/pilots/objections.ts';
import * as schemas from '../awards/award-schemas.ts';
import { body, json, PRIVATE, type Room } from '../room.ts';
import { answerAwardObjection } from './answer-objection.ts';
import {
  awardNotice,
  awardNotices,
  awardObjectionFile,
  awardObjectionOf,
  awardObjectionSeen,
  awardObjectionsSeen,
  publishedFile,
} from './read-notices.ts';
import { attachAwardLetter, sealAwardObjection } from './seal-objection.ts';
import { enterAwardLetter, objectToAwards } from './take-objection.ts';

const bytes = z.any().meta({ type: 'string', format: 'binary' });
const file = { content: { 'application/octet-stream': { schema: bytes } } };
/** A receipt, and what is told for one, is nobody's to keep. */
const NOT_KEPT = { 'Cache-Control': 'no-store' };
const PUBLIC = '/api/v1/awards';
const OFFICE = '/api/v1/office/award-objections';

const all = createRoute({
  method: 'get',
  path: PUBLIC,
  summary: '奖励公示和公布 · lists of awards under notice or published',
  request: { query: schemas.listQuery },
  responses: { 200: { description: 'Newest first', ...json(schemas.noticePage) } },
});
const one = createRoute({
  method: 'get',
  path: `${PUBLIC}/{batchId}`,
  summary: '一份名单 · one list of awards',
  request: { params: schemas.batchPath },
  responses: { 200: { description: 'As everybody sees it', ...json(schemas.noticeView) } },
});
const decision = createRoute({
  method: 'get',
  path: `${PUBLIC}/{batchId}/decision.json`,
  summary: '决定文件 · the decision file of what is published, which anybody can recompute',
  request: { params: schemas.batchPath },
  responses: { 200: { description: 'Canonical JSON, as an attachment', ...file } },
});
const make = createRoute({
  method: 'post',
  path: `${PUBLIC}/{batchId}/objections`,
  summary: '对拟支持名单提出异议 · object to a list of awards',
  request: { params: schemas.batchPath, ...body(schemas.newObjection) },
  responses: { 201: { description: 'Kept, with the receipt, shown once', ...json(schemas.objectionMade) } },
});
const ask = createRoute({
  method: 'post',
  path: '/api/v1/award-objections/status',
  summary: '凭回执查询异议 · what became of an objection to awards',
  request: body(schemas.receiptGiven),
  responses: { 200: { description: 'Where it stands', ...json(schemas.objectionStatus) } },
});
const seal = createRoute({
  method: 'post',
  path: '/api/v1/award-objections/seal',
  summary: '提交盖章文件 · bring the stamped file of an objection to awards: its bytes are the body',
  request: { headers: schemas.receiptHeader, query: schemas.fileQuery, body: file },
  responses: { 200: { description: 'In store; the objection is received', ...json(schemas.objectionState) } },
});
const list = createRoute({
  method: 'get',
  path: OFFICE,
  summary: '奖励异议 · objections to lists of awards',
  request: { query: schemas.objectionsQuery },
  responses: { 200: { description: 'Newest first', ...json(schemas.objectionPage) } },
});
const look = createRoute({
  method: 'get',
  path: `${OFFICE}/{objectionId}`,
  summary: '一件奖励异议 · one objection to awards',
  request: { params: schemas.objectionPath },
  responses: { 200: { description: 'With who objected', ...json(schemas.objectionView) } },
});
const letter = createRoute({
  method: 'post',
  path: '/api/v1/office/batches/{batchId}/objections',
  summary: '录入来信异议 · enter an objection to awards that came by letter',
  request: { params: schemas.batchPath, ...body(schemas.newLetter) },
  responses: { 201: { description: 'Kept', ...json(schemas.letterEntered) } },
});
const answer = createRoute({
  method: 'post',
  path: `${OFFICE}/{objectionId}/answer`,
  summary: '答复奖励异议 · answer an objection; upheld, it takes the batch back to its locked scores',
  request: { params: schemas.objectionPath, ...body(schemas.answering) },
  responses: { 200: { description: 'Answered', ...json(schemas.objectionState) } },
});
const scan = createRoute({
  method: 'post',
  path: `${OFFICE}/{objectionId}/file`,
  summary: '上传来信扫描件 · attach the scan of a letter: its bytes are the body',
  request: { params: schemas.objectionPath, query: schemas.fileQuery, body: file },
  responses: { 201: { description: 'In store', ...json(schemas.objectionState) } },
});
const fetchFile = createRoute({
  method: 'get',
  path: `${OFFICE}/{objectionId}/file`,
  summary: '下载异议的文件 · download the stamped file or the scan',
  request: { params: schemas.objectionPath },
  responses: { 200: { description: 'As an attachment', ...file } },
});

export function noticeRoutes(room: Room) {
  const wanted = (query: z.infer<typeof schemas.listQuery>) => {
    const { after, limit } = pageWanted(query, ['string']);
    return { before: after === null ? null : String(after[0]), limit };
  };
  return createRouter()
    .openapi(all, async (c) => {
      const found = await awardNotices(room, wanted(c.req.valid('query')));
      return c.json(found, 200, linkNext(c, found.next));
    })
    .openapi(one, async (c) => c.json(await awardNotice(room, c.req.valid('param').batchId), 200))
    .openapi(decision, async (c) => {
      const { batchId } = c.req.valid('param');
      return c.body(await publishedFile(room, batchId), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename="decision-${batchId}.json"`,
      });
    })
    .openapi(make, async (c) => {
      const { state, receipt } = await objectToAwards(room, {
        ...c.req.valid('param'),
        ...c.req.valid('json'),
      });
      const reason = state === 'not-accepted' ? ANONYMOUS : null;
      return c.json({ state, receipt, reason }, 201, NOT_KEPT);
    })
    .openapi(ask, async (c) =>
      c.json(await awardObjectionOf(room, c.req.valid('json').receipt), 200, NOT_KEPT),
    )
    .openapi(seal, async (c) => {
      const receipt = c.req.valid('header')['objection-receipt'];
      await sealAwardObjection(room, { receipt, ...c.req.valid('query'), request: c.req.raw });
      return c.json({ state: 'received' as const }, 200, NOT_KEPT);
    })
    .openapi(list, async (c) => {
      const { state, ...query } = c.req.valid('query');
      const found = await awardObjectionsSeen(room, callerOf(c).actor, { state, ...wanted(query) });
      return c.json(found, 200, { ...PRIVATE, ...linkNext(c, found.next) });
    })
    .openapi(look, async (c) => {
      const { objectionId } = c.req.valid('param');
      return c.json(await awardObjectionSeen(room, callerOf(c).actor, objectionId), 200, PRIVATE);
    })
    .openapi(letter, async (c) => {
      const given = { ...c.req.valid('param'), ...c.req.valid('json') };
      const { body: made, status, headers } = await enterAwardLetter(room, callerOf(c), given);
      return c.json(made, status, headers);
    })
    .openapi(answer, async (c) => {
      const given = { ...c.req.valid('param'), ...c.req.valid('json') };
      const { body: done, status, headers } = await answerAwardObjection(room, callerOf(c), given);
      return c.json(done, status, headers);
    })
    .openapi(scan, async (c) => {
      const given = { ...c.req.valid('param'), ...c.req.valid('query'), request: c.req.raw };
      await attachAwardLetter(room, callerOf(c), given);
      return c.json({ state: 'received' as const }, 201);
    })
    .openapi(fetchFile, async (c) => {
      const { objectionId } = c.req.valid('param');
      return room.files.send(c, await awardObjectionFile(room, callerOf(c).actor, objectionId));
    });
}
