import type { Caller } from '../../access/index.ts';
import { isPartOf, type Party, seenWhole } from '../../pilots/index.ts';
import type { Person } from '../../shared/actor.ts';
import { today } from '../../shared/clock.ts';
import { isGivingUp, lateKindsIn } from '../../shared/rewards/late-acts.ts';
import { type Batch, batchesNamed } from '../batches/batch-store.ts';
import { type LateAct, readLateActs } from '../late/late-act-store.ts';
import type { Room } from '../room.ts';
import { declaredUntil, isTooLate } from './declared-in-time.ts';
import { type Entry, readEntriesOf } from './entry-store.ts';
import { stateIn } from './lacking.ts';
import type { OwnAwards } from './own-schemas.ts';

/**
 * What became of a pilot with the batches of awards, as its applicants see it: findings about the others are not theirs.
 * @throws AppError not-found; forbidden: has not consented to take part
 */
export async function ownAwardsSeen(
  room: Room,
  caller: Caller,
  of: { enterpriseId: string; pilotId: string },
): Promise<OwnAwards> {
  const { database: db } = room;
  const { parties } = await seenWhole(room, caller, of);
  const own = parties.find(({ enterpriseId }) => enterpriseId === of.enterpriseId)!;
  const entries = await readEntriesOf(db, of.pilotId);
  const batches = await batchesNamed(
    db,
    entries.map(({ batchId }) => batchId),
  );
  const acts = (await Promise.all([...batches.keys()].map((id) => readLateActs(db, id)))).flat();
  return {
    items: entries.map((entry) =>
      awardView(entry, batches.get(entry.batchId)!, own, {
        actor: caller.actor,
        acts,
        on: today(room.clock),
      }),
    ),
  };
}

/** To the lead alone it says what to do; all applicants see that it is stated. */
function renunciationSeen(
  { state, withdrawal }: Entry,
  speaks: boolean,
  isTaken: boolean,
): OwnAwards['items'][number]['renunciation'] {
  const stated =
    state === 'nominated' && withdrawal !== null
      ? { reason: withdrawal.reason, at: withdrawal.at, taken: isTaken }
      : null;
  const acts = stated === null ? (['state'] as const) : (['take-back'] as const);
  return { stated, acts: speaks && !isTaken ? [...acts] : [] };
}

function awardView(
  entry: Entry,
  { id, title, state, settings, publishedOn }: Batch,
  own: Party,
  { actor, acts, on }: { actor: Person; acts: readonly LateAct[]; on: string },
): OwnAwards['items'][number] {
  const { conditions } = settings;
  const isOver = isTooLate(settings, on);
  const owner = actor.enterprises.some((one) => one.id === own.enterpriseId && one.role === 'owner');
  const speaks = own.lead && isPartOf(own) && owner && entry.state === 'nominated';
  return {
    id: entry.id,
    batch: { id, title, state, declaredUntil: declaredUntil(settings), isOver },
    state: entry.state,
    reason: entry.reason,
    applicants: entry.shares.map(({ name, uscc, share }) => ({ name, uscc, share, own: uscc === own.uscc })),
    conditions: conditions.map((condition) => ({
      ...condition,
      state: stateIn(entry.conditions, own.uscc, condition.id),
    })),
    funding: entry.funding === null ? null : [...entry.funding],
    declaredAt: entry.declaredAt,
    hasLetter:
      entry.state !== 'withdrawn' &&
      (entry.state !== 'nominated' || publishedOn !== null) &&
      entry.shares.some(({ uscc }) => uscc === own.uscc),
    mayDeclare: speaks && state === 'open' && !isOver,
    renunciation: renunciationSeen(
      entry,
      speaks && lateKindsIn(state).includes('renunciation'),
      isGivingUp(acts, entry.id),
    ),
    updatedAt: entry.updatedAt,
  };
}
