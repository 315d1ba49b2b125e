import { createRoute } from '@hono/zod-openapi';
import { createRouter } from '../../platform/http/router.ts';
import { goneCookies } from '../../platform/identity/cookies.ts';
import { AppError } from '../../shared/errors.ts';
import { callerOf } from '../caller.ts';
import { verifyEmail } from './change-email.ts';
import { forgotPassword, resetPassword } from './reset-password.ts';
import { type AccountParts, accepted, body, done, json, setCookies, visitorOf } from './route-parts.ts';
import {
  admitted,
  authOptions,
  codeBody,
  emailBody,
  nothing,
  phoneBody,
  phoneSignInBody,
  resetBody,
  signInBody,
  signUpBody,
  tokenBody,
  verified,
} from './schemas.ts';
import { giveSecondFactor } from './second-factor.ts';
import { signOut } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { sendCode, signInByPhone } from './sign-in-by-phone.ts';
import { resendVerification, signUp } from './sign-up.ts';

const auth = '/api/v1/auth';
const entered = { 200: { description: 'A session has begun', ...json(admitted) } };

const options = createRoute({
  method: 'get',
  path: `${auth}/options`,
  summary: '可用的登录方式 · how one can sign in here',
  responses: { 200: { description: 'What is configured', ...json(authOptions) } },
});
const register = createRoute({
  method: 'post',
  path: `${auth}/sign-up`,
  summary: '注册 · sign up',
  request: body(signUpBody),
  responses: accepted(nothing),
});
const verify = createRoute({
  method: 'post',
  path: `${auth}/email/verify`,
  summary: '确认邮箱 · confirm a mail address by the link of a mail',
  request: body(tokenBody),
  responses: {
    200: { description: 'Confirmed; signed-in: and this browser has a session', ...json(verified) },
  },
});
const resend = createRoute({
  method: 'post',
  path: `${auth}/email/resend`,
  summary: '重发确认邮件 · send the confirmation mail again',
  request: body(emailBody),
  responses: accepted(nothing),
});
const enter = createRoute({
  method: 'post',
  path: `${auth}/sign-in`,
  summary: '登录 · sign in',
  request: body(signInBody),
  responses: entered,
});
const code = createRoute({
  method: 'post',
  path: `${auth}/sms/code`,
  summary: '发送短信验证码 · send a code by SMS',
  request: body(phoneBody),
  responses: accepted(nothing),
});
const byPhone = createRoute({
  method: 'post',
  path: `${auth}/sms/sign-in`,
  summary: '短信验证码登录 · sign in with a code',
  request: body(phoneSignInBody),
  responses: entered,
});
const secondFactor = createRoute({
  method: 'post',
  path: `${auth}/second-factor`,
  summary: '两步验证 · give the second factor',
  request: body(codeBody),
  responses: { 200: { description: 'The session is whole', ...json(admitted) } },
});
const leave = createRoute({
  method: 'post',
  path: `${auth}/sign-out`,
  summary: '退出登录 · sign out',
  responses: done,
});
const forgot = createRoute({
  method: 'post',
  path: `${auth}/password/forgot`,
  summary: '忘记密码 · ask for a link to set a new password',
  request: body(emailBody),
  responses: accepted(nothing),
});
const reset = createRoute({
  method: 'post',
  path: `${auth}/password/reset`,
  summary: '重设密码 · set a new password by the link of a mail; every session ends',
  request: body(resetBody),
  responses: done,
});

/** Ways in and out. */
export function entranceRoutes(parts: AccountParts) {
  const { entrances } = parts;
  const assertOpen = (way: 'signUp' | 'sms') => {
    if (!entrances[way]) throw new AppError('not-found');
  };
  return createRouter()
    .openapi(options, (c) => {
      const { signUp: mail, sms, mailbox, oidc, demo, places } = entrances;
      const shown = { oidc: [...oidc], demo: [...demo], places: [...places] };
      return c.json({ signUp: mail, sms, mailbox, ...shown }, 200);
    })
    .openapi(register, async (c) => {
      assertOpen('signUp');
      const { locale, ...who } = c.req.valid('json');
      await signUp(parts, { ...visitorOf(c, parts), locale }, who);
      return c.json({}, 202);
    })
    .openapi(verify, async (c) =>
      c.json(await verifyEmail(parts, visitorOf(c, parts), c.get('actor'), c.req.valid('json').token), 200),
    )
    .openapi(resend, async (c) => {
      await resendVerification(parts, c.req.valid('json').email);
      return c.json({}, 202);
    })
    .openapi(enter, async (c) => {
      const { status, cookies } = await signIn(
        parts,
        visitorOf(c, parts),
        c.get('actor'),
        c.req.valid('json'),
      );
      setCookies(c, cookies);
      return c.json({ status }, 200);
    })
    .openapi(code, async (c) => {
      assertOpen('sms');
      await sendCode(parts, visitorOf(c, parts), c.req.valid('json').phone);
      return c.json({}, 202);
    })
    .openapi(byPhone, async (c) => {
      assertOpen('sms');
      const visitor = visitorOf(c, parts);
      const { status, cookies } = await signInByPhone(parts, visitor, c.get('actor'), c.req.valid('json'));
      setCookies(c, cookies);
      return c.json({ status }, 200);
    })
    .openapi(secondFactor, async (c) => {
      await giveSecondFactor(parts, visitorOf(c, parts), callerOf(c), c.req.valid('json'));
      return c.json({ status: 'signed-in' as const }, 200);
    })
    .openapi(leave, async (c) => {
      await signOut(parts, visitorOf(c, parts), c.get('actor'));
      setCookies(c, goneCookies(parts.publicUrl));
      return c.body(null, 204);
    })
    .openapi(forgot, async (c) => {
      await forgotPassword(parts, c.req.valid('json').email);
      return c.json({}, 202);
    })
    .openapi(reset, async (c) => {
      await resetPassword(parts, visitorOf(c, parts), c.req.valid('json'));
      return c.body(null, 204);
    });
}
