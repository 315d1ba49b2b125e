import { appointExpert, assertMay, type Caller, isTiedTo } from '../access/index.ts';
import { AppError } from '../shared/errors.ts';
import { uuidv7 } from '../shared/ids.ts';
import { change } from './change.ts';
import { insertOpinion, type Opinion, readOpinions } from './opinion-store.ts';
import { type Party, readParties } from './parties.ts';
import { assertIn } from './pilot.ts';
import type { Room } from './room.ts';
import { readPilot, updatePilot } from './store.ts';
import { readVersion } from './versions.ts';
import { handled } from './move.ts';

const WHAT = { zh: '专家评审', en: 'expert review' };

export interface Inviting {
  pilotId: string;
  email: string;
  /** Civil dates, both inclusive. */
  from: string;
  until: string;
}

/** Invites a 评审专家 for this very pilot. @throws AppError conflict: not under review, and as appointExpert */
export async function inviteExpert(room: Room, caller: Caller, { pilotId, ...wanted }: Inviting) {
  const { database: db, clock, publicUrl } = room;
  assertMay(caller.actor, 'expert.appoint');
  const { pilot } = await readPilot(db, pilotId);
  assertIn(pilot.state, ['boundary_review', 'expert_review'], { zh: '邀请专家', en: 'inviting experts' });
  return appointExpert(db, clock, caller, { ...wanted, kind: 'pilot', id: pilotId }, { publicUrl });
}

/**
 * What an expert reads: the version under review, and of opinions only the own one.
 * @throws AppError not-found: not appointed to it, or tied to who applies (回避)
 */
export async function lookAtReview(room: Room, caller: Caller, pilotId: string) {
  const { database: db } = room;
  assertMay(caller.actor, 'pilot.review.read', { pilotId });
  const { pilot, head } = await readPilot(db, pilotId);
  await assertUnbiased(room, caller, await readParties(db, pilotId));
  const version = await readVersion(db, pilotId, pilot.version);
  const own = (await readOpinions(db, pilotId)).filter(({ expert }) => expert === caller.actor.id);
  return { pilot, head, version, own };
}

/**
 * Files one written opinion on the version under review; it stands for good.
 * @throws AppError not-found; conflict: not under review, or filed already
 */
export async function fileOpinion(
  room: Room,
  caller: Caller,
  { pilotId, conclusion, opinion }: { pilotId: string } & Pick<Opinion, 'conclusion' | 'opinion'>,
) {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'pilot.review.file', { pilotId });
  await assertUnbiased(room, caller, await readParties(db, pilotId));
  const options = { action: 'pilot.review.file', status: 201 } as const;
  return change(room, caller, options, { pilotId }, async ({ pilot, at }) => {
    assertIn(pilot.state, ['expert_review'], WHAT);
    const filed = await readOpinions(db, pilotId);
    if (filed.some((one) => one.expert === caller.actor.id && one.version === pilot.version)) throw filedAlready();
    const id = uuidv7(clock);
    const row = { id, pilotId, version: pilot.version, expert: caller.actor.id, conclusion, opinion, filedAt: at };
    return {
      entry: 'pilot.opinion-filed',
      payload: { opinion: id, version: pilot.version },
      private: { after: { conclusion, opinion } },
      rows: [
        insertOpinion(db, row),
        // Nobody judges a case twice, whatever else they become.
        updatePilot(db, { ...pilot, ...handled(pilot, caller.actor.id), updatedAt: at }),
      ],
      body: { id, version: pilot.version, conclusion },
    };
  });
}

async function assertUnbiased({ database: db, clock }: Room, { actor }: Caller, parties: readonly Party[]) {
  for (const { enterpriseId } of parties) {
    if (enterpriseId !== null && (await isTiedTo(db, clock, actor.id, enterpriseId)))
      throw new AppError('not-found', 'recused');
  }
}

function filedAlready(): AppError {
  const field = { path: 'opinion', zh: '您已就这一版本提出意见。', en: 'You have filed your opinion on this version.' };
  return new AppError('conflict', undefined, { fields: [field] });
}
