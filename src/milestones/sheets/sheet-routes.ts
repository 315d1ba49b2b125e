import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { pilotPath } from '../../pilots/index.ts';
import { CONTENT_TYPES } from '../../platform/files/content-type.ts';
import { answerInLines } from '../../platform/http/lines.ts';
import { createRouter } from '../../platform/http/router.ts';
import { LOCALES } from '../../shared/locale.ts';
import { MOST_SHEET_ROWS, VALUES_SHEET } from '../../shared/milestones/sheet.ts';
import { asFile } from './as-file.ts';
import type { SheetRoom } from './sheet-room.ts';
import { templateBook, templateCsv } from './sheet-template.ts';
import { takeSheet } from './take-sheet.ts';

const OWN = '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}';
const bytes = z.any().meta({ type: 'string', format: 'binary' });
const query = z.object({ lang: z.enum(LOCALES).optional().meta({ description: 'Of the document' }) });

const take = createRoute({
  method: 'post',
  path: `${OWN}/values/sheet`,
  summary: '上传数值表 · take daily values in from a spreadsheet: its bytes are the body',
  description: `XLSX or CSV, a value a row, ${MOST_SHEET_ROWS} rows at most; all of it or nothing. Answered line by line (NDJSON): {checked, of} as it goes on, and at last {imported, days, alerts, paused}, {errors, more} cell by cell, or {problem}. What cannot be read as the table that is expected is refused at once (400).`,
  request: {
    params: pilotPath,
    query: z.object({ name: z.string().min(1).max(400) }),
    // Said in the document only: the bytes are read as they come, not by a validator.
    body: { content: { 'application/octet-stream': { schema: bytes } } },
  },
  responses: {
    200: {
      description: 'Read; what became of it',
      content: { 'application/x-ndjson': { schema: z.string() } },
    },
  },
});

const xlsx = createRoute({
  method: 'get',
  path: `${OWN}/values/template.xlsx`,
  summary: '数值表模板（XLSX） · the spreadsheet to fill in, with the pilot’s indicators',
  request: { params: pilotPath, query },
  responses: { 200: { description: 'A file', content: { [CONTENT_TYPES.xlsx]: { schema: bytes } } } },
});

const csvRoute = createRoute({
  method: 'get',
  path: `${OWN}/values/template.csv`,
  summary: '数值表模板（CSV） · the same as CSV',
  request: { params: pilotPath, query },
  responses: { 200: { description: 'A file', content: { [CONTENT_TYPES.csv]: { schema: z.string() } } } },
});

export function sheetRoutes(room: SheetRoom) {
  return createRouter()
    .openapi(take, async (c) => {
      const where = { ...c.req.valid('param'), ...c.req.valid('query') };
      const lines = await takeSheet(room, callerOf(c), {
        ...where,
        request: c.req.raw,
        locale: c.get('locale'),
      });
      return answerInLines(c, lines, room.log) as never;
    })
    .openapi(xlsx, async (c) => {
      const locale = c.req.valid('query').lang ?? c.get('locale');
      const written = await templateBook(room, callerOf(c), { ...c.req.valid('param'), locale });
      return c.body(written, 200, asFile(CONTENT_TYPES.xlsx, `${VALUES_SHEET[locale]}.xlsx`)) as never;
    })
    .openapi(csvRoute, async (c) => {
      const locale = c.req.valid('query').lang ?? c.get('locale');
      const written = await templateCsv(room, callerOf(c), { ...c.req.valid('param'), locale });
      return c.body(
        written,
        200,
        asFile(`${CONTENT_TYPES.csv}; charset=utf-8`, `${VALUES_SHEET[locale]}.csv`),
      ) as never;
    });
}
