import type { Append, Commit } from '../ledger/index.ts';
import { headOf } from '../ledger/index.ts';
import { AppError } from '../shared/errors.ts';
import { uuidv7 } from '../shared/ids.ts';
import { type Arrival, arrived, outside, type Said } from './objection-rules.ts';
import { insertObjection, type Objection, objectionsStream } from './objection-store.ts';
import { assertIn } from './pilot.ts';
import type { Room } from './room.ts';
import { readPilot, streamOf } from './store.ts';
import { tellReceivers } from './tell-objections.ts';
import { isWithin, windowOf } from './window.ts';

export interface Coming extends Said {
  pilotId: string;
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
  const made: Objection = {
    ...arrived(coming, arrival),
    id: uuidv7(room.clock),
    pilotId: coming.pilotId,
    sealedFile: null,
  };
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
