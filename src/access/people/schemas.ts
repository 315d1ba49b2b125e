import { z } from '@hono/zod-openapi';
import { pageQuery } from '../../platform/http/page.ts';
import { ENTERPRISE_ROLES, OFFICE_ROLES } from '../../shared/roles.ts';
import { REVIEWS } from './appointment.ts';
import { PERSON_STATES } from './rules.ts';

export const id = z.string().min(1).max(100);
export const instant = z.string().meta({ example: '2026-11-23T01:02:03.004Z' });
export const next = z.string().nullable().meta({ description: 'Cursor of the next page; null on the last' });
export const officeRole = z.enum(OFFICE_ROLES).meta({ id: 'OfficeRole' });
export const enterpriseRole = z.enum(ENTERPRISE_ROLES).meta({ id: 'EnterpriseRole' });
/** Of whoever acts, for the record: kept apart from what can never be erased. */
export const reason = z
  .string()
  .trim()
  .min(2)
  .max(500)
  .meta({ description: 'Why: kept with the entry, read by auditors' });

/** Of the batch or pilot that an expert reviews. */
export const reviewTitle = z
  .string()
  .nullable()
  .meta({ description: 'What it is called; null to who may not open it' });

const personState = z.enum(PERSON_STATES).meta({ id: 'PersonState' });

export const officeRoles = z.array(officeRole).max(OFFICE_ROLES.length);

export const peopleQuery = pageQuery.extend({
  q: z.string().trim().max(100).optional().meta({ description: 'The beginning of a name or mail address' }),
  role: z
    .enum([...OFFICE_ROLES, 'official'])
    .optional()
    .meta({ description: 'Who holds this role; official: any' }),
});

export const peoplePage = z
  .object({
    items: z.array(
      z.object({
        id,
        name: z.string(),
        email: z.string().nullable(),
        state: personState,
        office: z.array(officeRole),
        enterprises: z.number().int().min(0).meta({ description: 'How many the person belongs to' }),
        createdAt: instant,
      }),
    ),
    next,
  })
  .meta({ id: 'PeoplePage' });

export const personPath = z.object({ personId: id });

export const personView = z
  .object({
    id,
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    state: personState,
    secondFactor: z.boolean().meta({ description: 'Whether signing in takes one' }),
    createdAt: instant,
    office: z.array(officeRole),
    enterprises: z.array(z.object({ id, name: z.string().nullable(), role: enterpriseRole })),
    appointments: z.array(
      z.object({
        id,
        kind: z.enum(REVIEWS),
        about: z.string().meta({ description: 'Id of the batch or pilot' }),
        title: reviewTitle,
        from: instant,
        until: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'PersonView' });

export const rolesBody = z.strictObject({ roles: officeRoles, reason });
export const rolesAnswer = z.object({ roles: z.array(officeRole) }).meta({ id: 'OfficeRolesHeld' });

export const stateBody = z.strictObject({ state: z.enum(['active', 'disabled']), reason });
export const stateAnswer = z
  .object({ state: z.enum(['active', 'disabled']) })
  .meta({ id: 'PersonStateChanged' });

export const resetBody = z.strictObject({ reason });

export const enterprisePath = z.object({ enterpriseId: id });
export const memberPath = enterprisePath.extend({ personId: id });

export const membersPage = z
  .object({
    items: z.array(
      z.object({
        id,
        name: z.string(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
        role: enterpriseRole,
        state: personState,
        since: instant,
      }),
    ),
    next,
  })
  .meta({ id: 'MembersPage' });

export const memberRoleBody = z.strictObject({ role: enterpriseRole });
export const memberRoleAnswer = z.object({ id, role: enterpriseRole }).meta({ id: 'MemberRole' });
