import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { CONTENT_TYPES } from '../../platform/files/content-type.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import { body, json, PRIVATE, type Room } from '../room.ts';
import { sendWord } from '../word-file.ts';
import { askToReopen, decideReopening, excuseSheet } from './handle-sheets.ts';
import { lockScores } from './lock-scores.ts';
import { lookAtSheets } from './look-at-sheets.ts';
import { addScan, enterAnew, enterPaper, scanOf } from './paper-sheet.ts';
import { printMeeting, printSheets } from './print-sheets.ts';
import * as schemas from './sheet-schemas.ts';

const BATCH = '/api/v1/office/batches/{batchId}';
const SHEET = `${BATCH}/sheets/{sheetId}`;
const bytes = z.any().meta({ type: 'string', format: 'binary' });

const look = createRoute({
  method: 'get',
  path: `${BATCH}/sheets`,
  summary: '评分进度 · how far the sheets are; scores once they are locked',
  request: { params: schemas.batchPath },
  responses: { 200: { description: 'ETag: the version of the batch', ...json(schemas.sheetsView) } },
});

const excuse = createRoute({
  method: 'post',
  path: `${SHEET}/excuse`,
  summary: '免评 · wait for a sheet no longer',
  request: { params: schemas.sheetPath, ...body(schemas.excusing) },
  responses: { 200: { description: 'Excused', ...json(schemas.sheetChanged) } },
});

const again = createRoute({
  method: 'post',
  path: `${SHEET}/reopening`,
  summary: '申请退回重评 · ask to open a sheet again, with a reason',
  request: { params: schemas.sheetPath, ...body(schemas.askingAgain) },
  responses: { 200: { description: 'Asked: another official decides', ...json(schemas.sheetChanged) } },
});

const decide = createRoute({
  method: 'post',
  path: `${SHEET}/reopening/decision`,
  summary: '决定退回重评 · open a sheet again, or not: by another official than who asked',
  request: { params: schemas.sheetPath, ...body(schemas.decidingAgain) },
  responses: { 200: { description: 'Decided; a proposal is void', ...json(schemas.sheetChanged) } },
});

const addFile = createRoute({
  method: 'post',
  path: `${SHEET}/scan`,
  summary: '上传签名评分表扫描件 · upload the scan of a signed sheet',
  request: {
    params: schemas.sheetPath,
    query: schemas.nameQuery,
    body: { content: { 'application/octet-stream': { schema: bytes } } },
  },
  responses: { 201: { description: 'In store', ...json(schemas.scan) } },
});

const getFile = createRoute({
  method: 'get',
  path: `${SHEET}/scan/{fileId}`,
  summary: '下载签名评分表扫描件 · the scan of a signed sheet; before the lock only for who brought it',
  request: { params: schemas.scanPath },
  responses: {
    200: { description: 'As an attachment', content: { 'application/octet-stream': { schema: bytes } } },
  },
});

const enter = createRoute({
  method: 'put',
  path: `${SHEET}/paper`,
  summary:
    '录入纸质评分表 · enter a sheet that was filled in on paper: by two people, each on their own; a third where they differ',
  request: { params: schemas.sheetPath, ...body(schemas.paperEntered) },
  responses: {
    200: { description: 'Kept: entered once, in, or read differently', ...json(schemas.paperTaken) },
  },
});

const anew = createRoute({
  method: 'post',
  path: `${SHEET}/paper/anew`,
  summary: '重新录入纸质评分表 · enter a paper sheet anew where entries differ, with a reason',
  request: { params: schemas.sheetPath, ...body(schemas.enteringAnew) },
  responses: {
    200: { description: 'Both begin anew; what was typed is kept', ...json(schemas.sheetChanged) },
  },
});

const blank = createRoute({
  method: 'get',
  path: `${BATCH}/panel/{expertId}/sheets.docx`,
  summary: '空白评分表 · blank sheets of one expert, to be filled in by hand',
  request: { params: schemas.expertPath, query: schemas.langQuery },
  responses: {
    200: { description: 'As an attachment', content: { [CONTENT_TYPES.docx]: { schema: bytes } } },
  },
});

const meeting = createRoute({
  method: 'get',
  path: `${BATCH}/panel/papers.docx`,
  summary:
    '评审会用表 · attendance, undertaking, blank sheets of every expert and the panel’s opinion, to be signed by hand',
  request: { params: schemas.batchPath, query: schemas.langQuery },
  responses: {
    200: { description: 'As an attachment', content: { [CONTENT_TYPES.docx]: { schema: bytes } } },
  },
});

const lock = createRoute({
  method: 'post',
  path: `${BATCH}/lock`,
  summary: '锁定评分 · lock the scores: results exist from here on',
  request: { params: schemas.batchPath, headers: ifMatch },
  responses: { 200: { description: 'Locked', ...json(schemas.locked) } },
});

export function sheetRoutes(room: Room) {
  return createRouter()
    .openapi(look, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      const found = await lookAtSheets(room, callerOf(c), wanted);
      return c.json(found.body, 200, { ...PRIVATE, ETag: etagOf(found.version) });
    })
    .openapi(excuse, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await excuseSheet(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(again, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await askToReopen(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(decide, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await decideReopening(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(addFile, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('query'), request: c.req.raw };
      const { id, name } = await addScan(room, callerOf(c), wanted);
      return c.json({ id, name }, 201);
    })
    .openapi(getFile, async (c) => room.files.send(c, await scanOf(room, callerOf(c), c.req.valid('param'))))
    .openapi(enter, async (c) => {
      const { scan, ...entered } = c.req.valid('json');
      const wanted = { ...c.req.valid('param'), entered, scan };
      const answer = await enterPaper(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(anew, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await enterAnew(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(blank, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.req.valid('query').lang };
      return sendWord(room, c, await printSheets(room, callerOf(c), wanted));
    })
    .openapi(meeting, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.req.valid('query').lang };
      return sendWord(room, c, await printMeeting(room, callerOf(c), wanted));
    })
    .openapi(lock, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c) };
      const answer = await lockScores(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
