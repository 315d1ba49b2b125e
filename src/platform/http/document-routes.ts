import { createRoute, z } from '@hono/zod-openapi';
import { createRouter } from './router.ts';

const openapi = createRoute({
  method: 'get',
  path: '/api/openapi.json',
  summary: '本接口的 OpenAPI 3.1 文档 · this document',
  responses: {
    200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: z.object({}).loose() } } },
  },
});

/** `documentOf` is called at the first request, when every route is mounted. */
export function documentRoutes(documentOf: () => object) {
  let json: string | null = null;
  return createRouter().openapi(openapi, (c) => {
    json ??= JSON.stringify(documentOf());
    return c.body(json, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' }) as never;
  });
}
