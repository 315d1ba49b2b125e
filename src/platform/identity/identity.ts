import type { Clock } from '../../shared/clock.ts';
import type { OidcProvider } from '../config.ts';
import type { Database } from '../database/port.ts';
import { errorFields, type Log } from '../log.ts';
import type { Auth, IdentityHooks } from './better-auth.ts';
import { credentialsOver } from './credentials.ts';
import { legalPersonClaims } from './legal-person.ts';
import { oidcOver } from './oidc-sign-in.ts';
import { phonesOver } from './phones.ts';
import { secondFactorOver } from './second-factor.ts';

export interface IdentityParts {
  database: Database;
  clock: Clock;
  log: Log;
  publicUrl: string;
  oidc: readonly OidcProvider[];
  /** Signs and encrypts; awaited at the first use. */
  secret: () => Promise<string>;
  hooks: IdentityHooks;
}

export type Identity = ReturnType<typeof createIdentity>;

/**
 * Credentials and sessions. The library is loaded at the first use, as most who come only read; on D1 it is made anew
 * for each use, because it keeps promises of its own and workerd lets none pass from one request to another.
 */
export function createIdentity(parts: IdentityParts) {
  const { database, clock, hooks, publicUrl, log } = parts;
  const kept = database.engine !== 'd1';
  const make = async (oidc: readonly OidcProvider[]): Promise<Auth> => {
    const [{ createAuth }, { passwordHashing, hashingTurnstile }, secret] = await Promise.all([
      import('./better-auth.ts'),
      import('./password-hashing.ts'),
      parts.secret(),
    ]);
    return createAuth({
      database,
      clock,
      secret,
      publicUrl,
      hooks,
      oidc,
      passwords: passwordHashing(kept ? hashingTurnstile() : null),
      onUnkept: (error) => log.error('person-not-kept', errorFields(error)),
    });
  };
  const reused = (oidc: readonly OidcProvider[]) => {
    let made: Promise<Auth> | null = null;
    return () => {
      if (!kept) return make(oidc);
      made ??= make(oidc).catch((error: unknown) => {
        made = null;
        throw error;
      });
      return made;
    };
  };
  const auth = reused([]);
  // Providers are asked for their addresses when an instance is made: one that does not answer holds up nobody else.
  const withProvider = new Map(parts.oidc.map((provider) => [provider.id, reused([provider])]));
  return {
    ...credentialsOver(auth),
    ...phonesOver(auth),
    ...secondFactorOver(auth),
    ...oidcOver(withProvider, publicUrl),
    /** Whom a user legally represents, as said at the last sign-in by a provider that says so. */
    legalPersonClaims: (userId: string) => legalPersonClaims(database, parts.oidc, userId),
  };
}
