import { describe, expect, it } from 'vitest';
import { finish } from '../../src/milestones/reports/finish.ts';
import { accept } from '../../src/pilots/accept.ts';
import { admit } from '../../src/pilots/admit.ts';
import { follow } from '../../src/pilots/follow.ts';
import { type Moved, type Moving, move } from '../../src/pilots/move.ts';
import { ARROWS } from '../../src/pilots/pilot.ts';
import { register } from '../../src/pilots/register.ts';
import { returnPilot } from '../../src/pilots/return.ts';
import { start } from '../../src/pilots/start.ts';
import { startTesting } from '../../src/pilots/start-testing.ts';
import { readPilot } from '../../src/pilots/store.ts';
import { submit } from '../../src/pilots/submit.ts';
import { toExpertReview } from '../../src/pilots/to-expert-review.ts';
import { moveWithReason, type VerbWithReason, WITH_REASON } from '../../src/pilots/with-reason.ts';
import type { Database } from '../../src/platform/database/port.ts';
import {
  PILOT_STATES,
  type PilotState,
  TRACKS,
  type Track,
  VERBS,
  type Verb,
} from '../../src/shared/pilots/states.ts';
import { refusal } from '../enterprises/builders.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { makePerson } from '../support/people.ts';
import { applicant, at, bring, type Case, own, stamp } from './applicants.ts';
import { openDesk } from './reviewed.ts';

type Move = (it: Case, seen: { pilotId: string; seen: number }) => Promise<{ body: Moved }>;

const remarks = [{ path: 'identity.summary', reason: '过于简略' }];
const byApplicant = (it: Case, at: Moving) => ({ ...at, enterpriseId: it.lead.id });

/** Every verb by somebody who may, apart from the state. */
const MOVES: Readonly<Record<Verb, Move>> = {
  ...(Object.fromEntries(
    (Object.keys(WITH_REASON) as VerbWithReason[]).map((verb): [VerbWithReason, Move] => [
      verb,
      (it, at) => {
        const { room, officer, approver } = it.desk;
        const action = WITH_REASON[verb];
        if (action === 'pilot.act') {
          const wanted = { ...byApplicant(it, at), reason: '理由' };
          return moveWithReason(room, it.lead.owner.caller, verb, wanted);
        }
        const by = action === 'pilot.approve' ? approver : officer;
        return moveWithReason(room, by.caller, verb, { ...at, reason: '理由' });
      },
    ]),
  ) as Record<VerbWithReason, Move>),
  submit: (it, at) => submit(it.desk.room, it.lead.owner.caller, { ...at, enterpriseId: it.lead.id }),
  accept: ({ desk: { room, officer } }, at) => accept(room, officer.caller, at),
  return: ({ desk: { room, officer } }, at) => returnPilot(room, officer.caller, { ...at, remarks }),
  'to-expert-review': ({ desk: { room, officer } }, at) => toExpertReview(room, officer.caller, at),
  admit: ({ desk: { room, approver } }, at) => admit(room, approver.caller, at),
  uphold: ({ desk: { room, receiver } }, at) =>
    move(room, receiver.caller, { action: 'objection.handle', verb: 'uphold' }, at, () => ({})),
  register: ({ desk: { room, officer } }, at) => register(room, officer.caller, at),
  'start-testing': ({ desk: { room, officer } }, at) => startTesting(room, officer.caller, at),
  follow: ({ desk: { room, officer } }, at) => follow(room, officer.caller, at),
  finish: (it, at) => finish(it.desk.room, it.lead.owner.caller, 'finish', byApplicant(it, at)),
  report: (it, at) => finish(it.desk.room, it.lead.owner.caller, 'report', byApplicant(it, at)),
};

const OF_TRACK: Readonly<Record<Track, readonly PilotState[]>> = {
  district: PILOT_STATES.filter((state) => !['recorded', 'followed', 'reported'].includes(state)),
  regulator: ['recorded', 'followed', 'reported', 'assessed', 'completed', 'withdrawn'],
};

/** All that a move writes. */
async function written(db: Database) {
  const count = async (table: 'entries' | 'pilotVersions' | 'outbox' | 'pilotRegister') =>
    Number(
      (
        await db.query
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  return {
    rows: await db.query.selectFrom('pilots').selectAll().orderBy('id').execute(),
    counts: [
      await count('entries'),
      await count('pilotVersions'),
      await count('outbox'),
      await count('pilotRegister'),
    ],
  };
}

async function recorded(it: Case): Promise<Case> {
  const { desk, lead } = it;
  const regulator = { regulator: '监管部门', number: '1', admittedOn: '2026-01-02' };
  const wanted = { enterpriseId: lead.id, title: '监管主导示例', regulator };
  return { ...it, id: (await start(desk.room, lead.owner.caller, wanted)).body.id };
}

/** Past the verbs: the table alone is asked. */
function put(db: Database, id: string, state: PilotState): Promise<unknown> {
  return db.atomic([db.query.updateTable('pilots').set({ state }).where('id', '=', id).compile()]);
}

onEveryEngine((open) => {
  describe('what the table does not have', () => {
    it('is refused in every state, by every verb, and writes nothing', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const district = await bring(desk, 'submitted');
      const cases: Record<Track, Case> = { district, regulator: await recorded(district) };
      const wrong: string[] = [];
      let asked = 0;
      for (const track of TRACKS) {
        const it = cases[track];
        for (const state of OF_TRACK[track]) {
          await put(db, it.id, state);
          const before = await written(db);
          for (const verb of VERBS) {
            if (ARROWS[track][verb]?.from.includes(state)) continue;
            asked++;
            const error = await MOVES[verb](it, await at(it)).then(
              () => null,
              (reason: unknown) => reason,
            );
            if (!(error instanceof Error && 'code' in error && error.code === 'conflict'))
              wrong.push(`${track} ${state} ${verb}: ${String(error)}`);
          }
          if (JSON.stringify(await written(db)) !== JSON.stringify(before))
            wrong.push(`${track} ${state} wrote`);
        }
      }
      expect(wrong).toEqual([]);
      const arrows = TRACKS.flatMap((track) => Object.values(ARROWS[track]).map(({ from }) => from.length));
      const all = TRACKS.reduce((sum, track) => sum + OF_TRACK[track].length * VERBS.length, 0);
      expect(asked).toBe(all - arrows.reduce((sum, one) => sum + one, 0));
    });

    it('of fifty who move it at once one wins, and of what the others would have written nothing is there', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room } = desk;
      const it = await bring(desk, 'submitted');
      await stamp(it);
      const officers = await Promise.all(
        Array.from({ length: 48 }, () => makePerson(db, { office: ['case-officer'] }, desk.clock)),
      );
      const where = await at(it);
      const before = await written(db);
      const ends = await Promise.allSettled([
        moveWithReason(room, it.lead.owner.caller, 'withdraw', { ...(await own(it)), reason: '另行申报' }),
        moveWithReason(room, desk.approver.caller, 'reject', { ...where, reason: '不属于本区' }),
        ...officers.map(({ caller }, nth) =>
          nth % 2 === 0 ? accept(room, caller, where) : returnPilot(room, caller, { ...where, remarks }),
        ),
      ]);
      const won = ends.filter((end) => end.status === 'fulfilled');
      expect(won).toHaveLength(1);
      for (const end of ends)
        if (end.status === 'rejected') expect(['precondition-failed', 'conflict']).toContain(end.reason.code);
      const { pilot, head } = await readPilot(db, it.id);
      expect(pilot.state).toBe(won[0]!.value.body.state);
      expect(head).toBe(where.seen + 1);
      const entries = async () => (await written(db)).counts[0]!;
      expect(await entries()).toBe(before.counts[0]! + 1);
    });

    it('a move on what somebody else has changed since is refused', async () => {
      const desk = await openDesk(await open());
      const it = await bring(desk, 'submitted');
      const where = await at(it);
      await stamp(it);
      const stale = accept(desk.room, desk.officer.caller, where);
      expect(await refusal(stale)).toMatchObject({ code: 'precondition-failed' });
    });

    it('nobody moves for an enterprise that does not lead, or for none', async () => {
      const desk = await openDesk(await open());
      const it = await bring(desk, 'submitted');
      const other = await applicant(desk, { name: '示例乙公司' });
      const wanted = { ...(await at(it)), enterpriseId: other.id, reason: '理由' };
      const foreign = moveWithReason(desk.room, other.owner.caller, 'withdraw', wanted);
      expect(await refusal(foreign)).toMatchObject({ code: 'not-found' });
      const byMember = moveWithReason(desk.room, it.lead.member.caller, 'withdraw', {
        ...(await own(it)),
        reason: '理由',
      });
      expect(await refusal(byMember)).toMatchObject({ code: 'forbidden' });
    });
  });
}, D1_IN_THE_SOAK);
