import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { createRouter } from '../platform/http/router.ts';
import { approveParks, editParks, listParks } from './parks.ts';
import { body, json, PRIVATE, type Room } from './room.ts';
import { parksAnswer, parksChange, parksPath, parksVersion, parksVersions } from './schemas.ts';

const now = createRoute({
  method: 'get',
  path: '/api/v1/parks',
  summary: '园区 · parks to choose from',
  responses: { 200: { description: 'As published', ...json(parksAnswer) } },
});

const versions = createRoute({
  method: 'get',
  path: '/api/v1/office/parks',
  summary: '园区列表的各版本 · versions of the list, drafts among them',
  responses: { 200: { description: 'Newest first', ...json(parksVersions) } },
});

const edit = createRoute({
  method: 'put',
  path: '/api/v1/office/parks',
  summary: '起草园区列表 · draft a new list; another person approves it',
  request: body(parksChange),
  responses: { 200: { description: 'Kept as a draft', ...json(parksVersion) } },
});

const approve = createRoute({
  method: 'post',
  path: '/api/v1/office/parks/{version}/approve',
  summary: '同意发布 · approve a draft; two people publish it',
  request: { params: parksPath },
  responses: { 200: { description: 'Its state says whether it is published', ...json(parksVersion) } },
});

export function parkRoutes({ database: db, library, catalogue }: Room) {
  return createRouter()
    .openapi(now, async (c) => {
      const { version, items } = (await catalogue.current()).parks;
      return c.json({ version, items: [...items] }, 200, { 'Cache-Control': 'public, no-cache' });
    })
    .openapi(versions, async (c) =>
      c.json(await listParks(db, library, callerOf(c).actor, c.get('locale')), 200, PRIVATE),
    )
    .openapi(edit, async (c) => {
      const { items } = c.req.valid('json');
      return c.json(await editParks(db, library, callerOf(c).actor, items, c.get('locale')), 200);
    })
    .openapi(approve, async (c) => {
      const { version } = c.req.valid('param');
      return c.json(await approveParks(db, library, callerOf(c).actor, version, c.get('locale')), 200);
    });
}
