import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { LOCALES, type Locale } from '../../shared/locale.ts';
import { type DocumentShape, docsPage } from './docs-page.ts';
import { type AppEnv, createRouter } from './router.ts';

const openapi = createRoute({
  method: 'get',
  path: '/api/openapi.json',
  summary: '本接口的 OpenAPI 3.1 文档 · this document',
  responses: {
    200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: z.object({}).loose() } } },
  },
});

const docs = createRoute({
  method: 'get',
  path: '/api/docs',
  summary: '供人阅读的接口文档 · the same for people',
  responses: { 200: { description: 'A page', content: { 'text/html': { schema: z.string() } } } },
});

/** `documentOf` is called at the first request, when every route is mounted. */
export function documentRoutes(documentOf: () => object) {
  let made: { json: string; pages: Record<Locale, string> } | null = null;
  const once = () => {
    if (made) return made;
    const document = documentOf();
    const pages = LOCALES.map((locale) => [locale, docsPage(document as DocumentShape, locale)] as const);
    made = { json: JSON.stringify(document), pages: Object.fromEntries(pages) as Record<Locale, string> };
    return made;
  };
  const answer = (c: Context<AppEnv>, body: string, type: string): never =>
    c.body(body, 200, {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Language',
    }) as never;
  return createRouter()
    .openapi(openapi, (c) => answer(c, once().json, 'application/json'))
    .openapi(docs, (c) => answer(c, once().pages[c.get('locale')], 'text/html; charset=utf-8'));
}
