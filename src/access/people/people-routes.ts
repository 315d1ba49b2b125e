import { createRoute } from '@hono/zod-openapi';
import { linkNext, pageWanted } from '../../platform/http/page.ts';
import { json } from '../../platform/http/route-parts.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import { callerOf } from '../caller.ts';
import type { AccessParts } from '../parts.ts';
import { listPeople, readPerson } from './read-people.ts';
import { resetSecondFactor } from './reset-second-factor.ts';
import {
  peoplePage,
  peopleQuery,
  personPath,
  personView,
  resetBody,
  rolesAnswer,
  rolesBody,
  stateAnswer,
  stateBody,
} from './schemas.ts';
import { setOfficeRoles } from './set-office-roles.ts';
import { setPersonState } from './set-person-state.ts';

const list = createRoute({
  method: 'get',
  path: '/api/v1/office/people',
  summary: '已注册的人员及其角色 · people and their roles',
  request: { query: peopleQuery },
  responses: {
    200: {
      description: 'With `q` by name, then by mail address; else the newest first',
      ...json(peoplePage),
    },
  },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/office/people/{personId}',
  summary: '一个人及其持有的一切 · a person with all they hold',
  request: { params: personPath },
  responses: { 200: { description: 'ETag: version of the office’s roles', ...json(personView) } },
});

const roles = createRoute({
  method: 'put',
  path: '/api/v1/office/people/{personId}/roles',
  summary: '设定公职角色 · set the office roles of a person',
  request: { params: personPath, headers: ifMatch, body: { required: true, ...json(rolesBody) } },
  responses: { 200: { description: 'What the person holds now', ...json(rolesAnswer) } },
});

const state = createRoute({
  method: 'post',
  path: '/api/v1/office/people/{personId}/state',
  summary: '停用或启用账户 · shut a person out, or let them in again',
  request: { params: personPath, body: { required: true, ...json(stateBody) } },
  responses: { 200: { description: 'As it is now', ...json(stateAnswer) } },
});

const reset = createRoute({
  method: 'post',
  path: '/api/v1/office/people/{personId}/second-factor/reset',
  summary: '重设两步验证 · take away the second factor of who lost it',
  request: { params: personPath, body: { required: true, ...json(resetBody) } },
  responses: { 204: { description: 'It is gone; they are signed out and were told' } },
});

export function peopleRoutes(parts: AccessParts) {
  const { database, clock } = parts;
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid('query');
      const page = await listPeople(database, query, pageWanted(query, ['string', 'string', 'string']));
      return c.json(page, 200, linkNext(c, page.next));
    })
    .openapi(one, async (c) => {
      const { personId } = c.req.valid('param');
      const { person, version } = await readPerson(database, clock, callerOf(c).actor, personId, parts);
      return c.json(person, 200, { ETag: etagOf(version) });
    })
    .openapi(roles, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), version: versionFrom(c) };
      const a = await setOfficeRoles(database, clock, callerOf(c), wanted);
      return c.json(a.body, 200, a.headers);
    })
    .openapi(state, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const a = await setPersonState(database, clock, callerOf(c), wanted);
      return c.json(a.body, 200, a.headers);
    })
    .openapi(reset, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const { status } = await resetSecondFactor(parts, callerOf(c), wanted);
      return c.body(null, status);
    });
}
