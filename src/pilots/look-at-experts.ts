import { assertMay, type Caller, expertsOf } from '../access/index.ts';
import type { ExpertList } from './answers.ts';
import { seen } from './look.ts';
import { readOpinions } from './opinion-store.ts';
import { isRecused } from './review.ts';
import type { Room } from './room.ts';

/**
 * Who was asked to review a case, and whether they have filed an opinion on the version in force.
 * @throws AppError not-found, forbidden
 */
export async function lookAtExperts(
  room: Room,
  caller: Caller,
  { pilotId }: { pilotId: string },
): Promise<ExpertList> {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'pilot.experts.read');
  const { pilot, parties } = await seen(room, caller, { pilotId });
  const [asked, opinions] = await Promise.all([
    expertsOf(db, clock, { kind: 'pilot', id: pilotId }),
    readOpinions(db, pilotId),
  ]);
  const items = asked.map(async ({ person, phone: _, ...one }) => {
    const filed = opinions.find(({ expert, version }) => expert === person?.id && version === pilot.version);
    return {
      ...one,
      name: person?.name ?? null,
      recused: person !== null && (await isRecused(room, person.id, parties)),
      filedAt: filed?.filedAt ?? null,
    };
  });
  return { items: await Promise.all(items) };
}
