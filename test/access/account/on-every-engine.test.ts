import { type TOTP, URI } from 'otpauth';
import { expect, it } from 'vitest';
import { changePassword } from '../../../src/access/account/change-password.ts';
import { forgotPassword, resetPassword } from '../../../src/access/account/reset-password.ts';
import type { AccountRoom } from '../../../src/access/account/room.ts';
import {
  confirmSecondFactor,
  dropSecondFactor,
  giveSecondFactor,
  lookAtSecondFactor,
  offerSecondFactor,
} from '../../../src/access/account/second-factor.ts';
import { listSessions, signOut } from '../../../src/access/account/sessions.ts';
import { signIn } from '../../../src/access/account/sign-in.ts';
import { sendCode, signInByPhone } from '../../../src/access/account/sign-in-by-phone.ts';
import { signUp } from '../../../src/access/account/sign-up.ts';
import { makeToken, revokeToken } from '../../../src/access/account/tokens.ts';
import { type Caller, identify } from '../../../src/access/index.ts';
import type { Actor } from '../../../src/shared/actor.ts';
import { edgeApp } from '../../platform/http/served.ts';
import { mailedToken, messagesTo, PASSWORD, sentCode } from '../../support/clients.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../../support/engines.ts';
import { accountRoom, visitor } from './account-room.ts';

const email = 'wang@example.com';
const code = (message: string) => expect.objectContaining({ code: message });

/** Who a request with these headers is taken for. */
async function whois(room: AccountRoom, headers: Record<string, string>): Promise<Actor> {
  const { app } = edgeApp({ identify: identify(room.db, room.clock) });
  app.get('/api/me', (c) => c.json(c.get('actor')));
  return (await (await app.request('/api/me', { headers })).json()) as Actor;
}
const byCookie = (room: AccountRoom, cookies: readonly string[]) =>
  whois(room, { cookie: visitor(cookies).cookie ?? '' });
const as = (actor: Actor): Caller => ({ actor: actor!, once: null });

async function newcomer(room: AccountRoom) {
  await signUp(room, visitor(), { name: '王小明', email, password: PASSWORD });
  await room.identity.verifyEmail(await mailedToken(room.db, email));
  const { cookies, status } = await signIn(room, visitor(), null, { email, password: PASSWORD });
  return { cookies, status, caller: as(await byCookie(room, cookies)) };
}

const entriesOf = (room: AccountRoom, id: string) =>
  room.db.query
    .selectFrom('entries as e')
    .leftJoin('privatePayloads as p', (join) =>
      join.onRef('p.stream', '=', 'e.stream').onRef('p.seq', '=', 'e.seq'),
    )
    .select(['e.action', 'e.payload', 'p.payload as hidden'])
    .where('e.stream', '=', `person:${id}`)
    .orderBy('e.seq')
    .execute();

onEveryEngine((open) => {
  it('from signing up to signing out: a person, ledgered, and a session that is gone at once', async () => {
    const room = accountRoom(await open());
    await signUp(room, visitor(), { name: '王小明', email, password: PASSWORD });
    const refused = signIn(room, visitor(), null, { email, password: PASSWORD });
    await expect(refused).rejects.toEqual(code('forbidden'));
    await room.identity.verifyEmail(await mailedToken(room.db, email));
    const { cookies, status } = await signIn(room, visitor(), null, { email, password: PASSWORD });
    expect(status).toBe('signed-in');
    expect(cookies[0]).toMatch(/^__Secure-shidian\.session_token=.*HttpOnly.*Secure/i);
    const actor = await byCookie(room, cookies);
    expect(actor).toMatchObject({
      name: '王小明',
      via: { kind: 'session', secondFactor: 'none' },
      office: [],
    });

    const entries = await entriesOf(room, actor!.id);
    expect(entries.map(({ action }) => action)).toEqual(['person.registered', 'person.changed']);
    expect(entries.map(({ payload }) => payload).join()).not.toMatch(/王小明|example/);
    expect(JSON.parse(entries[0]!.hidden!)).toEqual({ name: '王小明', email: null, phone: null });
    expect(JSON.parse(entries[1]!.hidden!)).toEqual({ before: { email: null }, after: { email } });

    await signOut(room, visitor(cookies), actor);
    expect(await byCookie(room, cookies)).toBeNull();
    expect(room.lines).toEqual([]);
  });

  it('a person who could not be made is made at the next sign-in', async () => {
    const room = accountRoom(await open());
    await signUp(room, visitor(), { name: '王小明', email, password: PASSWORD });
    await room.identity.verifyEmail(await mailedToken(room.db, email));
    const stream = (await room.db.query.selectFrom('people').select('id').executeTakeFirstOrThrow()).id;
    await room.db.atomic([room.db.query.deleteFrom('people').compile()]);
    const { cookies } = await signIn(room, visitor(), null, { email, password: PASSWORD });
    expect(await byCookie(room, cookies)).toMatchObject({ id: stream, name: '王小明' });
  });

  it('a second factor: set up, asked for at the next sign-in, each code once, backup codes once, switched off', async () => {
    const room = accountRoom(await open());
    const { cookies, caller } = await newcomer(room);
    const other = await signIn(room, visitor(), null, { email, password: PASSWORD });
    const offer = await offerSecondFactor(room, visitor(cookies), caller, PASSWORD);
    expect(offer.backupCodes).toHaveLength(10);
    const totp = URI.parse(offer.uri) as TOTP;
    expect(totp.secret.base32).toBe(offer.secret);
    const wrong = String((Number(totp.generate()) + 1) % 1_000_000).padStart(6, '0');
    await expect(confirmSecondFactor(room, visitor(cookies), caller, wrong)).rejects.toEqual(
      code('invalid-credentials'),
    );
    const rotated = await confirmSecondFactor(room, visitor(cookies), caller, totp.generate());
    expect(await byCookie(room, rotated)).toMatchObject({ via: { secondFactor: 'done' } });
    expect(await byCookie(room, cookies)).toBeNull();
    expect(await byCookie(room, other.cookies)).toBeNull();

    const again = await signIn(room, visitor(), null, { email, password: PASSWORD });
    expect(again.status).toBe('second-factor');
    const pending = await byCookie(room, again.cookies);
    expect(pending).toMatchObject({ via: { secondFactor: 'pending' } });
    const now = totp.generate();
    await giveSecondFactor(room, visitor(again.cookies), as(pending), { kind: 'totp', code: now });
    expect(await byCookie(room, again.cookies)).toMatchObject({ via: { secondFactor: 'done' } });

    const third = await signIn(room, visitor(), null, { email, password: PASSWORD });
    const actor = as(await byCookie(room, third.cookies));
    const give = (given: { kind: 'totp' | 'backup'; code: string }) =>
      giveSecondFactor(room, visitor(third.cookies), actor, given);
    await expect(give({ kind: 'totp', code: now })).rejects.toEqual(code('invalid-credentials'));
    await give({ kind: 'backup', code: offer.backupCodes[0]! });
    await expect(give({ kind: 'backup', code: offer.backupCodes[0]! })).rejects.toEqual(
      code('invalid-credentials'),
    );
    const whole = as(await byCookie(room, third.cookies));
    expect(await lookAtSecondFactor(room, whole)).toEqual({ backupCodes: 9 });
    const backup = { kind: 'backup' as const, code: offer.backupCodes[1]! };
    await dropSecondFactor(room, visitor(third.cookies), whole, backup);
    const without = await byCookie(room, third.cookies);
    expect(without).toMatchObject({ via: { secondFactor: 'none' } });
    expect(await lookAtSecondFactor(room, as(without))).toEqual({ backupCodes: null });
    const log = await room.db.query.selectFrom('securityEvents').select('what').orderBy('id').execute();
    expect(log.filter(({ what }) => what === 'backup-code-used')).toHaveLength(2);
    expect((await signIn(room, visitor(), null, { email, password: PASSWORD })).status).toBe('signed-in');
  });

  it('five wrong codes, at once too, lock the second factor for a while', async () => {
    let now = new Date();
    const room = accountRoom(await open(), () => now);
    const { cookies, caller } = await newcomer(room);
    const offer = await offerSecondFactor(room, visitor(cookies), caller, PASSWORD);
    const totp = URI.parse(offer.uri) as TOTP;
    await confirmSecondFactor(room, visitor(cookies), caller, totp.generate());
    const again = await signIn(room, visitor(), null, { email, password: PASSWORD });
    const actor = as(await byCookie(room, again.cookies));
    const give = (kind: 'totp' | 'backup', given: string) =>
      giveSecondFactor(room, visitor(again.cookies), actor, { kind, code: given });
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, (_, at) => give('backup', `wrong-${at}`)),
    );
    const reasons = tries.map((one) => (one as PromiseRejectedResult).reason.code as string);
    expect(reasons.filter((reason) => reason === 'invalid-credentials')).toHaveLength(5);
    expect(reasons.filter((reason) => reason === 'too-many-requests')).toHaveLength(7);
    await expect(give('backup', offer.backupCodes[0]!)).rejects.toEqual(
      expect.objectContaining({ code: 'too-many-requests', retryAfter: expect.closeTo(900, -2) }),
    );
    now = new Date(now.getTime() + 901_000);
    await expect(give('backup', 'wrong-again')).rejects.toEqual(code('invalid-credentials'));
    await give('backup', offer.backupCodes[0]!);
  });

  it('a password changed ends other sessions, a password reset ends all; a token of a mail works once', async () => {
    const room = accountRoom(await open());
    const { cookies, caller } = await newcomer(room);
    const other = await signIn(room, visitor(), null, { email, password: PASSWORD });
    const next = 'another long password';
    const change = (current: string) =>
      changePassword(room, visitor(cookies), caller, { current, password: next });
    await expect(change('not it at all')).rejects.toEqual(code('invalid-credentials'));
    await change(PASSWORD);
    expect(await byCookie(room, cookies)).not.toBeNull();
    expect(await byCookie(room, other.cookies)).toBeNull();
    await expect(signIn(room, visitor(), null, { email, password: PASSWORD })).rejects.toEqual(
      code('invalid-credentials'),
    );
    await signIn(room, visitor(), null, { email, password: next });

    await forgotPassword(room, email);
    const token = await mailedToken(room.db, email);
    expect((await messagesTo(room.db, email))[0]?.text).toContain('王小明，您好：');
    const reset = () => resetPassword(room, visitor(), { token, password: 'the third password' });
    await reset();
    expect(await byCookie(room, cookies)).toBeNull();
    await expect(reset()).rejects.toEqual(code('gone'));
    await signIn(room, visitor(), null, { email, password: 'the third password' });
    const kept = await room.db.query.selectFrom('authVerifications').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('a number signs up and in by codes; the name is asked for and the code stays good', async () => {
    const room = accountRoom(await open());
    const phone = '+8613800138000';
    await sendCode(room, visitor(), phone);
    const given = await sentCode(room.db, phone);
    const enter = (name?: string, said = given) =>
      signInByPhone(room, visitor(), null, { phone, code: said, ...(name && { name }) });
    await expect(enter(undefined, given === '000000' ? '000001' : '000000')).rejects.toEqual(
      code('invalid-credentials'),
    );
    await expect(enter()).rejects.toEqual(code('invalid-input'));
    const { cookies } = await enter('李雷');
    await expect(enter('李雷')).rejects.toEqual(code('invalid-credentials'));
    const actor = await byCookie(room, cookies);
    expect(actor).toMatchObject({ name: '李雷' });
    expect(await room.db.query.selectFrom('people').select(['phone', 'email']).execute()).toEqual([
      { phone, email: null },
    ]);
    await sendCode(room, visitor(), phone);
    const second = await signInByPhone(room, visitor(), null, {
      phone,
      code: await sentCode(room.db, phone),
    });
    expect((await byCookie(room, second.cookies))?.id).toBe(actor!.id);
  });

  it('a token is kept as a hash, does what its scopes say and dies at once', async () => {
    const room = accountRoom(await open());
    const { caller, cookies } = await newcomer(room);
    const wanted = { name: '脚本', scopes: ['read'] as const, days: 1 };
    const { body } = await makeToken(room, visitor(cookies), caller, wanted);
    expect(body.token).toMatch(/^sdn_[0-9A-Za-z]{43}$/);
    const headers = { authorization: `Bearer ${body.token}` };
    expect(await whois(room, headers)).toMatchObject({ id: caller.actor.id, via: { scopes: ['read'] } });
    const later = accountRoom(room.db, () => new Date(Date.now() + 86_400_000));
    expect(await whois(later, headers)).toMatchObject({ code: 'unauthenticated' });
    await revokeToken(room, visitor(cookies), caller, body.id);
    expect(await whois(room, headers)).toMatchObject({ code: 'unauthenticated' });
    const rows = await room.db.query.selectFrom('accessTokens').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(body.token);
    const made = (await entriesOf(room, caller.actor.id)).find(({ action }) => action === 'token.made')!;
    expect(JSON.parse(made.payload)).toEqual({ id: body.id, scopes: ['read'], expiresAt: body.expiresAt });
    expect(JSON.parse(made.hidden!)).toEqual({ name: '脚本' });
  });

  it('an address that has an account: the same silence, and a mail that says so', async () => {
    const room = accountRoom(await open());
    await newcomer(room);
    await signUp(room, visitor(), { name: 'Mallory', email, password: 'a password of mine' });
    const [newest] = await messagesTo(room.db, email);
    expect(newest?.subject).toBe('您已有账户');
    await signIn(room, visitor(), null, { email, password: PASSWORD });
    const sessions = await listSessions(room, (await newcomerAgain(room)).caller);
    expect(sessions.items.length).toBeGreaterThan(1);
    expect(sessions.items.filter(({ current }) => current)).toHaveLength(1);
  });
}, D1_IN_THE_SOAK);

async function newcomerAgain(room: AccountRoom) {
  const { cookies } = await signIn(room, visitor(), null, { email, password: PASSWORD });
  return { caller: as(await byCookie(room, cookies)) };
}
