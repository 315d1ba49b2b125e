import { createRoute, z } from '@hono/zod-openapi';
import { linkNext, pageQuery, pageWanted } from '../../platform/http/page.ts';
import { json } from '../../platform/http/route-parts.ts';
import { createRouter } from '../../platform/http/router.ts';
import { callerOf } from '../caller.ts';
import type { AccessParts } from '../parts.ts';
import { OFFICE_SCOPE } from '../people/grants.ts';
import { enterprisePath, id } from '../people/schemas.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { addressOf } from './address.ts';
import { inviteToEnterprise, inviteToOffice } from './invite.ts';
import { listInvitations } from './list-invitations.ts';
import { lookAtInvitation } from './look-at-invitation.ts';
import {
  acceptedAnswer,
  enterpriseInvitationBody,
  invitationsPage,
  invitationView,
  lookedAt,
  officeInvitationBody,
  tokenBody,
} from './schemas.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

const office = '/api/v1/office/invitations';
const enterprise = '/api/v1/enterprises/{enterpriseId}/invitations';
const path = z.object({ invitationId: id });
const listed = { 200: { description: 'The newest first', ...json(invitationsPage) } };
const made = { 201: { description: 'On its way by mail or SMS', ...json(invitationView) } };
const gone = { description: 'Used, withdrawn, over, or never made' };

const ofOffice = {
  list: createRoute({
    method: 'get',
    path: office,
    summary: '发出的公职邀请 · invitations to the office',
    request: { query: pageQuery },
    responses: listed,
  }),
  invite: createRoute({
    method: 'post',
    path: office,
    summary: '邀请担任公职角色 · invite to the office',
    request: { body: { required: true, ...json(officeInvitationBody) } },
    responses: made,
  }),
  withdraw: createRoute({
    method: 'delete',
    path: `${office}/{invitationId}`,
    summary: '撤回公职邀请 · withdraw an invitation to the office',
    request: { params: path },
    responses: { 204: { description: 'Withdrawn' }, 410: gone },
  }),
};

const ofEnterprise = {
  list: createRoute({
    method: 'get',
    path: enterprise,
    summary: '企业发出的邀请 · invitations to an enterprise',
    request: { params: enterprisePath, query: pageQuery },
    responses: listed,
  }),
  invite: createRoute({
    method: 'post',
    path: enterprise,
    summary: '邀请加入企业 · invite to an enterprise',
    request: { params: enterprisePath, body: { required: true, ...json(enterpriseInvitationBody) } },
    responses: made,
  }),
  withdraw: createRoute({
    method: 'delete',
    path: `${enterprise}/{invitationId}`,
    summary: '撤回企业邀请 · withdraw an invitation to an enterprise',
    request: { params: enterprisePath.extend(path.shape) },
    responses: { 204: { description: 'Withdrawn' }, 410: gone },
  }),
};

const look = createRoute({
  method: 'post',
  path: '/api/v1/invitations/look',
  summary: '查看邀请 · what a link invites to',
  request: { body: { required: true, ...json(tokenBody) } },
  responses: { 200: { description: 'Still open', ...json(lookedAt) }, 410: gone },
});

const accept = createRoute({
  method: 'post',
  path: '/api/v1/invitations/accept',
  summary: '接受邀请 · accept an invitation',
  request: { body: { required: true, ...json(tokenBody) } },
  responses: { 200: { description: 'Accepted', ...json(acceptedAnswer) }, 410: gone },
});

export function invitationRoutes(parts: AccessParts) {
  const { database, clock, enterpriseNames } = parts;
  return createRouter()
    .openapi(ofOffice.list, async (c) => {
      const of = { realm: 'office' as const, scope: OFFICE_SCOPE };
      const wanted = pageWanted(c.req.valid('query'), ['string']);
      const page = await listInvitations(database, clock, of, wanted);
      return c.json(page, 200, linkNext(c, page.next));
    })
    .openapi(ofOffice.invite, async (c) => {
      const { roles, ...written } = c.req.valid('json');
      const wanted = { address: addressOf(written), roles };
      const a = await inviteToOffice(database, clock, callerOf(c), wanted, parts);
      return c.json(a.body, 201, a.headers);
    })
    .openapi(ofOffice.withdraw, async (c) => {
      const { invitationId } = c.req.valid('param');
      const wanted = { realm: 'office' as const, scope: OFFICE_SCOPE, invitationId };
      const a = await withdrawInvitation(database, clock, callerOf(c), wanted);
      return c.body(null, 204, a.headers);
    })
    .openapi(ofEnterprise.list, async (c) => {
      const of = { realm: 'enterprise' as const, scope: c.req.valid('param').enterpriseId };
      const wanted = pageWanted(c.req.valid('query'), ['string']);
      const page = await listInvitations(database, clock, of, wanted);
      return c.json(page, 200, linkNext(c, page.next));
    })
    .openapi(ofEnterprise.invite, async (c) => {
      const { role, ...written } = c.req.valid('json');
      const wanted = { ...c.req.valid('param'), address: addressOf(written), role };
      const a = await inviteToEnterprise(database, clock, callerOf(c), wanted, parts);
      return c.json(a.body, 201, a.headers);
    })
    .openapi(ofEnterprise.withdraw, async (c) => {
      const { enterpriseId, invitationId } = c.req.valid('param');
      const wanted = { realm: 'enterprise' as const, scope: enterpriseId, invitationId };
      const a = await withdrawInvitation(database, clock, callerOf(c), wanted);
      return c.body(null, 204, a.headers);
    })
    .openapi(look, async (c) => {
      return c.json(await lookAtInvitation(database, clock, c.req.valid('json'), enterpriseNames), 200);
    })
    .openapi(accept, async (c) => {
      const a = await acceptInvitation(database, clock, callerOf(c), c.req.valid('json'));
      return c.json(a.body, 200, a.headers);
    });
}
