import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { betterAuth } from 'better-auth/minimal';
import { genericOAuth, phoneNumber, twoFactor } from 'better-auth/plugins';
import type { Clock } from '../../shared/clock.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Locale } from '../../shared/locale.ts';
import type { OidcProvider } from '../config.ts';
import type { Database } from '../database/port.ts';
import { CODE_SECONDS } from './code-seconds.ts';
import { COOKIE_PREFIX } from './cookies.ts';
import { oidcConfig } from './oidc.ts';
import type { passwordHashing } from './password-hashing.ts';
import { kyselyOverPort } from './port-dialect.ts';
import { sessionPlugin } from './session-plugin.ts';
import { visitorIn } from './visitor.ts';

export const SESSION_SECONDS = 7 * 24 * 60 * 60;
const VERIFY_SECONDS = 24 * 60 * 60;
const RESET_SECONDS = 60 * 60;

/** What a session begins with; decided by access/, which knows people and their roles. */
export interface SessionStart {
  expiresAt: Date;
  secondFactor: 'none' | 'pending';
}

/** What the rest of the house does when credentials change. Mails are written to the outbox. */
export interface IdentityHooks {
  /** A user was made or changed: the person is kept in step. Repeatable. */
  keepPerson(userId: string, locale: Locale): Promise<void>;
  /** Before every session, whichever way it is begun. @throws AppError the person may not sign in */
  startSession(userId: string, locale: Locale): Promise<SessionStart>;
  sendVerification(user: { id: string; email: string }, token: string): Promise<void>;
  sendReset(user: { id: string; email: string }, token: string): Promise<void>;
  /** Somebody signed up with an address that has an account. */
  sendAddressTaken(user: { id: string; email: string }): Promise<void>;
  sendCode(phone: string, code: string, locale: Locale): Promise<void>;
}

export interface AuthParts {
  database: Database;
  clock: Clock;
  secret: string;
  publicUrl: string;
  passwords: ReturnType<typeof passwordHashing>;
  hooks: IdentityHooks;
  /** Asked for their addresses when the instance is made. */
  oidc: readonly OidcProvider[];
  /** A person could not be kept in step; the next sign-in repairs it. */
  onUnkept: (error: unknown) => void;
}

export type Auth = ReturnType<typeof createAuth>;

/**
 * The library that owns credentials and sessions, and no more. Its handler is not mounted: routes of ours call its
 * interface, and its own limits, origin checks, logs and telemetry are off because ours hold.
 */
export function createAuth(parts: AuthParts) {
  const { database, clock, hooks, passwords } = parts;
  const keep = async (user: { id: string }, headers: Headers | undefined) => {
    await hooks.keepPerson(user.id, visitorIn(headers).locale).catch(parts.onUnkept);
  };
  return betterAuth({
    appName: '试点 Shidian',
    baseURL: parts.publicUrl,
    basePath: '/api/v1/auth',
    secret: parts.secret,
    // As SQLite on every engine: instants as text and booleans as 0 and 1 are what our columns hold.
    database: kyselyAdapter(kyselyOverPort(database), { type: 'sqlite', transaction: false }),
    user: { modelName: 'authUsers' },
    session: {
      modelName: 'authSessions',
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      additionalFields: {
        secondFactor: { type: 'string', required: true, input: false, defaultValue: 'none' },
      },
    },
    account: { modelName: 'authAccounts', accountLinking: { enabled: true } },
    verification: { modelName: 'authVerifications', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      autoSignIn: false,
      minPasswordLength: 1,
      maxPasswordLength: 1000,
      password: passwords,
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => hooks.sendReset(user, token),
      onExistingUserSignUp: ({ user }) => hooks.sendAddressTaken(user),
    },
    emailVerification: {
      expiresIn: VERIFY_SECONDS,
      sendOnSignUp: true,
      sendVerificationEmail: ({ user, token }) => hooks.sendVerification(user, token),
    },
    plugins: [
      // Without its hook, which takes the session away until a code was given: ours stays, and is pending.
      {
        ...twoFactor({ issuer: '试点 Shidian', allowPasswordless: true, twoFactorTable: 'authTwoFactors' }),
        hooks: {},
      },
      phoneNumber({
        expiresIn: CODE_SECONDS,
        allowedAttempts: 5,
        sendOTP: ({ phoneNumber: phone, code }, context) =>
          hooks.sendCode(phone, code, visitorIn(context?.headers).locale),
      }),
      sessionPlugin,
      ...(parts.oidc.length > 0
        ? [genericOAuth({ config: parts.oidc.map((one) => oidcConfig(one, parts.publicUrl)) })]
        : []),
    ],
    databaseHooks: {
      user: {
        create: { after: (user, context) => keep(user, context?.headers) },
        update: { after: (user, context) => keep(user, context?.headers) },
      },
      session: {
        create: {
          async before(session, context) {
            const { address, locale } = visitorIn(context?.headers);
            const { expiresAt, secondFactor } = await hooks.startSession(session.userId, locale);
            const at = clock();
            return {
              data: { ...session, expiresAt, secondFactor, ipAddress: address, createdAt: at, updatedAt: at },
            };
          },
        },
      },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: parts.publicUrl.startsWith('https:'),
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => uuidv7(clock), validateSchema: false },
    },
  });
}
