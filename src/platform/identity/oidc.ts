import type { GenericOAuthConfig } from 'better-auth/plugins';
import type { OidcProvider } from '../config.ts';

export function oidcCallback(publicUrl: string, providerId: string): string {
  return `${publicUrl}/api/v1/auth/oidc/${providerId}/callback`;
}

/**
 * A provider as the library wants it. Only an address that the provider vouches for is taken: with any other, somebody
 * could sit on an address of somebody else and wait for its owner to come.
 */
export function oidcConfig(provider: OidcProvider, publicUrl: string): GenericOAuthConfig {
  return {
    providerId: provider.id,
    name: provider.name,
    discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    redirectURI: oidcCallback(publicUrl, provider.id),
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    mapProfileToUser: (profile) => {
      const subject = String(profile.sub ?? profile.id ?? '');
      const vouched = typeof profile.email === 'string' && profile.emailVerified === true;
      const name = typeof profile.name === 'string' && profile.name.trim() !== '' ? profile.name : subject;
      return {
        name:
          name
            .normalize('NFKC')
            .replace(/[\p{C}]/gu, '')
            .slice(0, 100) || provider.name,
        email: vouched ? (profile.email as string) : placeholder(provider.id, subject),
        emailVerified: vouched,
      };
    },
  };
}

/** The library wants an address of everybody; nothing is ever sent to one under .invalid (RFC 2606). */
function placeholder(providerId: string, subject: string): string {
  const hex = Array.from(new TextEncoder().encode(subject), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return `${hex}@${providerId}.oidc.invalid`;
}
