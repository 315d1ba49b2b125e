import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { linkNext, pageOf, pageQuery, pageWanted } from '../../../src/platform/http/page.ts';
import { readCursor, writeCursor } from '../../../src/shared/cursor.ts';

const rows = Array.from({ length: 7 }, (_, n) => ({ name: `企业${n}`, n }));

/** A list as a room makes one: sorted, one row more than asked for. */
const app = new Hono().get('/list', (c) => {
  const { after, limit } = pageWanted(pageQuery.parse(c.req.query()), ['string', 'number']);
  const from = after === null ? 0 : rows.findIndex(({ n }) => n === after[1]) + 1;
  const { items, next } = pageOf(rows.slice(from, from + limit + 1), limit, ({ name, n }) => [name, n]);
  return c.json({ items, next }, 200, linkNext(c, next));
});
app.onError((error, c) => c.json({ code: (error as { code?: string }).code }, 400));

it('walks a list to its end by the Link of each page, with the filters kept', async () => {
  const seen: number[] = [];
  let path: string | undefined = '/list?limit=3&q=%E4%BC%81';
  while (path) {
    const response = await app.request(path);
    const body = (await response.json()) as { items: { n: number }[]; next: string | null };
    seen.push(...body.items.map(({ n }) => n));
    path = /<(.+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    if (path) expect(new URL(path, 'http://x').searchParams.get('q')).toBe('企');
  }
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

it.each(['nonsense', writeCursor(['x']), writeCursor([1, 'x']), writeCursor(['a\0b', 1]), '%'])(
  'refuses what is no cursor of the list: %s',
  async (cursor) => {
    expect((await app.request(`/list?cursor=${encodeURIComponent(cursor)}`)).status).toBe(400);
  },
);

it('gives back the keys it was made of, in any script', () => {
  const keys = ['浦东·🏦', 12, ''];
  expect(readCursor(writeCursor(keys), ['string', 'number', 'string'])).toEqual(keys);
});
