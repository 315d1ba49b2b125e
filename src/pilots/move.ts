import { type Action, type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import { closeCompliance } from '../compliance/index.ts';
import { assertNotTied } from '../enterprises/index.ts';
import type { Append, Commit, Json } from '../ledger/index.ts';
import type { Statement } from '../platform/database/port.ts';
import { etagOf } from '../platform/http/versions.ts';
import { today } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { PilotState, Verb } from '../shared/pilots/states.ts';
import { hasEnded } from './acts.ts';
import { screenVersion } from './compliance/screen-version.ts';
import { type Party, readParties } from './parties.ts';
import { assertHandedIn, isUnderTest, nextState } from './pilot.ts';
import { registerStatements } from './register-store.ts';
import { lapse } from './requests.ts';
import type { MoveRoom, Room } from './room.ts';
import { type Pilot, readPilot, streamOf, updatePilot } from './store.ts';
import { tellOfMove, wordsOfMove } from './tell.ts';
import { NO_DEADLINE, readTerms, type Terms, termOf } from './terms.ts';
import { readVersion } from './versions.ts';

type Rely = NonNullable<Commit['rely']>;

/** Which pilot, at which version the caller saw it; the enterprise where an applicant acts. */
export interface Moving {
  pilotId: string;
  seen: number;
  enterpriseId?: string | undefined;
}

/** What a verb decides on. */
export interface Stage {
  pilot: Pilot;
  parties: readonly Party[];
  terms: Terms;
  /** Instant and civil date of the move. */
  at: string;
  today: string;
}

/** What a verb changes beside the state. */
export interface Effect {
  pilot?: Partial<Pilot>;
  payload?: { [key: string]: Json };
  private?: Json;
  rows?: readonly Statement[];
  append?: readonly Append[];
  rely?: Rely;
  /** Said in the message beside the new state. */
  detail?: Bilingual;
}

export interface Moved {
  id: string;
  state: PilotState;
}

interface Arrow {
  action: Action;
  verb: Verb;
}
type Decide = (stage: Stage) => Effect | Promise<Effect>;

/**
 * One arrow of the table, whole: who may, from which state, what the verb itself demands, then one commit with its
 * entry and its messages.
 * @throws AppError not-found, precondition-failed, conflict (not from this state), forbidden (回避), and the verb's own
 */
export async function move(
  room: Room,
  caller: Caller,
  arrow: Arrow,
  moving: Moving,
  decide: Decide,
): Promise<Answer<Moved, 200>> {
  const { database: db, clock } = room;
  return runOnce(db, clock, caller, async () => {
    const { what, moved, version } = await prepareMove(room, caller, arrow, moving, decide);
    const headers = { ETag: etagOf(version) };
    return commitAnswer(db, clock, caller, what, { status: 200, headers, body: moved });
  });
}

/** The commit of a move, for a verb that answers something else; to be run again when what it read was stale. */
export async function prepareMove(
  room: Room,
  caller: Caller,
  { action, verb }: Arrow,
  { pilotId, seen, enterpriseId }: Moving,
  decide: Decide,
): Promise<{ what: Omit<Commit, 'actor' | 'idempotency'>; moved: Moved; version: number }> {
  const { database: db, clock } = room;
  assertMay(caller.actor, action, { enterpriseId, pilotId });
  const { pilot, head } = await readPilot(db, pilotId);
  const parties = await readParties(db, pilotId);
  if (enterpriseId === undefined) assertHandedIn(pilot);
  else assertLeads(parties, enterpriseId);
  if (head !== seen) throw new AppError('precondition-failed');
  const state = nextState(pilot, verb);
  const ties = enterpriseId === undefined ? await untied(room, caller.actor.id, parties) : [];
  const [at, day] = [clock().toISOString(), today(clock)];
  const terms = await readTerms(room.library);
  const effect = await decide({ pilot, parties, terms, at, today: day });
  const done = await carryOut(room, { pilot, head, state, at, day, terms }, verb, effect, caller.actor.id);
  return {
    what: { ...done.what, rely: [...ties, ...done.what.rely] },
    moved: { id: pilotId, state },
    version: head + 1,
  };
}

/** 自动暂停: what the service does where the plan says so, as part of the commit that brings the cause. */
export async function pauseByItself(
  room: MoveRoom,
  { pilot, head, at }: { pilot: Pilot; head: number; at: string },
  reason: Bilingual,
): Promise<{ append: readonly Append[]; rows: readonly Statement[] }> {
  const [state, day] = [nextState(pilot, 'pause'), today(room.clock)];
  const effect = {
    payload: { on: day, byItself: true, why: { ...reason } },
    detail: reason,
  };
  const terms = await readTerms(room.library);
  const { what } = await carryOut(room, { pilot, head, state, at, day, terms }, 'pause', effect, 'system');
  return what;
}

interface Going {
  pilot: Pilot;
  head: number;
  /** The new one. */
  state: PilotState;
  at: string;
  day: string;
  terms: Terms;
}

async function carryOut(
  room: MoveRoom,
  { pilot, head, state, at, day, terms }: Going,
  verb: Verb,
  effect: Effect,
  actor: string,
) {
  const { database: db } = room;
  const pilotId = pilot.id;
  const ends = isUnderTest(pilot.state) && !isUnderTest(state);
  const lapsed = ends ? await lapse(db, pilotId, at) : null;
  // What was found in a change that will never hold is held against nobody.
  const screened = lapsed?.wasChange
    ? await screenVersion(room, await readVersion(db, pilotId, pilot.version), { at, today: day })
    : null;
  const after: Pilot = {
    ...pilot,
    state,
    stateSince: at,
    dueOn: termOf(terms, state, day)?.on ?? NO_DEADLINE,
    updatedAt: at,
    ...effect.pilot,
  };
  const entry = {
    stream: streamOf(pilotId),
    version: head,
    action: `pilot.${verb}`,
    payload: {
      before: { state: pilot.state },
      after: { state, ...effect.payload, ...(lapsed && { lapsed: lapsed.requests }) },
    },
    ...(effect.private !== undefined && { private: effect.private }),
  };
  const rows = [
    updatePilot(db, after),
    ...(effect.rows ?? []),
    ...(lapsed?.rows ?? []),
    ...(screened?.rows ?? []),
    ...(hasEnded(after) ? [closeCompliance(db, pilotId, at)] : []),
    ...(await registerStatements(db, after, { act: verb, from: pilot.state, seq: head + 1, at })),
    ...(await tellOfMove(room, after, verb, wordsOfMove(after, effect.detail), actor)),
  ];
  return {
    what: {
      append: [entry, ...(screened ? [screened.append] : []), ...(effect.append ?? [])],
      rely: effect.rely ?? [],
      rows,
    },
  };
}

/** 回避: what an official decides relies on being tied to none of those concerned. */
export async function untied(
  room: Pick<Room, 'database' | 'clock'>,
  officer: string,
  parties: readonly Pick<Party, 'enterpriseId'>[],
): Promise<Rely> {
  const { database: db, clock } = room;
  const ids = parties.flatMap(({ enterpriseId }) => (enterpriseId === null ? [] : [enterpriseId]));
  return Promise.all([...new Set(ids)].map((id) => assertNotTied(db, clock, officer, id)));
}

/**
 * The lead acts for all; those who joined read, consent and are told.
 * @throws AppError not-found: the enterprise takes no part; forbidden: it does not lead
 */
export function assertLeads(parties: readonly Party[], enterpriseId: string): void {
  const party = assertTakesPart(parties, enterpriseId);
  if (!party.lead) throw notTheLead();
}

function notTheLead(): AppError {
  return new AppError('forbidden', 'not the lead', {
    fields: [
      {
        path: 'enterpriseId',
        zh: '由牵头主体办理；联合申报主体可以查看和表示同意。',
        en: 'The lead does this; joint applicants read, and consent.',
      },
    ],
  });
}

/** @throws AppError not-found */
export function assertTakesPart(parties: readonly Party[], enterpriseId: string): Party {
  const party = parties.find((one) => one.enterpriseId === enterpriseId);
  if (party === undefined) throw new AppError('not-found');
  return party;
}

/** Four eyes, by person: who handled a case, or has taken it, decides nothing about it. */
export function decidesNot(
  { handledBy, caseOfficer }: Pick<Pilot, 'handledBy' | 'caseOfficer'>,
  officer: string,
): boolean {
  return caseOfficer === officer || handledBy.includes(officer);
}

/** @throws AppError forbidden */
export function assertFourEyes(pilot: Pilot, officer: string): void {
  if (!decidesNot(pilot, officer)) return;
  throw new AppError('forbidden', 'four eyes', {
    fields: [
      {
        path: 'handledBy',
        zh: '您经办过本项目，须由另一位审批人决定。',
        en: 'You handled this case: another approver decides.',
      },
    ],
  });
}

export function handled({ handledBy }: Pilot, officer: string): Pick<Pilot, 'handledBy'> {
  return { handledBy: handledBy.includes(officer) ? handledBy : [...handledBy, officer] };
}
