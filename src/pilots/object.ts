import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import { headOf, sha256 } from '../ledger/index.ts';
import { today } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { uuidv7 } from '../shared/ids.ts';
import { insertObjection, type Objection, type ObjectionState, objectionsStream } from './objection-store.ts';
import { assertIn } from './pilot.ts';
import type { Room } from './room.ts';
import { readPilot, streamOf } from './store.ts';
import { tellReceivers } from './tell-objections.ts';
import { isOver } from './window.ts';

export interface Objecting {
  pilotId: string;
  objection: string;
  name?: string | undefined;
  telephone?: string | undefined;
  organisation?: string | undefined;
  /** A stamped file follows. */
  sealed?: boolean | undefined;
}

export interface ObjectionMade {
  id: string;
  state: ObjectionState;
  /** Shown once: with it the objector asks what became of it, and brings the stamped file. */
  receipt: string | null;
  reason: { zh: string; en: string } | null;
}

const ANONYMOUS = {
  zh: '没有写明姓名和电话，也没有加盖公章，不予受理。',
  en: 'Neither a name with a telephone number nor a seal was given, so it is not accepted.',
};

/**
 * Takes an objection in while the notice is open: by the public form, or from a letter that the receiver of objections
 * enters. One without name and telephone or a seal is kept too, as not accepted (不予受理), with the reason.
 * @param caller null: the public form, by nobody known
 * @throws AppError not-found: there is no such notice; conflict: the window is over
 */
export async function object(
  room: Room,
  caller: Caller | null,
  wanted: Objecting,
): Promise<Answer<ObjectionMade, 201>> {
  const { database: db, clock } = room;
  assertMay(caller?.actor ?? null, caller === null ? 'objection.make' : 'objection.handle');
  const by = caller ?? { actor: { id: 'public' }, once: null };
  return runOnce(db, clock, by as Caller, async () => {
    const stream = objectionsStream(wanted.pilotId);
    const { version } = await headOf(db, stream);
    const { pilot, head } = await readPilot(db, wanted.pilotId);
    if (pilot.notice === null) throw new AppError('not-found');
    assertIn(pilot.state, ['public_notice'], { zh: '提出异议', en: 'objecting' });
    if (isOver(pilot.notice, today(clock))) throw windowOver();
    const receipt = caller === null ? newReceipt() : null;
    const made = await objectionOf(room, wanted, receipt);
    const append = [
      {
        stream,
        version,
        action: `objection.${made.state}`,
        payload: { objection: made.id, channel: made.channel, state: made.state },
        private: {
          name: made.name,
          telephone: made.telephone,
          organisation: made.organisation,
          objection: made.objection,
        },
      },
    ];
    const rows = [insertObjection(db, made), ...(await tellReceivers(room, pilot, made))];
    return commitAnswer(
      db,
      clock,
      by,
      // The notice may be closed by an objection upheld at this very moment.
      { append, rely: [{ stream: streamOf(pilot.id), version: head }], rows },
      {
        status: 201,
        headers: {},
        body: { id: made.id, state: made.state, receipt, reason: made.state === 'not-accepted' ? ANONYMOUS : null },
      },
    );
  });
}

async function objectionOf(
  { clock }: Room,
  { pilotId, objection, name, telephone, organisation, sealed }: Objecting,
  receipt: string | null,
): Promise<Objection> {
  const known = name !== undefined && telephone !== undefined;
  // A letter with a seal lies before who enters it; a form waits for its file.
  const state = known || (sealed && receipt === null) ? 'received' : sealed ? 'awaiting-seal' : 'not-accepted';
  const at = clock().toISOString();
  return {
    id: uuidv7(clock),
    pilotId,
    channel: receipt === null ? 'letter' : 'form',
    name: name ?? null,
    telephone: telephone ?? null,
    organisation: organisation ?? null,
    objection,
    sealedFile: null,
    receiptHash: receipt === null ? null : await sha256(receipt),
    state,
    receivedAt: at,
    answer: state === 'not-accepted' ? ANONYMOUS.zh : null,
    answeredBy: state === 'not-accepted' ? 'system' : null,
    answeredAt: state === 'not-accepted' ? at : null,
  };
}

/** 128 bits. */
function newReceipt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function windowOver(): AppError {
  return new AppError('conflict', 'window over', {
    fields: [{ path: 'notice', zh: '异议期已经结束。', en: 'The window for objections is over.' }],
  });
}
