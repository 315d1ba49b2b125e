import { createRoute } from '@hono/zod-openapi';
import { createRouter } from '../../platform/http/router.ts';
import { AppError } from '../../shared/errors.ts';
import { admit } from './enter.ts';
import { type AccountParts, body, json, setCookies, visitorOf } from './route-parts.ts';
import { oidcAnswer, oidcBody, oidcPath, oidcQuery } from './schemas.ts';

const start = createRoute({
  method: 'post',
  path: '/api/v1/auth/oidc',
  summary: '统一登录 · begin a sign-in by a provider',
  request: body(oidcBody),
  responses: { 200: { description: 'Where to send the browser', ...json(oidcAnswer) } },
});
const callback = createRoute({
  method: 'get',
  path: '/api/v1/auth/oidc/{provider}/callback',
  summary: '统一登录的回调 · where the provider sends the browser back to',
  request: { params: oidcPath, query: oidcQuery },
  responses: { 302: { description: 'To the page one came from, or to sign-in with `error`' } },
});

/** Sign-in by OpenID Connect. The callback is a page's address: whatever goes wrong ends on the page for signing in. */
export function oidcRoutes(parts: AccountParts) {
  const { identity } = parts;
  return createRouter()
    .openapi(start, async (c) => {
      const { provider, returnTo = '/' } = c.req.valid('json');
      const { url, cookies } = await identity.startOidc(provider, returnTo, visitorOf(c, parts));
      setCookies(c, cookies);
      return c.json({ url }, 200);
    })
    .openapi(callback, async (c) => {
      const visitor = visitorOf(c, parts);
      const { provider } = c.req.valid('param');
      try {
        const { returnTo, ...entered } = await identity.finishOidc(provider, c.req.valid('query'), visitor);
        setCookies(c, entered.cookies);
        if (returnTo === null) return c.redirect('/sign-in?error=oidc', 302);
        const { status, userId } = await admit(parts, visitor, c.get('actor'), entered);
        for (const { uscc } of await identity.legalPersonClaims(userId)) {
          await parts.enterprises.proveLegalPerson(userId, uscc);
        }
        const next = encodeURIComponent(returnTo);
        return c.redirect(status === 'signed-in' ? returnTo : `/sign-in?next=${next}`, 302);
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'not-found') throw error;
        return c.redirect(`/sign-in?error=${error.code === 'forbidden' ? 'disabled' : 'oidc'}`, 302);
      }
    });
}
