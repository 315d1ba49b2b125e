import { AppError } from '../../shared/errors.ts';
import type { Auth } from './better-auth.ts';
import { type Entered, entered, translated } from './entering.ts';
import { headersOf, type Visitor } from './visitor.ts';

/** Sign-in by a configured provider (OpenID Connect, code flow with PKCE and a nonce). */
export function oidcOver(providers: ReadonlyMap<string, () => Promise<Auth>>, publicUrl: string) {
  const authOf = (provider: string) => {
    const auth = providers.get(provider);
    if (auth === undefined) throw new AppError('not-found');
    return auth();
  };
  return {
    /**
     * @param returnTo a path of ours
     * @returns where to send the browser, and the cookies that tie the flow to it
     * @throws AppError not-found: no such provider; unavailable: it does not answer
     */
    async startOidc(
      provider: string,
      returnTo: string,
      visitor: Visitor,
    ): Promise<{ url: string; cookies: string[] }> {
      const { api } = await authOf(provider);
      const body = {
        provider,
        callbackURL: `${publicUrl}${returnTo}`,
        errorCallbackURL: `${publicUrl}/sign-in`,
        disableRedirect: true,
      };
      try {
        const { headers, response } = await translated(() =>
          api.signInSocial({ body, headers: headersOf(visitor), returnHeaders: true }),
        );
        return { url: response.url ?? '', cookies: headers.getSetCookie() };
      } catch (error) {
        // The provider's own document could not be had: it is not known yet.
        if (error instanceof AppError && error.code === 'internal') {
          throw new AppError('unavailable', 'oidc', { cause: error, retryAfter: 10 });
        }
        throw error;
      }
    },

    /** @returns the path to go on to, null when the provider or we refused; who may not sign in at all is refused by throwing */
    async finishOidc(
      provider: string,
      query: Readonly<Record<string, string>>,
      visitor: Visitor,
    ): Promise<Entered & { returnTo: string | null }> {
      const { api } = await authOf(provider);
      const response = await api.callbackOAuth({
        method: 'GET',
        params: { id: provider },
        query: { ...query },
        headers: headersOf(visitor),
        asResponse: true,
      });
      const { cookies, token } = entered(response.headers);
      const to = response.headers.get('location') ?? '';
      const ours = to === publicUrl || to.startsWith(`${publicUrl}/`);
      return { cookies, token, returnTo: ours && token !== null ? to.slice(publicUrl.length) || '/' : null };
    },
  };
}
