import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { linkNext, pageWanted } from '../platform/http/page.ts';
import { createRouter } from '../platform/http/router.ts';
import { ANONYMOUS } from '../shared/pilots/objections.ts';
import { answerObjection } from './answer-objection.ts';
import { enterLetter } from './enter-letter.ts';
import { object } from './object.ts';
import {
  answering,
  fileAttached,
  fileQuery,
  letterEntered,
  newLetter,
  newObjection,
  noticePath,
  objectionMade,
  objectionPage,
  objectionPath,
  objectionState,
  objectionStatus,
  objectionsQuery,
  objectionView,
  receiptGiven,
  receiptHeader,
  sealTaken,
} from './objection-schemas.ts';
import { fileView, objectionFile, objectionOf, objectionSeen, objectionsSeen } from './read-objections.ts';
import { body, json, PRIVATE, type Room } from './room.ts';
import { attachLetter, sealObjection } from './seal-objection.ts';

const bytes = z.any().meta({ type: 'string', format: 'binary' });
const file = { content: { 'application/octet-stream': { schema: bytes } } };
/** A receipt, and what is told for one, is nobody's to keep. */
const NOT_KEPT = { 'Cache-Control': 'no-store' };

const make = createRoute({
  method: 'post',
  path: '/api/v1/notices/{pilotId}/objections',
  summary: '提出异议 · object to a public notice',
  description: 'Read by who receives objections alone, and by no case officer. Who objects needs no account.',
  request: { params: noticePath, ...body(newObjection) },
  responses: { 201: { description: 'Kept, with the receipt, shown once', ...json(objectionMade) } },
});

const ask = createRoute({
  method: 'post',
  path: '/api/v1/objections/status',
  summary: '凭回执查询异议 · what became of an objection',
  request: body(receiptGiven),
  responses: { 200: { description: 'Where it stands', ...json(objectionStatus) } },
});

const seal = createRoute({
  method: 'post',
  path: '/api/v1/objections/seal',
  summary: '提交异议的盖章文件 · bring the stamped file of an objection: its bytes are the body',
  request: { headers: receiptHeader, query: fileQuery, body: file },
  responses: { 200: { description: 'In store; the objection is received', ...json(sealTaken) } },
});

const all = createRoute({
  method: 'get',
  path: '/api/v1/office/objections',
  summary: '异议 · objections',
  request: { query: objectionsQuery },
  responses: { 200: { description: 'Newest first', ...json(objectionPage) } },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/office/objections/{objectionId}',
  summary: '一件异议 · one objection',
  request: { params: objectionPath },
  responses: { 200: { description: 'With who objected', ...json(objectionView) } },
});

const letter = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/objections',
  summary: '录入来信异议 · enter an objection that came by letter',
  request: { params: noticePath, ...body(newLetter) },
  responses: { 201: { description: 'Kept', ...json(letterEntered) } },
});

const answer = createRoute({
  method: 'post',
  path: '/api/v1/office/objections/{objectionId}/answer',
  summary: '答复异议 · answer an objection; upheld, it sends the pilot back to review',
  request: { params: objectionPath, ...body(answering) },
  responses: { 200: { description: 'Answered', ...json(objectionState) } },
});

const scan = createRoute({
  method: 'post',
  path: '/api/v1/office/objections/{objectionId}/file',
  summary: '上传来信扫描件 · attach the scan of a letter: its bytes are the body',
  request: { params: objectionPath, query: fileQuery, body: file },
  responses: { 201: { description: 'In store', ...json(fileAttached) } },
});

const fetchFile = createRoute({
  method: 'get',
  path: '/api/v1/office/objections/{objectionId}/file',
  summary: '下载异议的文件 · download the stamped file or the scan',
  request: { params: objectionPath },
  responses: { 200: { description: 'As an attachment', ...file } },
});

export function objectionRoutes(room: Room) {
  return createRouter()
    .openapi(make, async (c) => {
      const coming = { ...c.req.valid('param'), ...c.req.valid('json') };
      const { state, receipt } = await object(room, coming);
      const reason = state === 'not-accepted' ? ANONYMOUS : null;
      return c.json({ state, receipt, reason }, 201, NOT_KEPT);
    })
    .openapi(ask, async (c) => c.json(await objectionOf(room, c.req.valid('json').receipt), 200, NOT_KEPT))
    .openapi(seal, async (c) => {
      const receipt = c.req.valid('header')['objection-receipt'];
      const { name } = c.req.valid('query');
      const taken = fileView(await sealObjection(room, { receipt, name, request: c.req.raw }));
      return c.json({ ...taken, state: 'received' as const }, 200, NOT_KEPT);
    })
    .openapi(all, async (c) => {
      const { state, ...page } = c.req.valid('query');
      const { after, limit } = pageWanted(page, ['string']);
      const before = after === null ? null : String(after[0]);
      const found = await objectionsSeen(room, callerOf(c).actor, { state, before, limit });
      return c.json(found, 200, { ...PRIVATE, ...linkNext(c, found.next) });
    })
    .openapi(one, async (c) => {
      const { objectionId } = c.req.valid('param');
      return c.json(await objectionSeen(room, callerOf(c).actor, objectionId), 200, PRIVATE);
    })
    .openapi(letter, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const { body: made, status, headers } = await enterLetter(room, callerOf(c), wanted);
      return c.json(made, status, headers);
    })
    .openapi(answer, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const { body: done, status, headers } = await answerObjection(room, callerOf(c), wanted);
      return c.json(done, status, headers);
    })
    .openapi(scan, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('query'), request: c.req.raw };
      return c.json(fileView(await attachLetter(room, callerOf(c), wanted)), 201);
    })
    .openapi(fetchFile, async (c) => {
      const { objectionId } = c.req.valid('param');
      return room.files.send(c, await objectionFile(room, callerOf(c).actor, objectionId));
    });
}
