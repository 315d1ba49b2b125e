import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import { headOf, type Json } from '../ledger/index.ts';
import type { Statement } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';
import { prepareMove, untied } from './move.ts';
import { type Objection, type ObjectionState, objectionsStream, readObjection, updateObjection } from './objection-store.ts';
import { readParties } from './parties.ts';
import type { Room } from './room.ts';
import { type Pilot, readPilot } from './store.ts';
import { tellObjector } from './tell-objections.ts';

export interface Answering {
  objectionId: string;
  outcome: 'not-accepted' | 'dismissed' | 'upheld';
  /** To the objector. */
  answer: string;
  /** Upheld: what the case officer and the applicants are told, without a word on who objected. */
  finding?: string | undefined;
}

/**
 * Answers on record. An objection upheld sends the pilot back to the review of its boundary, in the same commit.
 * @throws AppError conflict: answered already, or the pilot is not under notice any more; invalid-input: no finding
 */
export async function answerObjection(
  room: Room,
  caller: Caller,
  answering: Answering,
): Promise<Answer<{ state: ObjectionState }, 200>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'objection.handle');
  const { outcome, finding } = answering;
  if (outcome === 'upheld' && finding === undefined) throw noFinding();
  return runOnce(db, clock, caller, async () => {
    const { pilotId } = await readObjection(db, answering.objectionId);
    const { pilot, head } = await readPilot(db, pilotId);
    const done = await answered(room, caller, answering, pilot);
    const answer = { status: 200 as const, headers: {}, body: { state: outcome } };
    if (outcome !== 'upheld') {
      const rely = await untied(room, caller.actor.id, await readParties(db, pilotId));
      return commitAnswer(db, clock, caller, { ...done, rely }, answer);
    }
    const { what } = await prepareMove(room, caller, UPHOLD, { pilotId, seen: head }, () => ({
      ...done,
      pilot: { notice: null },
      private: { after: { finding: finding ?? '' } },
      detail: { zh: `异议成立：${finding}`, en: `An objection was upheld: ${finding}` },
    }));
    return commitAnswer(db, clock, caller, what, answer);
  });
}

const UPHOLD = { action: 'objection.handle', verb: 'uphold' } as const;

async function answered(room: Room, { actor }: Caller, { objectionId, outcome, answer }: Answering, pilot: Pilot) {
  const { database: db, clock } = room;
  const stream = objectionsStream(pilot.id);
  const { version } = await headOf(db, stream);
  const objection = await readObjection(db, objectionId);
  assertOpen(objection);
  const answeredAt = clock().toISOString();
  const after: Objection = { ...objection, state: outcome, answer, answeredBy: actor.id, answeredAt };
  const payload: Json = { objection: objectionId, before: { state: objection.state }, after: { state: outcome } };
  const rows: Statement[] = [updateObjection(db, after), ...tellObjector(room, pilot, after)];
  return {
    append: [{ stream, version, action: `objection.${outcome}`, payload, private: { after: { answer } } }],
    rows,
  };
}

function assertOpen({ state }: Objection): void {
  if (state === 'received' || state === 'awaiting-seal') return;
  throw new AppError('conflict', 'answered', {
    fields: [{ path: 'state', zh: '这件异议已经答复。', en: 'This objection has been answered.' }],
  });
}

function noFinding(): AppError {
  return new AppError('invalid-input', undefined, {
    fields: [
      {
        path: 'finding',
        zh: '异议成立时，写明查明的情况，供经办人和申请人知悉，不得写出异议人。',
        en: 'Where it is upheld, say what was found, for the case officer and the applicants, and not who objected.',
      },
    ],
  });
}
