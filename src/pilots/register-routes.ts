import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { isFresh } from '../platform/http/fresh.ts';
import { linkNext, pageQuery, pageWanted } from '../platform/http/page.ts';
import { createRouter } from '../platform/http/router.ts';
import { streamOfText } from '../platform/http/text-stream.ts';
import { ExportsUnderWay } from './exports-under-way.ts';
import { openNotices, readNotice } from './read-notices.ts';
import { listRegister, readRegistered } from './read-register.ts';
import { MOST_ROWS, registerCsv, registerXlsx } from './register-export.ts';
import { registerFeed } from './register-feed.ts';
import {
  exportQuery,
  feed,
  feedQuery,
  noticePage,
  noticeView,
  pilotPath,
  registerEntry,
  registerPage,
  registerQuery,
} from './register-schemas.ts';
import { json, type Room } from './room.ts';

const unchanged = { description: 'Still as If-None-Match says' };

const list = createRoute({
  method: 'get',
  path: '/api/v1/register',
  summary: '登记台账 · the public register of pilots',
  request: { query: registerQuery },
  responses: { 200: { description: 'Newest first', ...json(registerPage) }, 304: unchanged },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/register/{pilotId}',
  summary: '台账中的一个试点 · one pilot of the register',
  request: { params: pilotPath },
  responses: { 200: { description: 'With its notices', ...json(registerEntry) }, 304: unchanged },
});

const MANY = `At most ${MOST_ROWS} rows, filters as in the list; the last row says so where there are more.`;

const csv = createRoute({
  method: 'get',
  path: '/api/v1/register.csv',
  summary: '导出台账（CSV） · the register as CSV',
  description: `${MANY} UTF-8 with its mark; cells that would be formulas stay text. Money in yuan.`,
  request: { query: exportQuery },
  responses: { 200: { description: 'A file', content: { 'text/csv': { schema: z.string() } } } },
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const xlsx = createRoute({
  method: 'get',
  path: '/api/v1/register.xlsx',
  summary: '导出台账（XLSX） · the register as a spreadsheet',
  description: `${MANY} Money in yuan.`,
  request: { query: exportQuery },
  responses: {
    200: {
      description: 'A file',
      content: { [XLSX]: { schema: z.any().meta({ type: 'string', format: 'binary' }) } },
    },
  },
});

const feedRoute = createRoute({
  method: 'get',
  path: '/api/v1/register/feed.json',
  summary: '公告与变更的开放数据 · notices and changes as a JSON Feed',
  request: { query: feedQuery },
  responses: {
    200: { description: 'Newest first', content: { 'application/feed+json': { schema: feed } } },
    304: unchanged,
  },
});

const notices = createRoute({
  method: 'get',
  path: '/api/v1/notices',
  summary: '公示 · public notices to which one may object now',
  request: { query: pageQuery },
  responses: { 200: { description: 'What ends soonest first', ...json(noticePage) }, 304: unchanged },
});

const notice = createRoute({
  method: 'get',
  path: '/api/v1/notices/{pilotId}',
  summary: '一项公示 · one public notice',
  request: { params: pilotPath },
  responses: {
    200: { description: 'What is admitted, and until when one may object', ...json(noticeView) },
    304: unchanged,
  },
});

export function registerRoutes(room: Room) {
  return createRouter()
    .openapi(feedRoute, async (c) => {
      const { lang, ...page } = c.req.valid('query');
      const locale = lang ?? c.get('locale');
      const { after, limit } = pageWanted(page, ['string', 'string', 'number']);
      const found = await registerFeed(room, {
        after: after as [string, string, number] | null,
        limit,
        locale,
        address: (cursor) => addressOf(c, { lang: locale, cursor }),
      });
      if (await isFresh(c, JSON.stringify(found))) return c.body(null, 304);
      c.header('Vary', 'Accept-Language');
      return c.json(found, 200, { 'Content-Type': 'application/feed+json; charset=utf-8' });
    })
    .openapi(list, async (c) => {
      const { cursor, limit: most, ...filter } = c.req.valid('query');
      const { after, limit } = pageWanted({ cursor, limit: most }, ['number']);
      const found = await listRegister(room, {
        ...filter,
        before: after === null ? null : Number(after[0]),
        limit,
      });
      if (await isFresh(c, JSON.stringify(found))) return c.body(null, 304);
      return c.json(found, 200, linkNext(c, found.next));
    })
    .openapi(one, async (c) => {
      const found = await readRegistered(room, c.req.valid('param').pilotId);
      if (await isFresh(c, JSON.stringify(found))) return c.body(null, 304);
      return c.json(found, 200);
    })
    .openapi(notices, async (c) => {
      const { after, limit } = pageWanted(c.req.valid('query'), ['string', 'string']);
      const found = await openNotices(room, { after: after as [string, string] | null, limit });
      if (await isFresh(c, JSON.stringify(found))) return c.body(null, 304);
      return c.json(found, 200, linkNext(c, found.next));
    })
    .openapi(notice, async (c) => {
      const found = await readNotice(room, c.req.valid('param').pilotId);
      if (await isFresh(c, JSON.stringify(found))) return c.body(null, 304);
      return c.json(found, 200);
    });
}

/** The same address for a page of it. */
function addressOf(c: Context, { lang, cursor }: { lang: string; cursor: string | null }): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('lang', lang);
  if (cursor === null) searchParams.delete('cursor');
  else searchParams.set('cursor', cursor);
  return `${pathname}?${searchParams}`;
}

/** Files of the whole register; written as they are read. */
export function registerExportRoutes(room: Room) {
  const underWay = new ExportsUnderWay();
  return createRouter()
    .openapi(csv, async (c) => {
      const { lang, ...filter } = c.req.valid('query');
      const lines = async () => streamOfText(registerCsv(room, filter, lang ?? c.get('locale')));
      return (await sent(c, 'text/csv; charset=utf-8', 'register.csv', underWay, lines)) as never;
    })
    .openapi(xlsx, async (c) => {
      const { lang, ...filter } = c.req.valid('query');
      const sheet = () => registerXlsx(room, filter, lang ?? c.get('locale'));
      return (await sent(c, XLSX, 'register.xlsx', underWay, sheet)) as never;
    });
}

async function sent(
  c: Context,
  type: string,
  name: string,
  underWay: ExportsUnderWay,
  make: () => Promise<ReadableStream<Uint8Array>>,
): Promise<Response> {
  const headers = {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    // Whole in memory it would have to be to be compressed on its way.
    'Cache-Control': 'public, no-cache, no-transform',
    Vary: 'Accept-Language',
  };
  if (c.req.method === 'HEAD') return new Response(null, { headers });
  return new Response(await underWay.begin(make), { headers });
}
