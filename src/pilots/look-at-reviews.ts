import { type Appointed, appointmentsOf, assertMay, type Caller } from '../access/index.ts';
import { AppError } from '../shared/errors.ts';
import type { Locale } from '../shared/locale.ts';
import type { ReviewList, ReviewView } from './answers.ts';
import { readOpinions } from './opinion-store.ts';
import { filesIn } from './own-files.ts';
import { readParties } from './parties.ts';
import { isRecused } from './review.ts';
import type { Room } from './room.ts';
import { type Pilot, readPilot } from './store.ts';
import { filesOf, readVersion, type Version } from './versions.ts';
import { versionView } from './views.ts';

/** Reviews that somebody is appointed to now, newest first; where recused only that and the title. */
export async function listReviews(room: Room, caller: Caller): Promise<ReviewList> {
  assertMay(caller.actor, 'pilot.review.list');
  const appointed = await appointmentsOf(room.database, room.clock, caller.actor.id, 'pilot');
  const items = await Promise.all(appointed.map((one) => rowOf(room, caller, one)));
  return { items: items.flat() };
}

async function rowOf(
  room: Room,
  { actor }: Caller,
  { about, from, until }: Appointed,
): Promise<ReviewList['items']> {
  const { database: db } = room;
  const found = await readPilot(db, about).catch((error: unknown) => {
    // An appointment by hand, to a pilot that is not there.
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  });
  if (found === null) return [];
  const { id: pilotId, title, state, version } = found.pilot;
  if (await isRecused(room, actor.id, await readParties(db, about)))
    return [{ pilotId, title, recused: true, state: null, version: null, filed: false, from, until }];
  const filed = (await readOpinions(db, about)).some((one) => isMine(one, actor.id, version));
  return [{ pilotId, title, recused: false, state, version, filed, from, until }];
}

const isMine = (opinion: { expert: string; version: number }, person: string, version: number) =>
  opinion.expert === person && opinion.version === version;

interface UnderReview {
  pilot: Pilot;
  version: Version;
}

/**
 * What is under review, for an expert of this very pilot.
 * @throws AppError not-found; forbidden: 回避
 */
async function underReview(room: Room, caller: Caller, pilotId: string): Promise<UnderReview> {
  const { database: db } = room;
  assertMay(caller.actor, 'pilot.review.read', { pilotId });
  const { pilot } = await readPilot(db, pilotId);
  if (await isRecused(room, caller.actor.id, await readParties(db, pilotId))) throw recused();
  return { pilot, version: await readVersion(db, pilotId, pilot.version) };
}

/** An expert reads the version under review, and of opinions only the own ones. */
export async function lookAtReview(
  room: Room,
  caller: Caller,
  { pilotId, locale }: { pilotId: string; locale: Locale },
): Promise<ReviewView> {
  const { database: db } = room;
  const { pilot, version } = await underReview(room, caller, pilotId);
  const own = (await readOpinions(db, pilotId)).filter(({ expert }) => expert === caller.actor.id);
  const nameOf = () => ({ zh: '', en: '' });
  const whole = versionView(version, await filesOf(db, version), { nameOf, locale });
  const { seal: _, returned: __, submittedBy: ___, ...shown } = whole;
  return {
    pilotId,
    title: pilot.title,
    track: pilot.track,
    state: pilot.state,
    version: shown,
    opinions: own.map(({ id, version: of, conclusion, opinion, filedAt }) => ({
      id,
      version: of,
      conclusion,
      opinion,
      filedAt,
    })),
    mayFile:
      pilot.state === 'expert_review' && !own.some((one) => isMine(one, caller.actor.id, pilot.version)),
  };
}

/** A file that the version under review names, and no other. @throws AppError not-found; forbidden: 回避 */
export async function fileUnderReview(
  room: Room,
  caller: Caller,
  { pilotId, fileId }: { pilotId: string; fileId: string },
): Promise<void> {
  const { version } = await underReview(room, caller, pilotId);
  if (!filesIn(version.content.declaration).includes(fileId)) throw new AppError('not-found');
}

function recused(): AppError {
  return new AppError('forbidden', 'recused', {
    fields: [
      {
        path: 'pilotId',
        zh: '您与申报主体有利害关系，或一年内曾有，须回避。',
        en: 'You are tied to who applies, or were within a year, and are recused.',
      },
    ],
  });
}
