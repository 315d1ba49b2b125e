import { applicantsOf, messages, toPilot, type Words } from '../../pilots/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import type { Room } from '../room.ts';
import type { Award } from './award-store.ts';

/** Whose award it is, and not who applied with them, where there is somebody who reads it here. */
export async function tellPayee(
  room: Room,
  { pilotId, enterpriseId }: Pick<Award, 'pilotId' | 'enterpriseId'>,
  except: string,
  words: Omit<Words, 'link'>,
): Promise<Statement[]> {
  const own = (await applicantsOf(room, { id: pilotId })).filter(({ as }) => as.scope === enterpriseId);
  return messages(room, own, { ...words, link: toPilot(pilotId, { part: 'awards' }) }, except);
}
