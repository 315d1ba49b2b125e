import { tiesOf } from '../../access/index.ts';
import { readParties } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Room } from '../room.ts';
import type { Lead } from './lead-store.ts';

type About = Pick<Lead, 'pilotId'>;

/** 回避: who is tied to one of those that a lead is about learns nothing of it. */
export async function withoutTied<L extends About>(
  { database: db, clock }: Pick<Room, 'database' | 'clock'>,
  official: string,
  leads: readonly L[],
): Promise<L[]> {
  const ties = new Set(await tiesOf(db, clock, official));
  if (ties.size === 0) return [...leads];
  const pilots = [...new Set(leads.flatMap(({ pilotId }) => (pilotId === null ? [] : [pilotId])))];
  const tied = new Set<string>();
  for (const id of pilots) {
    const parties = await readParties(db, id);
    if (parties.some(({ enterpriseId }) => enterpriseId !== null && ties.has(enterpriseId))) tied.add(id);
  }
  return leads.filter(({ pilotId }) => pilotId === null || !tied.has(pilotId));
}

/** @throws AppError not-found */
export async function assertUntied(room: Room, official: string, lead: About): Promise<void> {
  if ((await withoutTied(room, official, [lead])).length === 0) throw new AppError('not-found', 'recused');
}
