import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { createRouter } from '../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../platform/http/versions.ts';
import { addLicence } from './add-licence.ts';
import { changeLicence } from './change-licence.ts';
import { listLicences } from './read-licences.ts';
import { removeLicence } from './remove-licence.ts';
import { body, json, PRIVATE, type Room } from './room.ts';
import {
  enterprisePath,
  licenceAnswer,
  licenceChange,
  licenceListAnswer,
  licencePath,
  newLicence,
} from './schemas.ts';

const all = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/licences',
  summary: '持有的许可与备案 · licences and filings held',
  request: { params: enterprisePath },
  responses: { 200: { description: 'ETag: the version of the enterprise', ...json(licenceListAnswer) } },
});

const add = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterpriseId}/licences',
  summary: '添加许可 · add a licence',
  request: { params: enterprisePath, ...body(newLicence) },
  responses: { 201: { description: 'Added', ...json(licenceAnswer) } },
});

const patch = createRoute({
  method: 'patch',
  path: '/api/v1/enterprises/{enterpriseId}/licences/{licenceId}',
  summary: '修改许可 · change a licence',
  request: { params: licencePath, headers: ifMatch, ...body(licenceChange) },
  responses: { 200: { description: 'As it is now', ...json(licenceAnswer) } },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/v1/enterprises/{enterpriseId}/licences/{licenceId}',
  summary: '删除许可 · remove a licence',
  request: { params: licencePath, headers: ifMatch },
  responses: { 204: { description: 'Removed; its history stays' } },
});

export function licenceRoutes({ database: db, clock, catalogue }: Room) {
  return createRouter()
    .openapi(all, async (c) => {
      const { enterpriseId } = c.req.valid('param');
      const found = await listLicences(db, clock, callerOf(c).actor, enterpriseId, await catalogue.current());
      return c.json(found.body, 200, { ...PRIVATE, ETag: etagOf(found.version) });
    })
    .openapi(add, async (c) => {
      const answer = await addLicence(db, clock, callerOf(c), {
        ...c.req.valid('param'),
        licence: c.req.valid('json'),
        lists: await catalogue.current(),
      });
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(patch, async (c) => {
      const answer = await changeLicence(db, clock, callerOf(c), {
        ...c.req.valid('param'),
        seen: versionFrom(c),
        change: c.req.valid('json'),
        lists: await catalogue.current(),
      });
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(remove, async (c) => {
      const answer = await removeLicence(db, clock, callerOf(c), {
        ...c.req.valid('param'),
        seen: versionFrom(c),
      });
      return c.body(answer.body, answer.status, answer.headers);
    });
}
