import type { Caller } from '../access/index.ts';
import type { Statement } from '../platform/database/port.ts';
import { today } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { ACT_NAMES } from '../shared/pilots/acts.ts';
import { ACTS_IN } from './acts.ts';
import { type Before, type Changing, change } from './change.ts';
import { screenVersion } from './compliance/screen-version.ts';
import { assertFourEyes, type Effect } from './move.ts';
import { passGate } from './pass-gate.ts';
import { assertIn } from './pilot.ts';
import { registerStatements } from './register-store.ts';
import { type PilotRequest, readRequests, updateRequest } from './requests.ts';
import type { Room } from './room.ts';
import { type Pilot, updatePilot } from './store.ts';
import { applicantsOf, messages, toPilot } from './tell.ts';
import { contentInForce, readVersion } from './versions.ts';

export interface DecidingRequest extends Changing {
  requestId: string;
  accepted: boolean;
  answer: string;
}

/** The pilot as it stood, and as it will once the request is accepted. */
export interface AcceptedRequest {
  before: Pilot;
  after: Pilot;
  kind: PilotRequest['kind'];
  /** Version of the pilot's stream with the acceptance. */
  head: number;
  at: string;
}

/** What goes with an acceptance in its commit. */
type WithAcceptance = (
  accepted: AcceptedRequest,
) => Promise<Required<Pick<Effect, 'append' | 'rows' | 'rely'>>>;

/**
 * Accepts a change or an extension, which holds from then on, or refuses it; the version before stays readable.
 * @throws AppError conflict: decided already, or the version of a change is not stamped or touches the licence boundary
 *   unsettled; forbidden: four eyes
 */
export function decideRequest(
  room: Room,
  caller: Caller,
  { requestId, accepted, answer, ...at }: DecidingRequest,
  withAcceptance: WithAcceptance,
) {
  const { database: db } = room;
  const options = { action: 'pilot.approve', status: 200 } as const;
  return change(room, caller, options, at, async ({ pilot, parties, head, at: now }) => {
    assertIn(pilot.state, ACTS_IN['decide-request'], ACT_NAMES['decide-request']);
    assertFourEyes(pilot, caller.actor.id);
    const request = (await readRequests(db, pilot.id)).find(({ id }) => id === requestId);
    if (request === undefined) throw new AppError('not-found');
    if (request.state !== 'waiting') throw decided();
    const state = accepted ? ('accepted' as const) : ('refused' as const);
    const after = accepted ? await changed(room, pilot, request) : pilot;
    const boundary = await boundaryOf(room, { pilot, parties, at: now }, request, accepted);
    const more = accepted
      ? await withAcceptance({ before: pilot, after, kind: request.kind, head: head + 1, at: now })
      : { append: [], rows: [], rely: [] };
    const rows: Statement[] = [
      updateRequest(db, { ...request, state, decidedBy: caller.actor.id, decidedAt: now, answer }),
      updatePilot(db, { ...after, updatedAt: now }),
      ...(await registerStatements(db, after, {
        act: `${request.kind}-${state}`,
        from: pilot.state,
        seq: head + 1,
        at: now,
      })),
      ...messages(
        room,
        await applicantsOf(room, pilot),
        wordsOf(pilot, request, accepted, answer),
        caller.actor.id,
      ),
      ...(boundary.screened?.rows ?? []),
      ...more.rows,
    ];
    return {
      entry: `pilot.${request.kind}-${state}`,
      payload: {
        request: requestId,
        before: { version: pilot.version, endsOn: pilot.endsOn },
        after: { version: after.version, endsOn: after.endsOn },
      },
      private: { after: { answer } },
      rows,
      append: [...(boundary.screened ? [boundary.screened.append] : []), ...more.append],
      rely: [...boundary.rely, ...more.rely],
      body: { id: requestId, state },
    };
  });
}

/**
 * Nothing is tested that touches the licence boundary unsettled, a change no more than the first version; where it is
 * refused, the version in force is what counts again.
 * @throws AppError conflict: with every finding that is not settled
 */
async function boundaryOf(
  room: Room,
  { pilot, parties, at }: Pick<Before, 'pilot' | 'parties' | 'at'>,
  { version }: PilotRequest,
  accepted: boolean,
) {
  if (version === null) return { screened: null, rely: [] };
  if (accepted) return { screened: null, rely: await passGate(room, { pilot, parties }, 'review') };
  const inForce = await readVersion(room.database, pilot.id, pilot.version);
  return { screened: await screenVersion(room, inForce, { at, today: today(room.clock) }), rely: [] };
}

async function changed(
  { database: db }: Room,
  pilot: Pilot,
  { version, endsOn }: PilotRequest,
): Promise<Pilot> {
  if (version === null) return { ...pilot, endsOn };
  const { seal, content } = await readVersion(db, pilot.id, version);
  if (seal === null) throw notSealed();
  const { identity, plan } = content.declaration;
  const before = await contentInForce(db, pilot);
  // An extension moved the last day past what the declaration says: a change of something else leaves it there.
  const isKept = plan.endsOn === before?.declaration.plan.endsOn;
  const { title } = identity;
  return {
    ...pilot,
    version,
    title,
    startsOn: plan.startsOn,
    endsOn: isKept ? pilot.endsOn : plan.endsOn,
  };
}

function wordsOf({ id, title }: Pilot, { kind }: PilotRequest, accepted: boolean, answer: string) {
  const [zh, en] = kind === 'change' ? ['变更', 'change'] : ['延期', 'extension'];
  return {
    subject: { zh: `${zh}申请已有决定`, en: `Decision on your ${en}` },
    text: {
      zh: `“${title}”的${zh}申请${accepted ? '已同意' : '未获同意'}：${answer}`,
      en: `The ${en} of “${title}” was ${accepted ? 'accepted' : 'refused'}: ${answer}`,
    },
    link: toPilot(id),
  };
}

function decided(): AppError {
  const field = { path: 'state', zh: '这件申请已经决定。', en: 'This request has been decided.' };
  return new AppError('conflict', undefined, { fields: [field] });
}

function notSealed(): AppError {
  const field = {
    path: 'seal',
    zh: '变更后的版本尚未盖章。',
    en: 'The version with the change is not stamped yet.',
  };
  return new AppError('conflict', undefined, { fields: [field] });
}
