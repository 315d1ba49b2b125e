import { sql } from 'kysely';
import { inParts } from '../platform/database/in-parts.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { BY_ITSELF } from './alert-words.ts';
import type { DueMilestone } from './due-run.ts';

/** What is open and has not been told of its due date, though that is near or has passed. */
export function untoldQuery(db: Database, { today, remindUntil }: { today: string; remindUntil: string }) {
  return db.query
    .selectFrom('pilotMilestones')
    .select('pilotId')
    .distinct()
    .where('open', '=', sql.lit(1))
    .where('dueOn', '<=', remindUntil)
    .where((eb) =>
      eb.or([
        eb.and([eb('dueOn', '<', today), sql<boolean>`coalesce(missed_for, '') <> due_on`]),
        eb.and([eb('dueOn', '>=', today), sql<boolean>`coalesce(reminded_for, '') <> due_on`]),
      ]),
    );
}

export async function readUntold(
  db: Database,
  days: { today: string; remindUntil: string },
): Promise<string[]> {
  return (await untoldQuery(db, days).execute()).map(({ pilotId }) => pilotId);
}

export async function readDueMilestones(db: Database, pilotId: string): Promise<DueMilestone[]> {
  const rows = await db.query
    .selectFrom('pilotMilestones')
    .select(['id', 'title', 'state', 'open', 'dueOn', 'remindedFor', 'missedFor'])
    .where('pilotId', '=', pilotId)
    .orderBy('dueOn')
    .orderBy('id')
    .execute();
  return rows.map(({ state, open, ...row }) => ({ ...row, agreed: state === 'agreed', open: open === 1 }));
}

/** Many at a time: D1 takes a hundred parameters at most. */
/** Of these pilots, those that have an agreed milestone. */
export function readPlanned(db: Database, pilotIds: readonly string[]): Promise<Set<string>> {
  return inChunks(pilotIds, async (ids) => {
    const rows = await db.query
      .selectFrom('pilotMilestones')
      .select('pilotId')
      .distinct()
      .where('pilotId', 'in', ids)
      .where('state', '=', 'agreed')
      .execute();
    return rows.map(({ pilotId }) => pilotId);
  });
}

/** As `raisedKey` has them: what was raised about these pilots themselves, and about their complaints, and stands. */
export function readRaised(db: Database, pilotIds: readonly string[]): Promise<Set<string>> {
  return inChunks(pilotIds, async (ids) => {
    const rows = await db.query
      .selectFrom('pilotAlerts')
      .select(['pilotId', 'kind', 'subject', 'day'])
      .where('pilotId', 'in', ids)
      .where('kind', 'in', ['no-plan', 'ends-soon', 'ended', 'complaint-overdue'])
      .where(sql<boolean>`coalesce(handled_by, '') <> ${BY_ITSELF}`)
      .execute();
    return rows.map(({ pilotId, ...alert }) => raisedKey(pilotId, alert));
  });
}

/** Without a plan it is told once, on whatever day. */
export const raisedKey = (
  pilotId: string,
  { kind, subject, day }: { kind: string; subject: string; day: string },
) => [pilotId, kind, subject, kind === 'no-plan' ? '' : day].join(' ');

async function inChunks(
  ids: readonly string[],
  read: (chunk: string[]) => Promise<string[]>,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of inParts(ids)) {
    for (const one of await read(some)) found.add(one);
  }
  return found;
}

export function markReminded(db: Database, { id, dueOn }: DueMilestone, at: string): Statement {
  return db.query
    .updateTable('pilotMilestones')
    .set({ remindedFor: dueOn, updatedAt: at })
    .where('id', '=', id)
    .compile();
}

export function markMissed(db: Database, { id, dueOn }: DueMilestone, at: string): Statement {
  return db.query
    .updateTable('pilotMilestones')
    .set({ missedFor: dueOn, updatedAt: at })
    .where('id', '=', id)
    .compile();
}
