import { createRoute } from '@hono/zod-openapi';
import { createRouter } from '../../platform/http/router.ts';
import { callerOf } from '../caller.ts';
import { type AccountParts, body, done, json, setCookies, visitorOf } from './route-parts.ts';
import {
  admitted,
  confirmBody,
  dropBody,
  newToken,
  secondFactorBody,
  secondFactorOffer,
  secondFactorView,
  tokenList,
  tokenPath,
  tokenWanted,
} from './schemas.ts';
import {
  confirmSecondFactor,
  dropSecondFactor,
  lookAtSecondFactor,
  offerSecondFactor,
} from './second-factor.ts';
import { listTokens, makeToken, revokeToken } from './tokens.ts';

const account = '/api/v1/account';

const look = createRoute({
  method: 'get',
  path: `${account}/second-factor`,
  summary: '两步验证 · how many backup codes are left',
  responses: { 200: { description: 'Of one’s own', ...json(secondFactorView) } },
});
const offer = createRoute({
  method: 'post',
  path: `${account}/second-factor`,
  summary: '设置两步验证 · get a secret for an authenticator, and backup codes',
  request: body(secondFactorBody),
  responses: { 200: { description: 'Counts once confirmed', ...json(secondFactorOffer) } },
});
const confirm = createRoute({
  method: 'post',
  path: `${account}/second-factor/confirm`,
  summary: '确认两步验证 · switch it on with the first code; other sessions end',
  request: body(confirmBody),
  responses: { 200: { description: 'On, and shown by this session', ...json(admitted) } },
});
const drop = createRoute({
  method: 'delete',
  path: `${account}/second-factor`,
  summary: '关闭两步验证；须使用的人随后重新设置 · switch it off; who must have one sets up another',
  request: body(dropBody),
  responses: done,
});
const list = createRoute({
  method: 'get',
  path: `${account}/tokens`,
  summary: '访问令牌 · personal access tokens in force or expired',
  responses: { 200: { description: 'Newest first', ...json(tokenList) } },
});
const make = createRoute({
  method: 'post',
  path: `${account}/tokens`,
  summary: '新建访问令牌 · make a personal access token',
  request: body(tokenWanted),
  responses: { 201: { description: 'With the token, shown this once', ...json(newToken) } },
});
const revoke = createRoute({
  method: 'delete',
  path: `${account}/tokens/{tokenId}`,
  summary: '撤销访问令牌 · revoke a personal access token',
  request: { params: tokenPath },
  responses: done,
});

/** Second factor and personal access tokens. */
export function credentialRoutes(parts: AccountParts) {
  return createRouter()
    .openapi(look, async (c) => c.json(await lookAtSecondFactor(parts, callerOf(c)), 200))
    .openapi(offer, async (c) => {
      c.header('Cache-Control', 'no-store');
      const { password } = c.req.valid('json');
      return c.json(await offerSecondFactor(parts, visitorOf(c, parts), callerOf(c), password), 200);
    })
    .openapi(confirm, async (c) => {
      const cookies = await confirmSecondFactor(
        parts,
        visitorOf(c, parts),
        callerOf(c),
        c.req.valid('json').code,
      );
      setCookies(c, cookies);
      return c.json({ status: 'signed-in' as const }, 200);
    })
    .openapi(drop, async (c) => {
      await dropSecondFactor(parts, visitorOf(c, parts), callerOf(c), c.req.valid('json'));
      return c.body(null, 204);
    })
    .openapi(list, async (c) => c.json(await listTokens(parts, callerOf(c)), 200))
    .openapi(make, async (c) => {
      c.header('Cache-Control', 'no-store');
      const made = await makeToken(parts, visitorOf(c, parts), callerOf(c), c.req.valid('json'));
      return c.json(made.body, made.status);
    })
    .openapi(revoke, async (c) => {
      const { status } = await revokeToken(
        parts,
        visitorOf(c, parts),
        callerOf(c),
        c.req.valid('param').tokenId,
      );
      return c.body(null, status);
    });
}
