import { createRoute } from '@hono/zod-openapi';
import { linkNext, pageQuery, pageWanted } from '../../platform/http/page.ts';
import { json } from '../../platform/http/route-parts.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import { callerOf } from '../caller.ts';
import type { AccessParts } from '../parts.ts';
import { changeMemberRole } from './change-member-role.ts';
import { listMembers } from './list-members.ts';
import { leaveEnterprise, removeMember } from './remove-member.ts';
import { enterprisePath, memberPath, memberRoleAnswer, memberRoleBody, membersPage } from './schemas.ts';

const done = { 204: { description: 'Done' } };

const list = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/members',
  summary: '企业成员 · members of an enterprise',
  request: { params: enterprisePath, query: pageQuery },
  responses: { 200: { description: 'ETag: version of the list', ...json(membersPage) } },
});

const change = createRoute({
  method: 'patch',
  path: '/api/v1/enterprises/{enterpriseId}/members/{personId}',
  summary: '更改成员角色 · change a member’s role',
  request: { params: memberPath, headers: ifMatch, body: { required: true, ...json(memberRoleBody) } },
  responses: { 200: { description: 'The role held now', ...json(memberRoleAnswer) } },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/v1/enterprises/{enterpriseId}/members/{personId}',
  summary: '移除成员 · remove a member',
  request: { params: memberPath },
  responses: done,
});

const leave = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterpriseId}/leave',
  summary: '退出企业 · leave an enterprise',
  request: { params: enterprisePath },
  responses: done,
});

export function memberRoutes({ database, clock }: AccessParts) {
  return createRouter()
    .openapi(list, async (c) => {
      const page = pageWanted(c.req.valid('query'), ['string']);
      const { version, ...members } = await listMembers(database, c.req.valid('param').enterpriseId, page);
      return c.json(members, 200, { ETag: etagOf(version), ...linkNext(c, members.next) });
    })
    .openapi(change, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), version: versionFrom(c) };
      const a = await changeMemberRole(database, clock, callerOf(c), wanted);
      return c.json(a.body, 200, a.headers);
    })
    .openapi(remove, async (c) => {
      const a = await removeMember(database, clock, callerOf(c), c.req.valid('param'));
      return c.body(null, 204, a.headers);
    })
    .openapi(leave, async (c) => {
      const a = await leaveEnterprise(database, clock, callerOf(c), c.req.valid('param'));
      return c.body(null, 204, a.headers);
    });
}
