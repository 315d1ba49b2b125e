import type { Person } from '../shared/actor.ts';
import type { Act } from '../shared/pilots/acts.ts';
import { actsOfApplicant, actsOfOfficial } from './acts.ts';
import { decidesNot } from './move.ts';
import type { Party } from './parties.ts';
import { isRecused } from './review.ts';
import type { Room } from './room.ts';
import type { Pilot } from './store.ts';

/** What somebody may do now, for an enterprise that takes part or, without one, for the office. */
export async function actsOf(
  room: Room,
  actor: Person,
  { pilot, parties }: { pilot: Pilot; parties: readonly Party[] },
  enterpriseId: string | undefined,
): Promise<Act[]> {
  if (enterpriseId !== undefined) return actsOfApplicant(actor, enterpriseId, { pilot, parties });
  const recused = await isRecused(room, actor.id, parties);
  return actsOfOfficial(actor, { pilot, parties }, { recused, handled: decidesNot(pilot, actor.id) });
}
