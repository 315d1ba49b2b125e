import { appointExpert, assertMay, type Caller, tiesOf } from '../access/index.ts';
import { AppError } from '../shared/errors.ts';
import { uuidv7 } from '../shared/ids.ts';
import { ACT_NAMES } from '../shared/pilots/acts.ts';
import { ACTS_IN } from './acts.ts';
import { change } from './change.ts';
import { handled, untied } from './move.ts';
import { insertOpinion, type Opinion, readOpinions } from './opinion-store.ts';
import { type Party, readParties } from './parties.ts';
import { assertHandedIn, assertIn } from './pilot.ts';
import type { Room } from './room.ts';
import { readPilot, streamOf, updatePilot } from './store.ts';

const WHAT = { zh: '专家评审', en: 'expert review' };

export interface Inviting {
  pilotId: string;
  email: string;
  /** Civil dates, both inclusive. */
  from: string;
  until: string;
}

/**
 * Invites a 评审专家 for this very pilot. Who chooses the experts has handled the case, and does not admit it.
 * @throws AppError conflict: not under review; forbidden: 回避; and as appointExpert
 */
export async function inviteExpert(room: Room, caller: Caller, { pilotId, ...wanted }: Inviting) {
  const { database: db, clock, publicUrl } = room;
  assertMay(caller.actor, 'expert.appoint');
  const record = async () => {
    const { pilot, head } = await readPilot(db, pilotId);
    assertHandedIn(pilot);
    assertIn(pilot.state, ACTS_IN['invite-expert'], ACT_NAMES['invite-expert']);
    const after = { ...pilot, ...handled(pilot, caller.actor.id), updatedAt: clock().toISOString() };
    const entry = {
      stream: streamOf(pilotId),
      version: head,
      action: 'pilot.expert-invited',
      payload: { from: wanted.from, until: wanted.until },
      private: { after: { email: wanted.email } },
    };
    const rely = await untied(room, caller.actor.id, await readParties(db, pilotId));
    return { append: [entry], rely, rows: [updatePilot(db, after)] };
  };
  // What is not there, or not to be reviewed, is said before anything about the expert.
  await record();
  return appointExpert(db, clock, caller, { ...wanted, kind: 'pilot', id: pilotId }, { publicUrl, record });
}

export interface Filing extends Pick<Opinion, 'conclusion' | 'opinion'> {
  pilotId: string;
  /** The version that was read. */
  seen: number;
}

/**
 * Files one written opinion on the version under review; it stands for good.
 * @throws AppError not-found; forbidden: 回避; precondition-failed: another version is under review; conflict: not under
 *   review, or filed already
 */
export async function fileOpinion(
  room: Room,
  caller: Caller,
  { pilotId, seen, conclusion, opinion }: Filing,
) {
  const { database: db, clock } = room;
  const options = { action: 'pilot.review.file', status: 201 } as const;
  return change(room, caller, options, { pilotId }, async ({ pilot, at }) => {
    if (pilot.version !== seen) throw new AppError('precondition-failed');
    assertIn(pilot.state, ['expert_review'], WHAT);
    const filed = await readOpinions(db, pilotId);
    if (filed.some((one) => one.expert === caller.actor.id && one.version === pilot.version))
      throw filedAlready();
    const id = uuidv7(clock);
    const { version } = pilot;
    const row = { id, pilotId, version, expert: caller.actor.id, conclusion, opinion, filedAt: at };
    return {
      entry: 'pilot.opinion-filed',
      payload: { opinion: id, version },
      private: { after: { conclusion, opinion } },
      rows: [
        insertOpinion(db, row),
        // Nobody judges a case twice, whatever else they become.
        updatePilot(db, { ...pilot, ...handled(pilot, caller.actor.id), updatedAt: at }),
      ],
      body: { id, version, conclusion },
    };
  });
}

/** 回避: whether somebody is tied to one of those who apply. */
export async function isRecused(
  { database: db, clock }: Room,
  person: string,
  parties: readonly Pick<Party, 'enterpriseId'>[],
): Promise<boolean> {
  const ties = await tiesOf(db, clock, person);
  return parties.some(({ enterpriseId }) => enterpriseId !== null && ties.includes(enterpriseId));
}

function filedAlready(): AppError {
  const field = {
    path: 'opinion',
    zh: '您已就这一版本提出意见。',
    en: 'You have filed your opinion on this version.',
  };
  return new AppError('conflict', undefined, { fields: [field] });
}
