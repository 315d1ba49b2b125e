import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../access/index.ts';
import { attachment } from '../platform/files/file-name.ts';
import type { AppEnv } from '../platform/http/app-env.ts';
import { linkNext, pageQuery } from '../platform/http/page.ts';
import { createRouter } from '../platform/http/router.ts';
import { id } from '../shared/fields.ts';
import { historyCsv } from '../shared/history-csv.ts';
import { pilotHistory } from './answers.ts';
import { type HistoryWanted, readHistory } from './history.ts';
import { json, PRIVATE, type Room } from './room.ts';
import { casePath, pilotPath } from './schemas.ts';

const query = pageQuery.extend({
  of: z
    .enum(['pilot', 'compliance'])
    .default('pilot')
    .meta({ description: 'compliance: of the findings and the checklist' }),
  daily: z
    .stringbool()
    .default(false)
    .meta({ description: 'With the figures of each day; those that raised an alert are always there' }),
  format: z
    .enum(['json', 'csv'])
    .default('json')
    .meta({ description: 'csv: the whole, in the language of Accept-Language' }),
  about: id.optional().meta({ description: 'Id of one finding or one item of the checklist' }),
});

const ANSWERS = {
  200: {
    description: 'Newest first',
    content: { ...json(pilotHistory).content, 'text/csv': { schema: z.string() } },
  },
};

const own = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/history',
  summary: '项目历史 · who did what with a pilot, and when; opinions of experts are not told',
  request: { params: pilotPath, query },
  responses: ANSWERS,
});

const ofCase = createRoute({
  method: 'get',
  path: '/api/v1/office/pilots/{pilotId}/history',
  summary: '案件历史 · who did what with a case, and when',
  request: { params: casePath, query },
  responses: ANSWERS,
});

export function historyRoutes(room: Room) {
  const answer = async (
    c: Context<AppEnv>,
    { format, ...wanted }: HistoryWanted & { format: 'json' | 'csv' },
  ) => {
    if (format === 'json') {
      const page = await readHistory(room, callerOf(c), wanted);
      return c.json(page, 200, { ...PRIVATE, ...linkNext(c, page.next) });
    }
    const page = (cursor: string | undefined, limit: number) =>
      readHistory(room, callerOf(c), { ...wanted, cursor, limit });
    return c.body(await historyCsv(page, c.get('locale')), 200, {
      ...PRIVATE,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachment(`history-${wanted.pilotId}.csv`),
    });
  };
  return createRouter()
    .openapi(own, (c) => answer(c, { ...c.req.valid('param'), ...c.req.valid('query') }))
    .openapi(ofCase, (c) => answer(c, { ...c.req.valid('param'), ...c.req.valid('query') }));
}
