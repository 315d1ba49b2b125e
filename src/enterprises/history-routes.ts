import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { linkNext, pageQuery } from '../platform/http/page.ts';
import { createRouter } from '../platform/http/router.ts';
import { historyCsv } from '../shared/history-csv.ts';
import { readHistory } from './history.ts';
import { PRIVATE, type Room } from './room.ts';
import { enterprisePath } from './schemas.ts';
import { historyPage } from './verification-schemas.ts';

const history = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/history',
  summary: '历史 · who changed what, and when',
  request: {
    params: enterprisePath,
    query: pageQuery.extend({
      format: z
        .enum(['json', 'csv'])
        .default('json')
        .meta({ description: 'csv: the whole, in the language of Accept-Language' }),
    }),
  },
  responses: {
    200: {
      description: 'Newest first',
      content: { 'application/json': { schema: historyPage }, 'text/csv': { schema: z.string() } },
    },
  },
});

export function historyRoutes({ database: db, catalogue }: Room) {
  return createRouter().openapi(history, async (c) => {
    const { enterpriseId } = c.req.valid('param');
    const { format, ...query } = c.req.valid('query');
    const { actor } = callerOf(c);
    const lists = await catalogue.current();
    const page = (cursor: string | undefined, limit: number) =>
      readHistory(db, actor, { enterpriseId, cursor, limit }, lists);
    if (format === 'csv') {
      return c.body(await historyCsv(page, c.get('locale')), 200, {
        ...PRIVATE,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="history-${enterpriseId.replace(/[^\w-]/g, '')}.csv"`,
      });
    }
    const answer = await page(query.cursor, query.limit);
    return c.json(answer, 200, { ...PRIVATE, ...linkNext(c, answer.next) });
  });
}
