import type { Append, Commit } from '../ledger/index.ts';
import { headOf } from '../ledger/index.ts';
import { AppError } from '../shared/errors.ts';
import { uuidv7 } from '../shared/ids.ts';
import { ANONYMOUS, type ObjectionState } from '../shared/pilots/objections.ts';
import { formatDate } from '../shared/written-date.ts';
import { insertObjection, type Objection, objectionsStream } from './objection-store.ts';
import { assertIn } from './pilot.ts';
import type { Room } from './room.ts';
import { readPilot, streamOf } from './store.ts';
import { tellReceivers } from './tell-objections.ts';
import { isWithin, windowOf } from './window.ts';

/** An objection as it comes, on paper or by the form. */
export interface Coming {
  pilotId: string;
  objection: string;
  name?: string | undefined;
  telephone?: string | undefined;
  organisation?: string | undefined;
  /** Carries a seal; by the form its stamped file follows. */
  sealed?: boolean | undefined;
}

/** When it came; of the form also the digest of what the objector asks with. */
interface Arrival {
  on: string;
  at: string;
  channel: Objection['channel'];
  receiptHash: string | null;
  /** Who entered it, who needs no telling. */
  by: string;
}

/**
 * Takes one in while the notice is open. One without name and telephone or a seal is kept too, as not accepted
 * (不予受理), with the reason.
 * @throws AppError not-found: there is no such notice; conflict: the pilot is not under notice, or the day is outside
 *   of the window
 */
export async function takeObjection(
  room: Room,
  coming: Coming,
  arrival: Arrival,
): Promise<{ what: Omit<Commit, 'actor' | 'idempotency'>; made: Objection }> {
  const { database: db } = room;
  const stream = objectionsStream(coming.pilotId);
  const { version } = await headOf(db, stream);
  const { pilot, head } = await readPilot(db, coming.pilotId);
  if (pilot.notice === null) throw new AppError('not-found');
  assertIn(pilot.state, ['public_notice'], { zh: '提出异议', en: 'objecting' });
  if (!isWithin(pilot.notice, arrival.on)) throw outside(pilot.notice.on, windowOf(pilot.notice).on);
  const made = objectionOf(room, coming, arrival);
  const { id, channel, state, receivedOn, name, telephone, organisation, objection } = made;
  const append: Append = {
    stream,
    version,
    action: `objection.${state}`,
    payload: { objection: id, channel, receivedOn, after: { state } },
    private: { after: { name, telephone, organisation, objection } },
  };
  const rows = [insertObjection(db, made), ...(await tellReceivers(room, pilot, made, arrival.by))];
  // An objection upheld, or a withdrawal, may end the notice at this very moment.
  return { what: { append: [append], rely: [{ stream: streamOf(pilot.id), version: head }], rows }, made };
}

function objectionOf({ clock }: Room, coming: Coming, arrival: Arrival): Objection {
  const { pilotId, objection, name = null, telephone = null, organisation = null } = coming;
  const { on: receivedOn, at: receivedAt, channel, receiptHash } = arrival;
  const state = stateOf(coming, channel);
  const refused = state === 'not-accepted';
  return {
    id: uuidv7(clock),
    pilotId,
    channel,
    name,
    telephone,
    organisation,
    objection,
    sealedFile: null,
    receiptHash,
    state,
    receivedOn,
    receivedAt,
    answer: refused ? ANONYMOUS.zh : null,
    answeredBy: refused ? SYSTEM : null,
    answeredAt: refused ? receivedAt : null,
  };
}

/** Who answers where nobody decided. */
export const SYSTEM = 'system';

/** A sealed letter lies before who enters it; a form waits for its file. */
function stateOf({ name, telephone, sealed }: Coming, channel: Objection['channel']): ObjectionState {
  if (name !== undefined && telephone !== undefined) return 'received';
  if (sealed !== true) return 'not-accepted';
  return channel === 'letter' ? 'received' : 'awaiting-seal';
}

function outside(from: string, until: string): AppError {
  return new AppError('conflict', 'outside of the window', {
    fields: [
      {
        path: 'notice',
        zh: `异议应在公示期内提出：${formatDate(from, 'zh')}至${formatDate(until, 'zh')}。`,
        en: `Objections are received from ${formatDate(from, 'en')} to ${formatDate(until, 'en')}.`,
      },
    ],
  });
}
