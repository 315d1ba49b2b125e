import { createRoute } from '@hono/zod-openapi';
import { linkNext, pageQuery, pageWanted } from '../../platform/http/page.ts';
import { createRouter } from '../../platform/http/router.ts';
import { goneCookies } from '../../platform/identity/cookies.ts';
import { callerOf } from '../caller.ts';
import { changeAccount } from './change-account.ts';
import { askForEmail } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { askForPhone, changePhone } from './change-phone.ts';
import { changeTelling } from './change-telling.ts';
import { eraseAccount, lookAtErasure } from './erase-account.ts';
import { listEvents } from './list-events.ts';
import { lookAtAccount } from './look-at-account.ts';
import { type AccountParts, accepted, body, done, json, setCookies, visitorOf } from './route-parts.ts';
import {
  accountAnswer,
  accountChange,
  emailChange,
  erasureBody,
  erasureView,
  eventList,
  nothing,
  passwordChange,
  phoneBody,
  phoneChange,
  sessionList,
  sessionPath,
  telling,
} from './schemas.ts';
import { endOtherSessions, endSession, listSessions } from './sessions.ts';

const account = '/api/v1/account';

const look = createRoute({
  method: 'get',
  path: account,
  summary: '当前登录的账户 · who is signed in',
  responses: { 200: { description: 'Null: nobody is', ...json(accountAnswer) } },
});
const change = createRoute({
  method: 'patch',
  path: account,
  summary: '修改姓名或语言 · change name or language',
  request: body(accountChange),
  responses: done,
});
const password = createRoute({
  method: 'post',
  path: `${account}/password`,
  summary: '修改密码 · change the password; other sessions end',
  request: body(passwordChange),
  responses: done,
});
const email = createRoute({
  method: 'post',
  path: `${account}/email`,
  summary: '更改邮箱 · change the mail address, once the new one is confirmed',
  request: body(emailChange),
  responses: accepted(nothing),
});
const phoneCode = createRoute({
  method: 'post',
  path: `${account}/phone/code`,
  summary: '向新手机号发送验证码 · send a code to a new number',
  request: body(phoneBody),
  responses: accepted(nothing),
});
const phone = createRoute({
  method: 'post',
  path: `${account}/phone`,
  summary: '更改手机号 · change the mobile number',
  request: body(phoneChange),
  responses: done,
});
const tellBy = createRoute({
  method: 'put',
  path: `${account}/telling`,
  summary: '通知方式 · how one is told of matters',
  request: body(telling),
  responses: done,
});
const sessions = createRoute({
  method: 'get',
  path: `${account}/sessions`,
  summary: '登录的设备 · where one is signed in',
  responses: { 200: { description: 'Newest first', ...json(sessionList) } },
});
const endOne = createRoute({
  method: 'delete',
  path: `${account}/sessions/{sessionId}`,
  summary: '退出一台设备 · end one session',
  request: { params: sessionPath },
  responses: done,
});
const endAll = createRoute({
  method: 'delete',
  path: `${account}/sessions`,
  summary: '退出其他所有设备 · end all other sessions',
  responses: done,
});
const events = createRoute({
  method: 'get',
  path: `${account}/events`,
  summary: '安全记录 · what was done with one’s credentials',
  request: { query: pageQuery },
  responses: { 200: { description: 'Newest first', ...json(eventList) } },
});
const wouldErase = createRoute({
  method: 'get',
  path: `${account}/erasure`,
  summary: '注销前的说明 · what erasing the account erases, and what is kept and why',
  responses: { 200: { description: 'Nothing is done yet', ...json(erasureView) } },
});
const erase = createRoute({
  method: 'post',
  path: `${account}/erasure`,
  summary: '注销账户 · erase the account and the person',
  request: body(erasureBody),
  responses: done,
});

/** One's own account. */
export function ownAccountRoutes(parts: AccountParts) {
  return createRouter()
    .openapi(look, async (c) => {
      c.header('Cache-Control', 'no-store');
      const actor = c.get('actor');
      const { secondFactorRequired, enterprises } = parts;
      return c.json({ account: await lookAtAccount(parts, actor, secondFactorRequired, enterprises) }, 200);
    })
    .openapi(change, async (c) => {
      const { status } = await changeAccount(parts, callerOf(c), c.req.valid('json'));
      return c.body(null, status);
    })
    .openapi(password, async (c) => {
      await changePassword(parts, visitorOf(c, parts), callerOf(c), c.req.valid('json'));
      return c.body(null, 204);
    })
    .openapi(email, async (c) => {
      const { publicUrl } = parts;
      await askForEmail(parts, visitorOf(c, parts), callerOf(c), { ...c.req.valid('json'), publicUrl });
      return c.json({}, 202);
    })
    .openapi(phoneCode, async (c) => {
      await askForPhone(parts, visitorOf(c, parts), callerOf(c), c.req.valid('json').phone);
      return c.json({}, 202);
    })
    .openapi(phone, async (c) => {
      const { status } = await changePhone(parts, visitorOf(c, parts), callerOf(c), c.req.valid('json'));
      return c.body(null, status);
    })
    .openapi(tellBy, async (c) => {
      const { status } = await changeTelling(parts, callerOf(c), c.req.valid('json'));
      return c.body(null, status);
    })
    .openapi(sessions, async (c) => c.json(await listSessions(parts, callerOf(c)), 200))
    .openapi(endOne, async (c) => {
      await endSession(parts, visitorOf(c, parts), callerOf(c), c.req.valid('param').sessionId);
      return c.body(null, 204);
    })
    .openapi(endAll, async (c) => {
      await endOtherSessions(parts, visitorOf(c, parts), callerOf(c));
      return c.body(null, 204);
    })
    .openapi(events, async (c) => {
      const page = await listEvents(parts, callerOf(c), pageWanted(c.req.valid('query'), ['string']));
      return c.json(page, 200, linkNext(c, page.next));
    })
    .openapi(wouldErase, async (c) => c.json(await lookAtErasure(parts, callerOf(c), parts.enterprises), 200))
    .openapi(erase, async (c) => {
      const caller = callerOf(c);
      const { status } = await eraseAccount(
        parts,
        visitorOf(c, parts),
        caller,
        c.req.valid('json'),
        parts.enterprises,
      );
      setCookies(c, goneCookies(parts.publicUrl));
      return c.body(null, status);
    });
}
