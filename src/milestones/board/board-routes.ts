import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { json, PRIVATE } from '../../pilots/index.ts';
import { linkNext, pageWanted } from '../../platform/http/page.ts';
import { createRouter } from '../../platform/http/router.ts';
import type { Room } from '../room.ts';
import { compareRuns } from './compare-runs.ts';
import { lookAtBoard } from './look-at-board.ts';
import { board, boardQuery, compareQuery, comparison } from './schemas.ts';

const all = createRoute({
  method: 'get',
  path: '/api/v1/office/monitoring',
  summary: '运行监测 · all that run: state, levels, caps in use, reports due, alerts, leads',
  request: { query: boardQuery },
  responses: { 200: { description: 'The worst first', ...json(board) } },
});

const some = createRoute({
  method: 'get',
  path: '/api/v1/office/monitoring/compare',
  summary: '试点比较 · a few pilots side by side',
  request: { query: compareQuery },
  responses: { 200: { description: 'As they were asked for', ...json(comparison) } },
});

export function boardRoutes(room: Room) {
  return createRouter()
    .openapi(all, async (c) => {
      const { over, level, state, track, overdue, mine, q, ...page } = c.req.valid('query');
      const { after, limit } = pageWanted(page, ['number', 'string', 'string']);
      const from = after === null ? null : ([Number(after[0]), String(after[1]), String(after[2])] as const);
      const filter = { over, level, state, track, overdue, mine, q };
      const wanted = { ...filter, after: from, limit, locale: c.get('locale') };
      const answer = await lookAtBoard(room, callerOf(c), wanted);
      return c.json(answer, 200, { ...PRIVATE, ...linkNext(c, answer.next) });
    })
    .openapi(some, async (c) =>
      c.json(await compareRuns(room, callerOf(c), c.req.valid('query').pilots), 200, PRIVATE),
    );
}
