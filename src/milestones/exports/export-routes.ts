import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../../access/index.ts';
import { casePath, pilotPath } from '../../pilots/index.ts';
import { CONTENT_TYPES } from '../../platform/files/content-type.ts';
import { fileName } from '../../platform/files/file-name.ts';
import { createRouter } from '../../platform/http/router.ts';
import { AppError } from '../../shared/errors.ts';
import { id } from '../../shared/fields.ts';
import { LOCALES } from '../../shared/locale.ts';
import { caseReportPath, reportPath } from '../reports/report-schemas.ts';
import { caseAlertPath } from '../schemas.ts';
import { asFile } from '../sheets/as-file.ts';
import type { SheetRoom } from '../sheets/sheet-room.ts';
import { fillReport } from '../templates/fill-report.ts';
import { exportRun } from './export-run.ts';
import { printNotice } from './print-notice.ts';

const OWN = '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}';
const OFFICE = '/api/v1/office/pilots/{pilotId}';
const lang = z
  .enum(LOCALES)
  .default('zh')
  .meta({ description: 'Of the document, whatever Accept-Language says: offices write Chinese' });
const query = z.object({ lang });
const filledQuery = z.object({ lang, template: id.meta({ description: 'Id of a report template' }) });
const bytes = z.any().meta({ type: 'string', format: 'binary' });
const file = (type: 'docx' | 'xlsx') => ({
  200: { description: 'As an attachment', content: { [CONTENT_TYPES[type]]: { schema: bytes } } },
});
const BOOK =
  '导出运行数据 · everything of a run as a workbook: plan, reports, figures, caps, alerts, commitments';
const FILLED = '用报告填好模板 · a Word template filled from the newest version of a report';

const ownBook = createRoute({
  method: 'get',
  path: `${OWN}/run.xlsx`,
  summary: BOOK,
  request: { params: pilotPath, query },
  responses: file('xlsx'),
});
const caseBook = createRoute({
  method: 'get',
  path: `${OFFICE}/run.xlsx`,
  summary: BOOK,
  request: { params: casePath, query },
  responses: file('xlsx'),
});
const ownFilled = createRoute({
  method: 'get',
  path: `${OWN}/reports/{report}/filled.docx`,
  summary: FILLED,
  request: { params: reportPath, query: filledQuery },
  responses: file('docx'),
});
const caseFilled = createRoute({
  method: 'get',
  path: `${OFFICE}/reports/{report}/filled.docx`,
  summary: FILLED,
  request: { params: caseReportPath, query: filledQuery },
  responses: file('docx'),
});
const notice = createRoute({
  method: 'get',
  path: `${OFFICE}/alerts/{alertId}/notice.docx`,
  summary: '下载风险提示 · a risk notice to the regulator that runs a pilot',
  request: { params: caseAlertPath, query },
  responses: file('docx'),
});

export function exportRoutes(room: SheetRoom) {
  const send = (
    c: Context,
    type: 'docx' | 'xlsx',
    { bytes: written, name }: { bytes: Uint8Array<ArrayBuffer>; name: string },
  ) => c.body(written, 200, asFile(CONTENT_TYPES[type], fileName(name))) as never;
  return createRouter()
    .openapi(ownBook, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.req.valid('query').lang };
      return send(c, 'xlsx', await exportRun(room, callerOf(c), wanted));
    })
    .openapi(caseBook, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.req.valid('query').lang };
      return send(c, 'xlsx', await exportRun(room, callerOf(c), wanted));
    })
    .openapi(ownFilled, async (c) => {
      const { lang: locale, template: templateId } = c.req.valid('query');
      return send(
        c,
        'docx',
        await fillReport(room, callerOf(c), { ...c.req.valid('param'), templateId, locale }),
      );
    })
    .openapi(caseFilled, async (c) => {
      const { lang: locale, template: templateId } = c.req.valid('query');
      return send(
        c,
        'docx',
        await fillReport(room, callerOf(c), { ...c.req.valid('param'), templateId, locale }),
      );
    })
    .openapi(notice, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.req.valid('query').lang };
      const { paper, name } = await printNotice(room, callerOf(c), wanted);
      if (room.writePaper === null) throw notHere();
      return send(c, 'docx', { bytes: await room.writePaper(paper), name: `${name}.docx` });
    });
}

function notHere(): AppError {
  const field = {
    path: 'document',
    zh: '此服务不生成 Word 文件。',
    en: 'This service writes no Word files.',
  };
  return new AppError('not-offered', 'no documents are written here', { fields: [field] });
}
