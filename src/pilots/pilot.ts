import { AppError } from '../shared/errors.ts';
import { type PilotState, STATE_NAMES, type Track, VERB_NAMES, type Verb } from '../shared/pilots/states.ts';

/** Who moves it; `system` is a cap that was breached. */
export type Mover = 'applicant' | 'case-officer' | 'approver' | 'objections' | 'system';

interface Arrow {
  from: readonly PilotState[];
  to: PilotState;
  by: readonly Mover[];
}

/** Every state of the district's track in which it is not over yet. */
const UNDER_WAY = [
  'draft',
  'submitted',
  'returned',
  'boundary_review',
  'expert_review',
  'public_notice',
  'registered',
  'testing',
  'paused',
  'final_report',
  'assessed',
] as const;
const UNREGISTERED = UNDER_WAY.slice(1, 6);
const ON_RECORD = UNDER_WAY.slice(6);

/**
 * The one table of states: what is not here cannot happen. A pilot of a regulator is never admitted, paused or ended
 * here; those powers are the regulator's.
 */
export const ARROWS: Readonly<Record<Track, Partial<Record<Verb, Arrow>>>> = {
  district: {
    submit: { from: ['draft', 'returned'], to: 'submitted', by: ['applicant'] },
    accept: { from: ['submitted'], to: 'boundary_review', by: ['case-officer'] },
    return: {
      from: ['submitted', 'boundary_review', 'expert_review'],
      to: 'returned',
      by: ['case-officer'],
    },
    'to-expert-review': { from: ['boundary_review'], to: 'expert_review', by: ['case-officer'] },
    admit: { from: ['expert_review'], to: 'public_notice', by: ['approver'] },
    uphold: { from: ['public_notice'], to: 'boundary_review', by: ['objections'] },
    register: { from: ['public_notice'], to: 'registered', by: ['case-officer'] },
    'start-testing': { from: ['registered'], to: 'testing', by: ['case-officer'] },
    pause: { from: ['testing'], to: 'paused', by: ['case-officer', 'system'] },
    resume: { from: ['paused'], to: 'testing', by: ['case-officer'] },
    finish: { from: ['testing', 'paused'], to: 'final_report', by: ['applicant'] },
    'return-report': { from: ['final_report'], to: 'testing', by: ['case-officer'] },
    assess: { from: ['final_report'], to: 'assessed', by: ['approver'] },
    complete: { from: ['assessed'], to: 'completed', by: ['case-officer'] },
    withdraw: { from: UNDER_WAY, to: 'withdrawn', by: ['applicant'] },
    reject: { from: UNREGISTERED, to: 'rejected', by: ['approver'] },
    terminate: { from: ON_RECORD, to: 'terminated', by: ['approver'] },
  },
  regulator: {
    follow: { from: ['recorded'], to: 'followed', by: ['case-officer'] },
    report: { from: ['followed'], to: 'reported', by: ['applicant'] },
    assess: { from: ['reported'], to: 'assessed', by: ['approver'] },
    complete: { from: ['assessed'], to: 'completed', by: ['case-officer'] },
    withdraw: { from: ['recorded', 'followed', 'reported', 'assessed'], to: 'withdrawn', by: ['applicant'] },
  },
};

export interface Standing {
  track: Track;
  state: PilotState;
}

/** @throws AppError conflict: no arrow of the track leads from this state by this verb */
export function nextState({ track, state }: Standing, verb: Verb): PilotState {
  const arrow = ARROWS[track][verb];
  if (arrow?.from.includes(state)) return arrow.to;
  throw notFrom(state, VERB_NAMES[verb]);
}

/** Verbs that lead on from here. */
export function verbsFrom({ track, state }: Standing, by: readonly Mover[]): Verb[] {
  const arrows = Object.entries(ARROWS[track]) as [Verb, Arrow][];
  return arrows
    .filter(([, arrow]) => arrow.from.includes(state) && arrow.by.some((mover) => by.includes(mover)))
    .map(([verb]) => verb);
}

/**
 * For what changes no state, but has its states: a seal, a change while testing.
 * @throws AppError conflict
 */
export function assertIn(state: PilotState, states: readonly PilotState[], what: { zh: string; en: string }) {
  if (!states.includes(state)) throw notFrom(state, what);
}

/**
 * A draft is the enterprise's own, and so is what was withdrawn before it was ever submitted.
 * @throws AppError not-found
 */
export function assertHandedIn({ track, version }: { track: Track; version: number }): void {
  if (track === 'district' && version === 0) throw new AppError('not-found');
}

export function notFrom(state: PilotState, what: { zh: string; en: string }): AppError {
  const { zh, en } = STATE_NAMES[state];
  return new AppError('conflict', `not from ${state}`, {
    fields: [
      {
        path: 'state',
        zh: `项目目前为“${zh}”，不能“${what.zh}”。`,
        en: `The pilot is “${en}” now, which rules out: ${what.en}.`,
      },
    ],
  });
}

/** While it runs, something may be asked for; whatever is not decided when that ends lapses. */
export function isUnderTest(state: PilotState): boolean {
  return state === 'testing' || state === 'paused';
}

const RUNNING: ReadonlySet<PilotState> = new Set([
  'testing',
  'paused',
  'final_report',
  'followed',
  'reported',
]);

/** Under test or followed: figures come in, and are watched. */
export function isRunning(state: PilotState): boolean {
  return RUNNING.has(state);
}

/** Where something waits for the office, and so stands in a queue. */
const QUEUED: ReadonlySet<PilotState> = new Set([
  'submitted',
  'boundary_review',
  'expert_review',
  'public_notice',
  'registered',
  'paused',
  'final_report',
  'assessed',
  'recorded',
  'reported',
]);

export function waitsForOffice(state: PilotState): boolean {
  return QUEUED.has(state);
}
