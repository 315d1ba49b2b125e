import { expect, test } from 'vitest';
import { identify } from '../../../src/access/index.ts';
import { acceptInvitation } from '../../../src/access/invitations/accept-invitation.ts';
import { lookAtInvitation } from '../../../src/access/invitations/look-at-invitation.ts';
import { appointExpert } from '../../../src/access/people/appoint-expert.ts';
import { endAppointment } from '../../../src/access/people/end-appointment.ts';
import { listAppointments } from '../../../src/access/people/list-appointments.ts';
import type { Database } from '../../../src/platform/database/port.ts';
import { createRouter } from '../../../src/platform/http/router.ts';
import type { Person } from '../../../src/shared/actor.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../../support/engines.ts';
import { entriesOf, sessionsOf } from '../../support/ledgered.ts';
import { makePerson, type TestPerson } from '../../support/people.ts';

const at = (instant: string) => () => new Date(instant);
const clock = at('2026-11-23T01:02:03.004Z');
const officer = (db: Database) => makePerson(db, { office: ['case-officer'], name: '经办' }, clock);
const FIRST = { after: null, limit: 10 };

function appoint(
  db: Database,
  by: TestPerson,
  email: string,
  more: Partial<{ id: string; until: string }> = {},
) {
  const wanted = {
    email,
    kind: 'batch' as const,
    id: 'b1',
    from: '2026-12-01',
    until: '2026-12-05',
    ...more,
  };
  return appointExpert(db, clock, by.caller, wanted, { publicUrl: 'https://shidian.example' });
}

/** As the service finds out on a request. */
async function appointmentsAt(
  db: Database,
  who: TestPerson,
  now: () => Date,
): Promise<Person['appointments']> {
  const app = createRouter();
  app.use(identify(db, now));
  app.get('/', (c) => c.json(c.get('actor')?.appointments ?? null));
  return (await (await app.request('/', { headers: who.headers })).json()) as Person['appointments'];
}

onEveryEngine((open) => {
  test('an expert with an account is appointed at once, from the first day in Shanghai to the last', async () => {
    const db = await open();
    const [by, sun] = [
      await officer(db),
      await makePerson(db, { name: '孙', email: 'sun@example.com' }, clock),
    ];
    const { status, body } = await appoint(db, by, 'sun@example.com');
    expect([status, body]).toEqual([
      201,
      {
        id: expect.any(String),
        state: 'held',
        person: { id: sun.id, name: '孙' },
        email: 'sun@example.com',
        kind: 'batch',
        about: 'b1',
        from: '2026-12-01',
        until: '2026-12-05',
      },
    ]);
    const during = [{ kind: 'batch', id: 'b1' }];
    expect(await appointmentsAt(db, sun, at('2026-11-30T15:59:59.999Z'))).toEqual([]);
    expect(await appointmentsAt(db, sun, at('2026-11-30T16:00:00.000Z'))).toEqual(during);
    expect(await appointmentsAt(db, sun, at('2026-12-05T15:59:59.999Z'))).toEqual(during);
    expect(await appointmentsAt(db, sun, at('2026-12-05T16:00:00.000Z'))).toEqual([]);
    expect((await listAppointments(db, clock, 'held', FIRST)).items).toEqual([body]);
    expect((await listAppointments(db, at('2026-12-06T00:00:00Z'), 'held', FIRST)).items).toEqual([]);
    const [message] = await db.query.selectFrom('outbox').selectAll().execute();
    expect(message).toMatchObject({ recipient: 'sun@example.com' });
    expect((await entriesOf(db, 'office')).map(({ action }) => action)).toEqual(['expert.appointed']);
  });

  test('only a verified address says who somebody is; anybody else is invited', async () => {
    const db = await open();
    const [by, sun] = [await officer(db), await makePerson(db, { email: 'sun@example.com' }, clock)];
    await db.atomic([
      db.query.updateTable('authUsers').set({ emailVerified: 0 }).where('id', '=', sun.id).compile(),
    ]);
    const { body } = await appoint(db, by, 'sun@example.com');
    expect(body).toMatchObject({ state: 'invited', person: null });
    expect((await listAppointments(db, clock, 'invited', FIRST)).items).toEqual([body]);
    const [message] = await db.query.selectFrom('outbox').selectAll().execute();
    const token = /#(\w+)/.exec(message!.message)?.[1] ?? '';
    expect(await lookAtInvitation(db, clock, { token }, async () => new Map())).toMatchObject({
      realm: 'expert',
    });
    const accepted = await acceptInvitation(db, clock, sun.caller, { token });
    expect(accepted.body).toEqual({ realm: 'expert', scope: 'batch:b1' });
    expect((await listAppointments(db, clock, 'invited', FIRST)).items).toEqual([]);
    expect((await listAppointments(db, clock, 'held', FIRST)).items).toMatchObject([
      { person: { id: sun.id }, from: '2026-12-01', until: '2026-12-05' },
    ]);
  });

  test('nobody is appointed who belongs to an enterprise, holds it already, or appoints', async () => {
    const db = await open();
    const by = await officer(db);
    const [member, expert] = [
      await makePerson(db, { member: ['e1'] }, clock),
      await makePerson(db, { expert: ['batch:b1'] }, clock),
    ];
    for (const [email, code] of [
      [member.email, 'conflict'],
      [expert.email, 'conflict'],
      [by.email, 'forbidden'],
    ] as const) {
      await expect(appoint(db, by, email)).rejects.toMatchObject({ code, fields: [{ path: 'email' }] });
    }
    await expect(appoint(db, by, 'x@example.com', { until: '2026-11-30' })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'until' }],
    });
    await appoint(db, by, expert.email, { id: 'b2' });
  });

  test('an appointment is ended with a reason, an invitation to one withdrawn, and neither twice', async () => {
    const db = await open();
    const [by, sun] = [await officer(db), await makePerson(db, {}, clock)];
    const held = (await appoint(db, by, sun.email)).body.id;
    const invited = (await appoint(db, by, 'x@example.com')).body.id;
    const end = (grantId: string) => endAppointment(db, clock, by.caller, { grantId, reason: '利害关系' });
    expect(await end(held)).toMatchObject({ status: 204 });
    expect(await end(invited)).toMatchObject({ status: 204 });
    expect(await sessionsOf(db, sun.id)).toEqual([]);
    await expect(end(held)).rejects.toMatchObject({ code: 'not-found' });
    await expect(end(invited)).rejects.toMatchObject({ code: 'gone' });
    const entries = await entriesOf(db, 'office');
    expect(entries.slice(2).map(({ action, private: hidden }) => [action, hidden])).toEqual([
      ['expert.ended', { reason: '利害关系' }],
      ['invitation.withdrawn', { reason: '利害关系' }],
    ]);
    await appoint(db, by, sun.email);
  });

  test('whose time is over can be appointed for the same again', async () => {
    const db = await open();
    const [by, sun] = [await officer(db), await makePerson(db, {}, clock)];
    await appoint(db, by, sun.email);
    const after = at('2026-12-10T00:00:00Z');
    const again = {
      email: sun.email,
      kind: 'batch',
      id: 'b1',
      from: '2026-12-10',
      until: '2026-12-10',
    } as const;
    await appointExpert(db, after, by.caller, again, { publicUrl: '' });
    expect(await appointmentsAt(db, sun, after)).toEqual([{ kind: 'batch', id: 'b1' }]);
  });
}, D1_IN_THE_SOAK);
