import { tiesOf } from '../access/index.ts';
import { inParts } from '../platform/database/in-parts.ts';
import type { Database } from '../platform/database/port.ts';
import type { Person } from '../shared/actor.ts';
import { AppError } from '../shared/errors.ts';
import { decidesNot } from './move.ts';
import type { Room } from './room.ts';
import type { Pilot } from './store.ts';

type Handled = Pick<Pilot, 'id' | 'handledBy' | 'caseOfficer'>;

/**
 * 回避: who handled the case, or is tied to who applies, learns nothing of an objection to it.
 * @returns which of these pilots they may know the objections of
 */
export async function receivable(
  { database: db, clock }: Room,
  actor: Person,
  pilots: readonly Handled[],
): Promise<ReadonlySet<string>> {
  const open = pilots.filter((pilot) => !decidesNot(pilot, actor.id)).map(({ id }) => id);
  const ties = new Set(await tiesOf(db, clock, actor.id));
  if (ties.size === 0) return new Set(open);
  const tied = new Set(
    (await takingPart(db, open))
      .filter(({ enterpriseId }) => enterpriseId !== null && ties.has(enterpriseId))
      .map(({ pilotId }) => pilotId),
  );
  return new Set(open.filter((id) => !tied.has(id)));
}

async function takingPart(db: Database, pilotIds: readonly string[]) {
  const found: { pilotId: string; enterpriseId: string | null }[] = [];
  for (const some of inParts(pilotIds)) {
    const parties = db.query.selectFrom('pilotParties').select(['pilotId', 'enterpriseId']);
    found.push(...(await parties.where('pilotId', 'in', some).execute()));
  }
  return found;
}

/** @throws AppError not-found: recused */
export async function assertReceives(room: Room, actor: Person, pilot: Handled): Promise<void> {
  if (!(await receivable(room, actor, [pilot])).has(pilot.id)) throw new AppError('not-found', 'recused');
}
