import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface OidcUser {
  sub: string;
  name: string;
  email?: string;
  email_verified?: boolean;
  uscc?: string;
}

/**
 * A real OpenID provider on a free port. Who stands in `users` under the login that is typed is signed in; its page for
 * that is a form of our own.
 */
export async function startOidcProvider(users: Record<string, OidcUser>, redirectUri: string) {
  const holder = { handle: null as ((...parameters: never[]) => unknown) | null };
  const { createServer } = await import('node:http');
  const server = createServer((request, response) => holder.handle!(request as never, response as never));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'shidian',
        client_secret: 'a secret of the provider',
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    // Claims stand in the ID token, where they are signed.
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'uscc'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    cookies: { keys: ['a key'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/login/${interaction.uid}` },
    findAccount: (_context, login) => {
      const user = users[login];
      return user && { accountId: login, claims: async () => ({ ...user, sub: user.sub }) };
    },
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client!.clientId,
        accountId: context.oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  holder.handle = async (request: never, response: never) => {
    const { url = '' } = request as { url?: string };
    const login = /^\/login\/[^?]+\?as=(.+)$/.exec(url)?.[1];
    if (login === undefined) return callback(request, response);
    const result = login === 'cancel' ? { error: 'access_denied' } : { login: { accountId: login } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
  /** As a browser does: follows every redirect with its cookies, types the login, and stops before it leaves the provider. */
  const signIn = async (url: string, login: string): Promise<string> => {
    const jar = new Map<string, string>();
    let next = url;
    for (let hop = 0; hop < 10; hop++) {
      const cookie = Array.from(jar, (pair) => pair.join('=')).join('; ');
      const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s);
        jar.set(name, value);
      }
      const to = response.headers.get('location');
      if (to === null) throw new Error(`${response.status} at ${next}: ${await response.text()}`);
      next = new URL(to, issuer).href;
      if (!next.startsWith(issuer)) return next;
      if (/\/login\/[^?]+$/.test(next)) next = `${next}?as=${login}`;
    }
    throw new Error('too many redirects');
  };
  return { issuer, signIn, close: () => new Promise((resolve) => server.close(resolve)) };
}
