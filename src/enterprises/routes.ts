import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { linkNext, pageWanted } from '../platform/http/page.ts';
import { createRouter } from '../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../platform/http/versions.ts';
import { change } from './change.ts';
import { fileRoutes } from './file-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { licenceRoutes } from './licence-routes.ts';
import { parkRoutes } from './park-routes.ts';
import { list, read } from './read.ts';
import { register } from './register.ts';
import { body, json, PRIVATE, type Room } from './room.ts';
import {
  benchmark,
  enterpriseAnswer,
  enterprisePage,
  enterprisePath,
  enterpriseQuery,
  profileChange,
  registration,
} from './schemas.ts';
import { setBenchmark } from './set-benchmark.ts';
import { verificationRoutes } from './verification-routes.ts';
import { withdrawBenchmark } from './withdraw-benchmark.ts';

const all = createRoute({
  method: 'get',
  path: '/api/v1/enterprises',
  summary: '企业 · enterprises: one’s own, or all for officials',
  request: { query: enterpriseQuery },
  responses: { 200: { description: 'Newest first', ...json(enterprisePage) } },
});

const add = createRoute({
  method: 'post',
  path: '/api/v1/enterprises',
  summary: '登记企业 · register an enterprise and become its owner',
  request: body(registration),
  responses: { 201: { description: 'Registered, not verified yet', ...json(enterpriseAnswer) } },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}',
  summary: '一家企业 · one enterprise',
  request: { params: enterprisePath },
  responses: { 200: { description: 'With its version as ETag', ...json(enterpriseAnswer) } },
});

const patch = createRoute({
  method: 'patch',
  path: '/api/v1/enterprises/{enterpriseId}',
  summary: '修改企业信息 · change the profile; a new name or code is to be verified again',
  request: { params: enterprisePath, headers: ifMatch, ...body(profileChange) },
  responses: { 200: { description: 'As it is now', ...json(enterpriseAnswer) } },
});

const give = createRoute({
  method: 'put',
  path: '/api/v1/enterprises/{enterpriseId}/benchmark',
  summary: '记录标杆性企业 · record the status of a benchmark enterprise',
  request: { params: enterprisePath, headers: ifMatch, ...body(benchmark) },
  responses: { 200: { description: 'As it is now', ...json(enterpriseAnswer) } },
});

const take = createRoute({
  method: 'delete',
  path: '/api/v1/enterprises/{enterpriseId}/benchmark',
  summary: '取消标杆性企业 · withdraw the status',
  request: { params: enterprisePath, headers: ifMatch },
  responses: { 200: { description: 'As it is now', ...json(enterpriseAnswer) } },
});

/** Every route of the room. */
export function enterpriseRoutes(room: Room) {
  return [
    profileRoutes(room),
    licenceRoutes(room),
    verificationRoutes(room),
    fileRoutes(room),
    historyRoutes(room),
    parkRoutes(room),
  ] as const;
}

function profileRoutes(room: Room) {
  const { database: db, clock, catalogue } = room;
  return createRouter()
    .openapi(all, async (c) => {
      const { q, verification, ...page } = c.req.valid('query');
      const { after, limit } = pageWanted(page, ['string']);
      const before = after === null ? null : String(after[0]);
      const { actor } = callerOf(c);
      const answer = await list(db, actor, { q, verification, before, limit }, await catalogue.current());
      return c.json(answer, 200, { ...PRIVATE, ...linkNext(c, answer.next) });
    })
    .openapi(add, async (c) => {
      const wanted = { profile: c.req.valid('json'), lists: await catalogue.current() };
      const answer = await register(db, clock, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(one, async (c) => {
      const { enterpriseId } = c.req.valid('param');
      const found = await read(db, callerOf(c).actor, enterpriseId, await catalogue.current());
      return c.json(found.body, 200, { ...PRIVATE, ETag: etagOf(found.version) });
    })
    .openapi(patch, async (c) => {
      const answer = await change(db, clock, callerOf(c), {
        ...c.req.valid('param'),
        seen: versionFrom(c),
        change: c.req.valid('json'),
        lists: await catalogue.current(),
      });
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(give, async (c) => {
      const answer = await setBenchmark(db, clock, callerOf(c), {
        ...c.req.valid('param'),
        seen: versionFrom(c),
        benchmark: c.req.valid('json'),
        lists: await catalogue.current(),
      });
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(take, async (c) => {
      const lists = await catalogue.current();
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c), lists };
      const answer = await withdrawBenchmark(db, clock, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
