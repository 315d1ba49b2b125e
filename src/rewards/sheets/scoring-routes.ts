import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import { declareTies } from '../panel/declare.ts';
import { declared, declaring } from '../panel/panel-schemas.ts';
import { body, json, PRIVATE, type Room } from '../room.ts';
import { scoredBy } from './gate.ts';
import { listScoring, lookAtMyBatch, lookAtScoring } from './look-at-scoring.ts';
import { fileFor, seriesFor } from './material.ts';
import { objectToPaper } from './object-to-paper.ts';
import * as schemas from './scoring-schemas.ts';
import { saveSheet, submitSheet } from './write-sheet.ts';

const BATCH = '/api/v1/scoring/{batchId}';
const ENTRY = `${BATCH}/pilots/{entryId}`;
const bytes = z.any().meta({ type: 'string', format: 'binary' });

const all = createRoute({
  method: 'get',
  path: '/api/v1/scoring',
  summary: '我的评分 · batches that I am appointed to score',
  responses: { 200: { description: 'Newest first', ...json(schemas.myBatches) } },
});

const one = createRoute({
  method: 'get',
  path: BATCH,
  summary: '评审任务 · my declaration, and once it is made what I score',
  request: { params: schemas.batchPath },
  responses: { 200: { description: 'As it stands', ...json(schemas.myBatch) } },
});

const declare = createRoute({
  method: 'post',
  path: `${BATCH}/declaration`,
  summary: '申报利害关系 · declare ties; naming an organisation recuses from its pilots',
  request: { params: schemas.batchPath, ...body(declaring) },
  responses: { 200: { description: 'On record', ...json(declared) } },
});

const pilot = createRoute({
  method: 'get',
  path: ENTRY,
  summary: '评分 · the material of a pilot, and my sheet',
  request: { params: schemas.entryPath },
  responses: { 200: { description: 'ETag: revision of my sheet', ...json(schemas.scoringView) } },
});

const figures = createRoute({
  method: 'get',
  path: `${ENTRY}/series`,
  summary: '数值序列 · values over time',
  request: { params: schemas.entryPath },
  responses: { 200: { description: 'By day', ...json(schemas.series) } },
});

const file = createRoute({
  method: 'get',
  path: `${ENTRY}/files/{fileId}`,
  summary: '下载评审材料 · a file that the material names',
  request: { params: schemas.filePath },
  responses: {
    200: { description: 'As an attachment', content: { 'application/octet-stream': { schema: bytes } } },
  },
});

const save = createRoute({
  method: 'put',
  path: `${ENTRY}/sheet`,
  summary: '保存评分表 · keep my sheet as it is being written',
  request: { params: schemas.entryPath, headers: ifMatch, ...body(schemas.sheetWritten) },
  responses: { 200: { description: 'Kept; ETag: its revision', ...json(schemas.sheetSaved) } },
});

const submit = createRoute({
  method: 'post',
  path: `${ENTRY}/sheet/submit`,
  summary: '提交评分表 · submit my sheet as it was saved, once',
  request: { params: schemas.entryPath, headers: ifMatch },
  responses: { 200: { description: 'In, for good', ...json(schemas.sheetSubmitted) } },
});

const object = createRoute({
  method: 'post',
  path: `${ENTRY}/sheet/objection`,
  summary: '对录入评分提出异议 · object to what was entered from my paper sheet, until the lock',
  request: { params: schemas.entryPath, ...body(schemas.objecting) },
  responses: { 200: { description: 'An approver decides', ...json(schemas.objected) } },
});

export function scoringRoutes(room: Room) {
  return createRouter()
    .openapi(all, async (c) => c.json(await listScoring(room, callerOf(c)), 200, PRIVATE))
    .openapi(one, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      return c.json(await lookAtMyBatch(room, callerOf(c), wanted), 200, PRIVATE);
    })
    .openapi(declare, async (c) => {
      const { accepted: _, ...said } = c.req.valid('json');
      const wanted = { ...c.req.valid('param'), ...said, locale: c.get('locale') };
      const answer = await declareTies(room, callerOf(c), wanted);
      // The version of the batch is the office's.
      return c.json(answer.body, answer.status, PRIVATE);
    })
    .openapi(pilot, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      const found = await lookAtScoring(room, callerOf(c), wanted);
      return c.json(found.body, 200, { ...PRIVATE, ETag: etagOf(found.version) });
    })
    .openapi(figures, async (c) => {
      const scored = await scoredBy(room, callerOf(c), 'scoring.read', c.req.valid('param'));
      return c.json(await seriesFor(room, scored), 200, PRIVATE);
    })
    .openapi(file, async (c) => {
      const { fileId, ...about } = c.req.valid('param');
      const scored = await scoredBy(room, callerOf(c), 'scoring.read', about);
      return room.files.send(c, await fileFor(room, scored, fileId));
    })
    .openapi(save, async (c) => {
      const wanted = { ...c.req.valid('param'), draft: c.req.valid('json'), seen: versionFrom(c) };
      const answer = await saveSheet(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(submit, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c) };
      const answer = await submitSheet(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(object, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await objectToPaper(room, callerOf(c), wanted);
      // The version of the batch is the office's.
      return c.json(answer.body, answer.status, PRIVATE);
    });
}
