import { z } from '@hono/zod-openapi';
import { ENTERPRISE_ROLES, OFFICE_ROLES } from '../../shared/roles.ts';
import { enterpriseRole, id, instant, next, officeRole } from '../people/schemas.ts';

const realm = z.enum(['office', 'enterprise', 'expert']).meta({ id: 'InvitationRealm' });
const roles = z.array(z.enum([...OFFICE_ROLES, ...ENTERPRISE_ROLES, 'expert']));

const address = {
  email: z.string().max(254).optional().meta({ description: 'Either this or phone' }),
  phone: z.string().max(40).optional().meta({ example: '13800138000' }),
};

export const officeInvitationBody = z.strictObject({
  ...address,
  roles: z.array(officeRole).min(1).max(OFFICE_ROLES.length),
});
export const enterpriseInvitationBody = z.strictObject({ ...address, role: enterpriseRole });

export const invitationView = z
  .object({
    id,
    roles,
    email: z.string().nullable(),
    phone: z.string().nullable(),
    state: z.enum(['open', 'expired', 'accepted', 'withdrawn']),
    invitedBy: z.object({ id, name: z.string().nullable() }),
    createdAt: instant,
    expiresAt: instant,
  })
  .meta({ id: 'Invitation' });

export const invitationsPage = z
  .object({ items: z.array(invitationView), next })
  .meta({ id: 'InvitationsPage' });

export const tokenBody = z.strictObject({ token: z.string().min(1).max(200) });

export const lookedAt = z
  .object({
    realm,
    roles,
    enterpriseName: z.string().nullable(),
    invitedBy: z.string().nullable(),
    expiresAt: instant,
    addressHint: z.string().meta({ example: 'li***@example.com' }),
  })
  .meta({ id: 'InvitationLookedAt' });

export const acceptedAnswer = z
  .object({
    realm,
    scope: z.string().meta({ description: 'office, an enterprise’s id, batch:ID or pilot:ID' }),
  })
  .meta({ id: 'InvitationAccepted' });
