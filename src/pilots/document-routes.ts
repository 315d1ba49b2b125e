import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../access/index.ts';
import { CONTENT_TYPES } from '../platform/files/content-type.ts';
import { attachment, fileName } from '../platform/files/file-name.ts';
import { createRouter } from '../platform/http/router.ts';
import { AppError } from '../shared/errors.ts';
import { LOCALES } from '../shared/locale.ts';
import { declaration } from '../shared/pilots/declaration.ts';
import { exportDraft, exportVersion } from './export-declaration.ts';
import { type Print, printDraft, printReceipt, printRemarks, printVersion } from './print.ts';
import { json, PRIVATE, type Room } from './room.ts';
import { casePath, caseVersionPath, pilotPath, versionPath } from './schemas.ts';

const query = z.object({
  lang: z
    .enum(LOCALES)
    .default('zh')
    .meta({ description: 'Of the document, whatever Accept-Language says: offices write Chinese' }),
});
const bytes = z.any().meta({ type: 'string', format: 'binary' });
const word = (description: string) => ({
  200: { description, content: { [CONTENT_TYPES.docx]: { schema: bytes } } },
});

const OWN = '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}';
const OFFICE = '/api/v1/office/pilots/{pilotId}';
const VERSION_SUMMARY = '下载创新应用声明书与测试方案 · a version as a Word document, its code on every page';
const RECEIPT_SUMMARY = '下载受理通知书 · the notice of acceptance';
const REMARKS_SUMMARY = '下载一次性告知补正通知书 · all that is to be corrected, told once';

const ownDraft = createRoute({
  method: 'get',
  path: `${OWN}/draft/declaration.docx`,
  summary: '下载草稿 · the draft as a Word document, marked as not to be stamped',
  request: { params: pilotPath, query },
  responses: word('As an attachment'),
});

const ownDraftJson = createRoute({
  method: 'get',
  path: `${OWN}/draft/declaration.json`,
  summary: '导出草稿 · the draft, in the form that a new pilot or another draft takes in',
  request: { params: pilotPath },
  responses: { 200: { description: 'As an attachment', ...json(declaration) } },
});

const ownVersion = createRoute({
  method: 'get',
  path: `${OWN}/versions/{number}/declaration.docx`,
  summary: VERSION_SUMMARY,
  request: { params: versionPath, query },
  responses: word('As an attachment'),
});

const ownVersionJson = createRoute({
  method: 'get',
  path: `${OWN}/versions/{number}/declaration.json`,
  summary: '导出版本 · a version, in the form that a new pilot or a draft takes in',
  request: { params: versionPath },
  responses: { 200: { description: 'As an attachment', ...json(declaration) } },
});

const ownReceipt = createRoute({
  method: 'get',
  path: `${OWN}/receipt.docx`,
  summary: RECEIPT_SUMMARY,
  request: { params: pilotPath, query },
  responses: word('As an attachment'),
});

const ownRemarks = createRoute({
  method: 'get',
  path: `${OWN}/versions/{number}/remarks.docx`,
  summary: REMARKS_SUMMARY,
  request: { params: versionPath, query },
  responses: word('As an attachment'),
});

const caseVersion = createRoute({
  method: 'get',
  path: `${OFFICE}/versions/{number}/declaration.docx`,
  summary: VERSION_SUMMARY,
  request: { params: caseVersionPath, query },
  responses: word('As an attachment'),
});

const caseReceipt = createRoute({
  method: 'get',
  path: `${OFFICE}/receipt.docx`,
  summary: RECEIPT_SUMMARY,
  request: { params: casePath, query },
  responses: word('As an attachment'),
});

const caseRemarks = createRoute({
  method: 'get',
  path: `${OFFICE}/versions/{number}/remarks.docx`,
  summary: REMARKS_SUMMARY,
  request: { params: caseVersionPath, query },
  responses: word('As an attachment'),
});

export function documentRoutes(room: Room) {
  const send = async (c: Context, { paper, name }: Print) => {
    if (room.writePaper === null) throw notHere();
    const written = await room.writePaper(paper);
    return c.body(written, 200, {
      'Content-Type': CONTENT_TYPES.docx,
      'Content-Length': String(written.byteLength),
      'Content-Disposition': attachment(fileName(`${name}.docx`)),
      'X-Content-Type-Options': 'nosniff',
      ...PRIVATE,
    });
  };
  const attached = (title: string) => ({
    'Content-Disposition': attachment(fileName(`${title}.json`)),
    ...PRIVATE,
  });
  return createRouter()
    .openapi(ownDraft, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.req.valid('query').lang };
      return send(c, await printDraft(room, callerOf(c), wanted));
    })
    .openapi(ownDraftJson, async (c) => {
      const { content, name } = await exportDraft(room, callerOf(c), c.req.valid('param'));
      return c.json(content, 200, attached(name));
    })
    .openapi(ownVersion, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.req.valid('query').lang };
      return send(c, await printVersion(room, callerOf(c), wanted));
    })
    .openapi(ownVersionJson, async (c) => {
      const { content, name } = await exportVersion(room, callerOf(c), c.req.valid('param'));
      return c.json(content, 200, attached(name));
    })
    .openapi(ownReceipt, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.req.valid('query').lang };
      return send(c, await printReceipt(room, callerOf(c), wanted));
    })
    .openapi(ownRemarks, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.req.valid('query').lang };
      return send(c, await printRemarks(room, callerOf(c), wanted));
    })
    .openapi(caseVersion, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.req.valid('query').lang };
      return send(c, await printVersion(room, callerOf(c), wanted));
    })
    .openapi(caseReceipt, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.req.valid('query').lang };
      return send(c, await printReceipt(room, callerOf(c), wanted));
    })
    .openapi(caseRemarks, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.req.valid('query').lang };
      return send(c, await printRemarks(room, callerOf(c), wanted));
    });
}

function notHere(): AppError {
  return new AppError('not-offered', 'no documents are written here', {
    fields: [
      {
        path: 'document',
        zh: '此服务不生成 Word 文件。请打印网页，或导出 JSON。',
        en: 'This service writes no Word files. Print the page, or export it as JSON.',
      },
    ],
  });
}
