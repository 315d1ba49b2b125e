import { type Action, assertMay } from '../access/index.ts';
import type { Person } from '../shared/actor.ts';
import { AppError } from '../shared/errors.ts';
import type { Act } from '../shared/pilots/acts.ts';
import { type PilotState, SINCE_TEST } from '../shared/pilots/states.ts';
import { isPartOf, type Party } from './parties.ts';
import { isRunning, type Mover, verbsFrom } from './pilot.ts';
import type { Pilot } from './store.ts';

/** Where what is no verb of the table may be done; the verbs themselves ask the same. */
export const ACTS_IN = {
  edit: ['draft', 'returned', 'testing', 'paused', 'recorded'],
  'change-parties': ['draft', 'returned', 'recorded'],
  // Until it is accepted: a letter found wanting is brought again without a new version.
  'bring-letter': ['draft', 'returned', 'recorded', 'submitted'],
  seal: ['submitted', 'testing', 'paused'],
  'name-document': ['recorded'],
  'change-record': ['followed'],
  ask: ['testing', 'paused'],
  run: ['testing', 'paused', 'followed'],
  'check-letter': ['submitted', 'recorded'],
  'decide-request': ['testing', 'paused'],
  // What was raised while it ran stays to be answered for, however it ended.
  'handle-alerts': [...SINCE_TEST, 'withdrawn', 'terminated'],
  'invite-expert': ['boundary_review', 'expert_review'],
} as const satisfies Partial<Record<Act, readonly PilotState[]>>;

const OVER: readonly PilotState[] = ['completed', 'withdrawn', 'rejected', 'terminated'];
export const hasEnded = ({ state }: Pick<Pilot, 'state'>) => OVER.includes(state);

const within = (state: PilotState, act: keyof typeof ACTS_IN) => ACTS_IN[act].some((one) => one === state);

function may(actor: Person, action: Action, about: { enterpriseId?: string; pilotId: string }): boolean {
  try {
    assertMay(actor, action, about);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** What somebody may do now for an enterprise that takes part. */
export function actsOfApplicant(
  actor: Person,
  enterpriseId: string,
  { pilot, parties }: { pilot: Pilot; parties: readonly Party[] },
): Act[] {
  const own = parties.find((party) => party.enterpriseId === enterpriseId);
  if (own === undefined) return [];
  const about = { enterpriseId, pilotId: pilot.id };
  const [drafts, owns] = [may(actor, 'pilot.draft', about), may(actor, 'pilot.act', about)];
  const acts: Act[] = [];
  if (drafts && isPartOf(own) && !hasEnded(pilot)) acts.push('add-file');
  if (!own.lead) {
    if (owns && within(pilot.state, 'change-parties')) acts.push(isPartOf(own) ? 'decline' : 'consent');
    return acts;
  }
  if (owns) acts.push(...verbsFrom(pilot, ['applicant']));
  if (owns && within(pilot.state, 'ask')) acts.push('ask');
  if (owns && within(pilot.state, 'change-record')) acts.push('change-record');
  if (!drafts) return acts;
  const others = parties.length > 1;
  if (within(pilot.state, 'run')) acts.push('run');
  if (within(pilot.state, 'edit')) acts.push('edit');
  if (within(pilot.state, 'change-parties')) acts.push('change-parties');
  if (others && within(pilot.state, 'bring-letter')) acts.push('bring-letter');
  if (within(pilot.state, 'seal')) acts.push('seal');
  if (within(pilot.state, 'name-document')) acts.push('name-document');
  return acts;
}

/** What an official may do now: nothing where tied to who applies (回避), and no decision on a case once handled. */
export function actsOfOfficial(
  actor: Person,
  { pilot, parties }: { pilot: Pilot; parties: readonly Party[] },
  { recused, handled }: { recused: boolean; handled: boolean },
): Act[] {
  if (recused) return [];
  const about = { pilotId: pilot.id };
  const handles = may(actor, 'pilot.handle', about);
  const approves = may(actor, 'pilot.approve', about) && !handled;
  const movers: Mover[] = [
    ...(handles ? (['case-officer'] as const) : []),
    ...(approves ? (['approver'] as const) : []),
  ];
  const acts: Act[] = verbsFrom(pilot, movers);
  if (handles && !hasEnded(pilot) && pilot.caseOfficer !== actor.id) acts.push('take');
  if (handles && within(pilot.state, 'check-letter') && parties.some(({ consent }) => consent === 'letter'))
    acts.push('check-letter');
  if (handles && isRunning(pilot.state)) acts.push('run');
  if (handles && within(pilot.state, 'handle-alerts')) acts.push('handle-alerts');
  if (approves && within(pilot.state, 'decide-request')) acts.push('decide-request');
  if (may(actor, 'expert.appoint', about) && within(pilot.state, 'invite-expert')) acts.push('invite-expert');
  return acts;
}
