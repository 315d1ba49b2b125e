import { z } from '@hono/zod-openapi';
import { versionFields } from '../library/index.ts';
import { pageQuery } from '../platform/http/page.ts';
import { civilDate, enterpriseName, id, instant, personName, plainText, uscc } from '../shared/fields.ts';
import { parkItem, parkList } from './catalogue.ts';
import { KINDS, VERIFICATIONS } from './enterprise.ts';

const kind = z.enum(KINDS).meta({ id: 'EnterpriseKind' });
const verification = z.enum(VERIFICATIONS).meta({ id: 'Verification' });

export const enterprisePath = z.object({ enterpriseId: id });
export const licencePath = z.object({ enterpriseId: id, licenceId: id });
export const filePath = z.object({ enterpriseId: id, fileId: id });

const contact = z
  .strictObject({
    name: personName,
    title: plainText(100).optional(),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[0-9][0-9 ()-]{4,28}[0-9]$/)
      .optional(),
    email: z.email().max(254).optional(),
  })
  .meta({ id: 'EnterpriseContact' });

const profile = {
  name: enterpriseName,
  uscc,
  kind,
  park: z.string().max(60).nullable().meta({ description: 'Id out of the list of parks, or null' }),
  businessScope: plainText(5_000)
    .nullable()
    .meta({ description: '经营范围 as registered, or null; the pilots it leads are screened with it' }),
  contacts: z.array(contact).max(20),
};

export const registration = z
  .strictObject({
    ...profile,
    park: profile.park.default(null),
    businessScope: profile.businessScope.default(null),
    contacts: profile.contacts.default([]),
  })
  .meta({ id: 'EnterpriseRegistration' });
export const profileChange = z.strictObject(profile).partial().meta({ id: 'EnterpriseChange' });
export type Registration = z.infer<typeof registration>;
export type ProfileChange = z.infer<typeof profileChange>;

export const benchmark = z
  .strictObject({ basis: plainText(300).meta({ description: 'The document that gave it' }), date: civilDate })
  .meta({ id: 'Benchmark', description: '标杆性企业: given by the office, with basis and date' });

export const enterpriseAnswer = z
  .object({
    id,
    name: z.string(),
    uscc: z.string(),
    kind,
    park: parkItem.nullable().meta({ description: 'In its newest wording, also when it left the list' }),
    businessScope: z.string().nullable(),
    benchmark: z.object({ basis: z.string(), date: z.string() }).nullable(),
    contacts: z.array(
      z.object({
        name: z.string(),
        title: z.string().optional(),
        phone: z.string().optional(),
        email: z.string().optional(),
      }),
    ),
    verification,
    verifiedAt: instant.nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Enterprise' });
export type EnterpriseAnswer = z.infer<typeof enterpriseAnswer>;

export const enterpriseQuery = pageQuery.extend({
  q: z.string().max(100).optional().meta({ description: 'Part of the name, or of the code' }),
  verification: verification.optional(),
});
export const enterprisePage = z
  .object({
    items: z.array(
      enterpriseAnswer.pick({
        id: true,
        name: true,
        uscc: true,
        kind: true,
        park: true,
        benchmark: true,
        verification: true,
        updatedAt: true,
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'EnterprisePage', description: 'Newest first' });

const licence = {
  code: z
    .string()
    .max(60)
    .meta({ description: 'Out of GET licences: a licence or a filing', example: 'payment' }),
  number: plainText(100),
  issuer: plainText(100),
  scope: plainText(1_000),
  expiresOn: civilDate.nullable().meta({ description: 'Last day it holds; null: no end' }),
  evidenceFile: id.nullable().meta({ description: 'A file of this enterprise' }),
};
export const newLicence = z
  .strictObject({
    ...licence,
    expiresOn: licence.expiresOn.default(null),
    evidenceFile: licence.evidenceFile.default(null),
  })
  .meta({ id: 'NewLicence' });
export const licenceChange = z.strictObject(licence).partial().meta({ id: 'LicenceChange' });
export type NewLicence = z.infer<typeof newLicence>;
export type LicenceChange = z.infer<typeof licenceChange>;

const named = z.object({ id, name: z.string() });
export const licenceAnswer = z
  .object({
    id,
    code: z.string(),
    name: z.object({ zh: z.string(), en: z.string() }).meta({ description: 'Of the code' }),
    number: z.string(),
    issuer: z.string(),
    scope: z.string(),
    expiresOn: z.string().nullable(),
    lapsed: z.boolean().meta({ description: 'As of today in Shanghai' }),
    evidenceFile: named.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Licence' });
export const licenceListAnswer = z.object({ items: z.array(licenceAnswer) }).meta({ id: 'LicenceList' });
export type LicenceAnswer = z.infer<typeof licenceAnswer>;

export const parksAnswer = z
  .object({ version: z.number().int(), items: z.array(parkItem) })
  .meta({ id: 'Parks' });
export const parksChange = z.strictObject({ items: parkList }).meta({ id: 'ParksChange' });
export const parksVersion = z
  .object({ ...versionFields, items: z.array(parkItem) })
  .meta({ id: 'ParksVersion' });
export const parksVersions = z
  .object({ items: z.array(parksVersion) })
  .meta({ id: 'ParksVersions', description: 'Newest first' });
export const parksPath = z.object({ version: z.coerce.number().int().min(1) });
