import { describe, expect, it } from 'vitest';
import { admit } from '../../src/pilots/admit.ts';
import { answerObjection } from '../../src/pilots/answer-objection.ts';
import { enterLetter } from '../../src/pilots/enter-letter.ts';
import { object } from '../../src/pilots/object.ts';
import { objectionOf, objectionSeen, objectionsSeen } from '../../src/pilots/read-objections.ts';
import { listRegister } from '../../src/pilots/read-register.ts';
import { register } from '../../src/pilots/register.ts';
import { readPilot } from '../../src/pilots/store.ts';
import { isOver, isWithin, windowOf } from '../../src/pilots/window.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { outcomesOf } from '../../src/shared/pilots/objections.ts';
import { receiptIn, receiptOf } from '../../src/shared/receipt.ts';
import { refusal, under } from '../enterprises/builders.ts';
import { assertChains } from '../support/chains.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { makePerson } from '../support/people.ts';
import { type Desk, noticedPilot, openDesk, registeredPilot, reviewedPilot, seenNow } from './reviewed.ts';

const KNOWN = { name: '异议人丁', telephone: '021-6000 0000' };
const TEXT = '项目名称与既有产品相同，易致混淆。';

/** Entries of everything but the stream that auditors alone read. */
async function told(db: Database): Promise<string> {
  const [entries, hidden, messages] = await Promise.all([
    db.query.selectFrom('entries').selectAll().execute(),
    db.query.selectFrom('privatePayloads').selectAll().execute(),
    db.query.selectFrom('outbox').selectAll().execute(),
  ]);
  const elsewhere = hidden.filter(({ stream }) => !stream.startsWith('objections:'));
  return JSON.stringify([entries, elsewhere, messages]);
}

const mayRegister = async ({ room, officer }: Desk, id: string) =>
  register(room, officer.caller, await seenNow(room.database, id));

describe('the window', () => {
  const notice = { on: '2026-02-13', until: '2026-02-20', provisional: true, workingDays: 5 };

  it('becomes longer when holidays are published later, and never shorter than was announced', () => {
    expect(windowOf(notice)).toEqual({ on: '2026-02-27', provisional: false });
    expect(isOver(notice, '2026-02-27')).toBe(false);
    expect(isOver(notice, '2026-02-28')).toBe(true);
    expect(windowOf({ ...notice, until: '2026-03-02' }).on).toBe('2026-03-02');
  });

  it('takes in what came on its first or on its last day', () => {
    expect(
      ['2026-02-12', '2026-02-13', '2026-02-27', '2026-02-28'].map((day) => isWithin(notice, day)),
    ).toEqual([false, true, true, false]);
  });
});

describe('a receipt', () => {
  it('is read as people type it, and is nothing else', () => {
    const receipt = receiptOf(new Uint8Array(25).map((_, at) => at * 7));
    expect(receipt).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/u);
    expect(receiptIn(` ${receipt.toLowerCase().replaceAll('-', ' ')} `)).toBe(receipt);
    expect(receiptIn(receipt.replaceAll('-', '－').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(receipt);
    for (const no of ['', 'x', `${receipt}0`, receipt.replace(/.$/, 'U'), '☃'.repeat(25)])
      expect(receiptIn(no)).toBeNull();
  });
});

it('can be answered in every way, or not at all, by what it is', () => {
  expect(outcomesOf('received', false)).toEqual(['not-accepted', 'dismissed', 'upheld']);
  expect(outcomesOf('awaiting-seal', false)).toEqual([]);
  expect(outcomesOf('awaiting-seal', true)).toEqual(['not-accepted']);
  for (const state of ['not-accepted', 'dismissed', 'upheld'] as const)
    expect(outcomesOf(state, true)).toEqual([]);
});

onEveryEngine((open) => {
  it('is read by who receives objections, and neither by the case officer nor out of any other history', async () => {
    const db = await open();
    const desk = await openDesk(db);
    const { room, receiver, officer } = desk;
    const id = await noticedPilot(desk);
    const { state, receipt } = await object(room, { pilotId: id, objection: TEXT, ...KNOWN });
    expect(state).toBe('received');
    const { items } = await objectionsSeen(room, receiver.caller.actor, { before: null, limit: 20 });
    expect(items).toMatchObject([{ pilot: { id, title: '示例智能核保测试' }, state: 'received' }]);
    const seen = await objectionSeen(room, receiver.caller.actor, items[0]!.id);
    expect(seen).toMatchObject({ ...KNOWN, objection: TEXT, receivedOn: '2026-01-05', until: '2026-01-12' });
    expect(seen.outcomes).toEqual(['not-accepted', 'dismissed', 'upheld']);
    await expect(objectionSeen(room, officer.caller.actor, items[0]!.id)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await objectionOf(room, receipt)).toEqual({
      state: 'received',
      pilot: { id, title: '示例智能核保测试', page: 'notices' },
      receivedOn: '2026-01-05',
      answer: null,
      answeredAt: null,
      until: '2026-01-12',
    });
    const everything = await told(db);
    for (const secret of [KNOWN.name, KNOWN.telephone, TEXT, receipt])
      expect(everything).not.toContain(secret);
    const row = await db.query.selectFrom('pilotObjections').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(receipt);
    // Who receives objections is told, without a word on who objects.
    const sent = await db.query
      .selectFrom('outbox')
      .selectAll()
      .where('recipient', '=', receiver.email)
      .execute();
    expect(sent.map(({ message }) => message).join()).toContain('收到一件公示异议');
  });

  it('is seen by nobody who handled the case or is tied to who applies, in lists either', async () => {
    const db = await open();
    const desk = await openDesk(db);
    const { room, clock } = desk;
    const once = await makePerson(db, { office: ['objections'] }, clock);
    const { id, enterpriseId } = await reviewedPilot(desk, { handledBy: [desk.officer.id, once.id] });
    await admit(room, desk.approver.caller, await seenNow(db, id));
    const tied = await makePerson(db, { office: ['objections'], member: [enterpriseId] }, clock);
    await object(room, { pilotId: id, objection: TEXT, ...KNOWN });
    const page = { before: null, limit: 20 };
    const [found] = (await objectionsSeen(room, desk.receiver.caller.actor, page)).items;
    for (const recused of [once, tied]) {
      expect((await objectionsSeen(room, recused.caller.actor, page)).items).toEqual([]);
      const refused = await refusal(objectionSeen(room, recused.caller.actor, found!.id));
      expect(refused.code).toBe('not-found');
      const answering = { objectionId: found!.id, outcome: 'dismissed' as const, answer: '示例' };
      expect((await refusal(answerObjection(room, recused.caller, answering))).code).toBe('not-found');
    }
  });

  it('is kept without a name and not accepted, with the reason, and holds nothing up', async () => {
    const desk = await openDesk(await open());
    const { room, clock } = desk;
    const id = await noticedPilot(desk);
    for (const half of [{}, { name: KNOWN.name }, { telephone: KNOWN.telephone }]) {
      const { state, receipt } = await object(room, { pilotId: id, objection: TEXT, ...half });
      expect(state).toBe('not-accepted');
      expect((await objectionOf(room, receipt)).answer?.zh).toContain('不予受理');
    }
    clock.set('2026-01-12T20:00:00.000Z');
    expect((await mayRegister(desk, id)).body.state).toBe('registered');
  });

  it('keeps a pilot out of the register until it is answered', async () => {
    const desk = await openDesk(await open());
    const { room, clock, receiver } = desk;
    const id = await noticedPilot(desk);
    const { receipt } = await object(room, { pilotId: id, objection: TEXT, ...KNOWN });
    clock.set('2026-01-13T02:00:00.000Z');
    expect((await refusal(mayRegister(desk, id))).fields[0]?.path).toBe('objections');
    const [{ id: objectionId } = { id: '' }] = (
      await objectionsSeen(room, receiver.caller.actor, { before: null, limit: 1 })
    ).items;
    const answering = { objectionId, outcome: 'dismissed' as const, answer: '名称并不相同。' };
    const first = await answerObjection(room, under('k', receiver), answering);
    expect(first.body.state).toBe('dismissed');
    // Sent again under its key it is the same answer; as another it is too late.
    expect(await answerObjection(room, under('k', receiver), answering)).toMatchObject({ body: first.body });
    expect((await refusal(answerObjection(room, receiver.caller, answering))).code).toBe('conflict');
    expect(await objectionOf(room, receipt)).toMatchObject({
      state: 'dismissed',
      answer: { zh: '名称并不相同。' },
    });
    expect((await mayRegister(desk, id)).body.state).toBe('registered');
  });

  it('upheld, sends the pilot back to review, and tells what was found and not who objected', async () => {
    const db = await open();
    const desk = await openDesk(db);
    const { room, receiver, officer } = desk;
    const id = await noticedPilot(desk);
    await object(room, { pilotId: id, objection: TEXT, ...KNOWN });
    await object(room, { pilotId: id, objection: '另一件。', ...KNOWN });
    const { items } = await objectionsSeen(room, receiver.caller.actor, { before: null, limit: 20 });
    const [later, earlier] = items.map((one) => one.id);
    const outcome = 'upheld' as const;
    const bare = { objectionId: earlier!, outcome, answer: '成立。' };
    expect((await refusal(answerObjection(room, receiver.caller, bare))).fields[0]?.path).toBe('finding');
    await answerObjection(room, receiver.caller, { ...bare, finding: '名称须修改' });
    expect((await readPilot(db, id)).pilot).toMatchObject({ state: 'boundary_review', notice: null });
    const sent = await db.query
      .selectFrom('outbox')
      .selectAll()
      .where('recipient', '=', officer.email)
      .execute();
    expect(sent.map(({ message }) => message).join()).toContain('名称须修改');
    expect(await told(db)).not.toContain(KNOWN.name);
    // The other one can be upheld too, though the pilot is back already.
    await answerObjection(room, receiver.caller, {
      objectionId: later!,
      outcome,
      answer: '也成立。',
      finding: '说明须补充',
    });
    const more = await db.query
      .selectFrom('outbox')
      .selectAll()
      .where('recipient', '=', officer.email)
      .execute();
    expect(more.map(({ message }) => message).join()).toContain('说明须补充');
    expect((await refusal(object(room, { pilotId: id, objection: TEXT, ...KNOWN }))).code).toBe('not-found');
    await assertChains(db);
  });

  it('by letter counts from the day it came, and may be entered after the window', async () => {
    const desk = await openDesk(await open());
    const { room, clock, receiver } = desk;
    const id = await noticedPilot(desk);
    clock.set('2026-01-13T02:00:00.000Z');
    const letter = { pilotId: id, objection: TEXT, organisation: '示例丁有限公司', sealed: true };
    const entered = (receivedOn: string) => enterLetter(room, receiver.caller, { ...letter, receivedOn });
    expect((await entered('2026-01-12')).body.state).toBe('received');
    expect((await refusal(entered('2026-01-13'))).fields[0]?.path).toBe('notice');
    expect((await refusal(entered('2026-01-04'))).fields[0]?.path).toBe('notice');
    expect((await refusal(entered('2026-01-14'))).fields[0]?.path).toBe('receivedOn');
    const anonymous = await enterLetter(room, receiver.caller, {
      pilotId: id,
      objection: TEXT,
      receivedOn: '2026-01-12',
    });
    expect(anonymous.body.state).toBe('not-accepted');
    expect((await refusal(mayRegister(desk, id))).fields[0]?.path).toBe('objections');
    expect(
      (await refusal(enterLetter(room, desk.officer.caller, { ...letter, receivedOn: '2026-01-12' }))).code,
    ).toBe('forbidden');
  });

  it('waits for its seal until the window is over, and can then only be not accepted', async () => {
    const desk = await openDesk(await open());
    const { room, clock, receiver } = desk;
    const id = await noticedPilot(desk);
    const { state } = await object(room, { pilotId: id, objection: TEXT, sealed: true });
    expect(state).toBe('awaiting-seal');
    const [{ id: objectionId } = { id: '' }] = (
      await objectionsSeen(room, receiver.caller.actor, { before: null, limit: 1 })
    ).items;
    const as = (outcome: 'not-accepted' | 'upheld') =>
      answerObjection(room, receiver.caller, { objectionId, outcome, answer: '未盖章。', finding: '示例' });
    expect((await refusal(as('not-accepted'))).fields[0]?.path).toBe('state');
    clock.set('2026-01-13T02:00:00.000Z');
    expect((await refusal(mayRegister(desk, id))).fields[0]?.path).toBe('objections');
    expect((await refusal(as('upheld'))).fields[0]?.path).toBe('outcome');
    expect((await as('not-accepted')).body.state).toBe('not-accepted');
    expect((await mayRegister(desk, id)).body.state).toBe('registered');
  });

  it('is made by nobody before the notice, after its window, or of what is registered', async () => {
    const desk = await openDesk(await open());
    const { room, clock } = desk;
    const { id: reviewed } = await reviewedPilot(desk);
    const coming = { objection: TEXT, ...KNOWN };
    expect((await refusal(object(room, { pilotId: reviewed, ...coming }))).code).toBe('not-found');
    expect((await refusal(object(room, { pilotId: 'none', ...coming }))).code).toBe('not-found');
    const noticed = await noticedPilot(desk);
    clock.set('2026-01-12T16:00:00.000Z');
    expect((await refusal(object(room, { pilotId: noticed, ...coming }))).fields[0]?.path).toBe('notice');
    const registered = await registeredPilot(desk);
    expect((await refusal(object(room, { pilotId: registered, ...coming }))).fields[0]?.path).toBe('state');
  });

  it('that came before midnight is in, whoever tries to register meanwhile', async () => {
    const desk = await openDesk(await open());
    const { room, clock } = desk;
    const ids = await Promise.all([1, 2, 3, 4].map(() => noticedPilot(desk)));
    clock.set('2026-01-12T15:59:59.990Z');
    const objecting = ids.map((id) => object(room, { pilotId: id, objection: TEXT, ...KNOWN }));
    // Midnight comes while they are being written.
    clock.set('2026-01-12T16:00:00.010Z');
    const registering = ids.map((id) => refusal(mayRegister(desk, id)));
    expect((await Promise.all(objecting)).map(({ state }) => state)).toEqual(ids.map(() => 'received'));
    for (const { code } of await Promise.all(registering)) expect(code).toBe('conflict');
    clock.set('2026-01-12T16:06:00.000Z');
    for (const id of ids) expect((await refusal(mayRegister(desk, id))).fields[0]?.path).toBe('objections');
  });

  it('racing the registering of its pilot is in the way of it or refused, and never lost', async () => {
    const desk = await openDesk(await open());
    const { room, clock, receiver } = desk;
    for (let round = 0; round < 4; round++) {
      clock.set('2026-01-05T02:00:00.000Z');
      const id = await noticedPilot(desk);
      clock.set('2026-01-12T20:00:00.000Z');
      // A letter that came in time is entered at the moment at which somebody registers.
      const letter = { pilotId: id, objection: TEXT, ...KNOWN, receivedOn: '2026-01-12' };
      const [entered, registered] = await Promise.allSettled([
        enterLetter(room, receiver.caller, letter),
        mayRegister(desk, id),
      ]);
      expect([entered.status, registered.status].sort()).toEqual(['fulfilled', 'rejected']);
      const { state } = (await readPilot(room.database, id)).pilot;
      expect(state).toBe(entered.status === 'fulfilled' ? 'public_notice' : 'registered');
    }
    expect((await listRegister(room, { before: null, limit: 20 })).items.length).toBeLessThanOrEqual(4);
  });
}, D1_IN_THE_SOAK);
