import { type Answer, assertMay, type Caller, commitAnswer, officialsOf, runOnce } from '../access/index.ts';
import { type Append, type Commit, headOf } from '../ledger/index.ts';
import { today } from '../shared/clock.ts';
import type { ObjectionState, Outcome } from '../shared/pilots/objections.ts';
import { prepareMove, untied } from './move.ts';
import { assertCan, noFinding, tellObjector } from './objection-rules.ts';
import { type Objection, objectionsStream, readObjection, updateObjection } from './objection-store.ts';
import { readParties } from './parties.ts';
import { assertReceives } from './receives.ts';
import type { Room } from './room.ts';
import { type Pilot, readPilot, streamOf } from './store.ts';
import { applicantsOf, messages, toPilot } from './tell.ts';
import { isOver } from './window.ts';

export interface Answering {
  objectionId: string;
  outcome: Outcome;
  /** To the objector. */
  answer: string;
  /** Upheld: what the case officer and the applicants are told, without a word on who objected. */
  finding?: string | undefined;
}

type Prepared = Omit<Commit, 'actor' | 'idempotency'>;

/**
 * Answers on record. An objection upheld sends the pilot back to the review of its boundary, in the same commit.
 * @throws AppError conflict: answered already, or not to be answered so now; invalid-input: no finding; not-found:
 *   there is none, or the caller is recused
 */
export async function answerObjection(
  room: Room,
  caller: Caller,
  answering: Answering,
): Promise<Answer<{ state: ObjectionState }, 200>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'objection.handle');
  const { outcome, finding } = answering;
  if (outcome === 'upheld' && finding === undefined)
    throw noFinding({ zh: '经办人和申请人', en: 'the case officer and the applicants' });
  return runOnce(db, clock, caller, async () => {
    const { pilotId } = await readObjection(db, answering.objectionId);
    const { pilot, head } = await readPilot(db, pilotId);
    await assertReceives(room, caller.actor, pilot);
    const done = await answered(room, caller, answering, pilot);
    const what =
      outcome === 'upheld'
        ? await upheld(room, caller, { pilot, head, done, finding: finding ?? '' })
        : { ...done, rely: await untied(room, caller.actor.id, await readParties(db, pilotId)) };
    return commitAnswer(db, clock, caller, what, { status: 200, headers: {}, body: { state: outcome } });
  });
}

async function answered(
  room: Room,
  { actor }: Caller,
  { objectionId, outcome, answer }: Answering,
  pilot: Pilot,
): Promise<Pick<Prepared, 'append' | 'rows'>> {
  const { database: db, clock } = room;
  const stream = objectionsStream(pilot.id);
  const { version } = await headOf(db, stream);
  const objection = await readObjection(db, objectionId);
  assertCan(objection.state, outcome, windowIsOver(pilot, today(clock)));
  const answeredAt = clock().toISOString();
  const after: Objection = { ...objection, state: outcome, answer, answeredBy: actor.id, answeredAt };
  const append: Append = {
    stream,
    version,
    action: `objection.${outcome}`,
    payload: { objection: objectionId, before: { state: objection.state }, after: { state: outcome } },
    private: { after: { answer } },
  };
  const text = `您对“${pilot.title}”公示提出的异议已经答复，请凭回执号查询。`;
  const told = tellObjector(room, after.telephone, text);
  return { append: [append], rows: [updateObjection(db, after), ...told] };
}

/** Over, too, where the pilot has left the notice: nothing comes in any more. */
export function windowIsOver({ state, notice }: Pilot, day: string): boolean {
  return state !== 'public_notice' || notice === null || isOver(notice, day);
}

interface Upholding {
  pilot: Pilot;
  head: number;
  done: Pick<Prepared, 'append' | 'rows'>;
  finding: string;
}

async function upheld(
  room: Room,
  caller: Caller,
  { pilot, head, done, finding }: Upholding,
): Promise<Prepared> {
  const detail = { zh: `异议成立：${finding}`, en: `An objection was upheld: ${finding}` };
  if (pilot.state === 'public_notice') {
    const { what } = await prepareMove(room, caller, UPHOLD, { pilotId: pilot.id, seen: head }, () => ({
      ...done,
      pilot: { notice: null },
      private: { after: { finding } },
      detail,
    }));
    return what;
  }
  // Another one has sent it back already: what was found now is told and kept with it.
  const { database: db } = room;
  const append: Append = {
    stream: streamOf(pilot.id),
    version: head,
    action: 'pilot.objection-upheld',
    payload: {},
    private: { after: { finding } },
  };
  const officer = (await officialsOf(db, 'case-officer')).filter(({ id }) => id === pilot.caseOfficer);
  const words = {
    subject: { zh: '又一件异议成立', en: 'Another objection was upheld' },
    text: { zh: `“${pilot.title}”：${detail.zh}`, en: `“${pilot.title}”: ${detail.en}` },
    link: toPilot(pilot.id),
  };
  const told = messages(room, [...(await applicantsOf(room, pilot)), ...officer], words, caller.actor.id);
  return {
    append: [...(done.append ?? []), append],
    rely: await untied(room, caller.actor.id, await readParties(db, pilot.id)),
    rows: [...(done.rows ?? []), ...told],
  };
}

const UPHOLD = { action: 'objection.handle', verb: 'uphold' } as const;
