import { type Examination, examine } from '../../compliance/index.ts';
import { today } from '../../shared/clock.ts';
import type { Party } from '../parties.ts';
import type { Room } from '../room.ts';
import type { Pilot } from '../store.ts';
import { contentInForce } from '../versions.ts';

/** How a pilot stands before the gates of expert review and of testing, with all that the answer was read from. */
export async function examinePilot(
  { database: db, clock, licences }: Pick<Room, 'database' | 'clock' | 'licences'>,
  pilot: Pick<Pilot, 'id' | 'version'>,
  parties: readonly Party[],
): Promise<Examination> {
  const content = await contentInForce(db, pilot);
  return examine(db, {
    pilotId: pilot.id,
    holders: parties,
    declared: content?.declaration.identity.licences ?? [],
    catalogue: await licences.current(),
    today: today(clock),
  });
}
