import { createRoute, z } from '@hono/zod-openapi';
import type { Readiness } from '../readiness.ts';
import { createRouter } from './router.ts';

const READINESS = z
  .object({
    status: z.enum(['ready', 'degraded', 'not-ready']),
    degraded: z
      .literal('read-only')
      .optional()
      .meta({ description: 'The disk is full: reading works, saving does not' }),
    reason: z.enum(['starting', 'stopping', 'database', 'schema']).optional(),
  })
  .meta({ id: 'Readiness' });

const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

const healthz = createRoute({
  method: 'get',
  path: '/healthz',
  summary: '进程是否在运行 · whether the process runs',
  description: 'Touches nothing.',
  responses: { 200: json(z.object({ status: z.literal('ok') }), 'It runs') },
});

const readyz = createRoute({
  method: 'get',
  path: '/readyz',
  summary: '能否提供服务 · whether it can serve',
  description: 'The last result of a probe made at the start and every ten seconds.',
  responses: {
    200: json(READINESS, 'It can; degraded is read-only'),
    503: json(READINESS, 'It cannot'),
  },
});

/** For the machines that run the service. */
export function systemRoutes(readiness: () => Promise<Readiness> | Readiness) {
  return createRouter()
    .openapi(healthz, (c) => c.json({ status: 'ok' as const }, 200, { 'Cache-Control': 'no-store' }))
    .openapi(readyz, async (c) => {
      const state = await readiness();
      const headers = { 'Cache-Control': 'no-store' };
      return state.status === 'not-ready' ? c.json(state, 503, headers) : c.json(state, 200, headers);
    });
}
