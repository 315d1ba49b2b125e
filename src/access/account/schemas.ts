import { z } from '@hono/zod-openapi';
import { TOKEN_SCOPES } from '../../shared/actor.ts';
import { says } from '../../shared/fields.ts';
import { LOCALES } from '../../shared/locale.ts';
import { normaliseName, personNameFault } from '../../shared/names.ts';
import { EASILY_GUESSED, isEasilyGuessed, SHORTEST_PASSWORD } from '../../shared/passwords.ts';
import { mobileNumber } from '../../shared/phone.ts';
import { ENTERPRISE_ROLES, OFFICE_ROLES } from '../../shared/roles.ts';
import { TOLD_BY } from '../../shared/telling.ts';
import { SECURITY_EVENTS } from './security-events.ts';

/** As it is kept: NFKC, without blanks around. */
const personName = z
  .string()
  .max(400)
  .transform(normaliseName)
  .refine((name) => personNameFault(name) === null)
  .meta({ example: '王小明' });
/** Compared without regard to case, as it is kept. */
const email = z
  .string()
  .max(254)
  .transform((written) => written.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email().refine((address) => !address.endsWith('.invalid')))
  .meta({ example: 'wang@example.com' });
/** Any characters: length is what helps. */
const password = z
  .string()
  .min(SHORTEST_PASSWORD)
  .max(200)
  .superRefine(says((given) => (isEasilyGuessed(given) ? EASILY_GUESSED : null)));
const givenPassword = z.string().min(1).max(1000);
const phone = z
  .string()
  .max(40)
  .transform((written, context) => {
    const number = mobileNumber(written);
    if (number !== null) return number;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  })
  .meta({ description: 'A mobile number of mainland China, with or without +86', example: '138 0013 8000' });
const sixDigits = z
  .string()
  .max(20)
  .transform((written) => written.normalize('NFKC').replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/));
const locale = z.enum(LOCALES);
const token = z.string().min(1).max(2000);
const instant = z.iso.datetime();

export const nothing = z.object({}).meta({ id: 'Nothing' });

export const authOptions = z
  .object({
    signUp: z.boolean(),
    sms: z.boolean(),
    mailbox: z
      .boolean()
      .meta({ description: 'Messages are shown on the mailbox page instead of being sent' }),
    oidc: z.array(z.object({ id: z.string(), name: z.string() })),
    demo: z.array(
      z.object({
        email: z.string(),
        name: z.object({ zh: z.string(), en: z.string() }),
        roles: z.object({ zh: z.string(), en: z.string() }),
      }),
    ),
    places: z
      .array(
        z.object({
          title: z.string(),
          about: z.object({ zh: z.string(), en: z.string() }),
          email: z.string(),
          to: z.string(),
        }),
      )
      .meta({ description: 'Of a demonstration: what there is to look at, and as whom' }),
  })
  .meta({ id: 'AuthOptions' });

export const signUpBody = z
  .strictObject({ name: personName, email, password, locale })
  .superRefine(({ name, email: address, password: given }, context) => {
    if (isEasilyGuessed(given, [name, address]))
      context.addIssue({ code: 'custom', path: ['password'], params: { ...EASILY_GUESSED } });
  });
export const tokenBody = z.strictObject({ token });
export const emailBody = z.strictObject({ email });
export const signInBody = z.strictObject({ email, password: givenPassword });
export const phoneBody = z.strictObject({ phone });
export const phoneSignInBody = z.strictObject({ phone, code: sixDigits, name: personName.optional() });
export const resetBody = z.strictObject({ token, password });
export const oidcBody = z.strictObject({
  provider: z.string().max(40),
  returnTo: z
    .string()
    .max(500)
    // A path of ours: "//" and "/\" begin the address of another site.
    .regex(/^\/(?![/\\])[^\s\\\p{Cc}]*$/u)
    .optional(),
});
export const oidcPath = z.object({ provider: z.string().max(40) });
/** Providers send more than they should; what is not known here is left out. */
export const oidcQuery = z.object({
  code: z.string().max(4000).optional(),
  state: z.string().max(500).optional(),
  iss: z.string().max(500).optional(),
  error: z.string().max(200).optional(),
});
export const codeBody = z.strictObject({
  kind: z.enum(['totp', 'backup']),
  code: z
    .string()
    .max(40)
    .transform((written) => written.normalize('NFKC').replace(/\s/g, ''))
    .pipe(z.string().min(6)),
});

export const admitted = z
  .object({ status: z.enum(['signed-in', 'second-factor']) })
  .meta({ id: 'Admitted', description: 'second-factor: a code is still to be given' });
export const verified = z.object({ status: z.enum(['signed-in', 'verified']) }).meta({ id: 'EmailVerified' });
export const oidcAnswer = z.object({ url: z.string() }).meta({ id: 'OidcStart' });

const toldBy = z.enum(TOLD_BY).meta({
  description: 'How one is told of matters: by mail (or text message) and in the page, or there alone',
});
const verification = z.enum(['unverified', 'waiting', 'returned', 'verified']);
export const accountView = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    emailVerified: z.boolean(),
    phone: z.string().nullable(),
    locale,
    toldBy,
    secondFactor: z.enum(['none', 'pending', 'done']),
    secondFactorRequired: z.boolean(),
    office: z.array(z.enum(OFFICE_ROLES)),
    enterprises: z.array(
      z.object({ id: z.string(), name: z.string(), role: z.enum(ENTERPRISE_ROLES), verification }),
    ),
    appointments: z.array(
      z.object({ kind: z.enum(['batch', 'pilot']), id: z.string(), until: instant.nullable() }),
    ),
  })
  .meta({ id: 'Account' });
export type AccountView = z.infer<typeof accountView>;
export const accountAnswer = z.object({ account: accountView.nullable() }).meta({ id: 'AccountAnswer' });

export const accountChange = z
  .strictObject({ name: personName.optional(), locale: locale.optional() })
  .refine(({ name, locale: tongue }) => name !== undefined || tongue !== undefined);
export const telling = z.strictObject({ by: toldBy });
export const passwordChange = z.strictObject({ current: givenPassword.optional(), password });
export const emailChange = z.strictObject({ email, password: givenPassword.optional() });
export const phoneChange = z.strictObject({ phone, code: sixDigits });

export const sessionView = z
  .object({
    id: z.string(),
    current: z.boolean(),
    createdAt: instant,
    lastSeenAt: instant.meta({ description: 'To the day; to the hour for officials' }),
    address: z.string().nullable(),
    userAgent: z.string().nullable(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionView>;
export const sessionList = z.object({ items: z.array(sessionView) }).meta({ id: 'Sessions' });
export const sessionPath = z.object({ sessionId: z.string().max(64) });

export const secondFactorBody = z.strictObject({ password: givenPassword.optional() });
export const secondFactorOffer = z
  .object({ uri: z.string(), secret: z.string(), backupCodes: z.array(z.string()) })
  .meta({ id: 'SecondFactorOffer' });
export const secondFactorView = z
  .object({
    backupCodes: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'How many are left; null: no second factor is on' }),
  })
  .meta({ id: 'SecondFactor' });
export const confirmBody = z.strictObject({ code: sixDigits });
export const dropBody = z.strictObject({
  code: codeBody.shape.code,
  kind: codeBody.shape.kind.default('totp'),
});

export const tokenView = z
  .object({
    id: z.string(),
    name: z.string(),
    hint: z.string().meta({ description: 'The last four characters' }),
    scopes: z.array(z.enum(TOKEN_SCOPES)),
    createdAt: instant,
    expiresAt: instant,
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'AccessToken' });
export type TokenView = z.infer<typeof tokenView>;
export const tokenList = z.object({ items: z.array(tokenView) }).meta({ id: 'AccessTokens' });
export const tokenWanted = z.strictObject({
  name: personName,
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1).max(TOKEN_SCOPES.length),
  days: z.number().int().min(1).max(365),
});
export const newToken = tokenView
  .extend({ token: z.string().meta({ description: 'Shown this once' }) })
  .meta({ id: 'NewAccessToken' });
export type NewToken = z.infer<typeof newToken>;
export const tokenPath = z.object({ tokenId: z.string().max(64) });

export const eventView = z
  .object({
    id: z.string(),
    at: instant,
    what: z.enum(SECURITY_EVENTS),
    address: z.string().nullable(),
    userAgent: z.string().nullable(),
  })
  .meta({ id: 'SecurityEvent' });
export type EventView = z.infer<typeof eventView>;
export const eventList = z
  .object({ items: z.array(eventView), next: z.string().nullable() })
  .meta({ id: 'SecurityEvents' });

const bilingual = z.object({ zh: z.string(), en: z.string() });
export const erasureView = z
  .object({
    erased: z.array(bilingual),
    kept: z.array(z.object({ what: bilingual, why: bilingual })),
    refused: z.array(bilingual).meta({ description: 'Why it is not possible yet; empty: it is' }),
  })
  .meta({ id: 'Erasure' });
export type ErasureView = z.infer<typeof erasureView>;
export const erasureBody = z.strictObject({ password: givenPassword.optional(), code: sixDigits.optional() });
