import type { PilotState, Track } from '../../../shared/pilots/states.ts';
import type { Pilot } from '../../api/pilots.ts';

const DISTRICT = [
  'draft',
  'submitted',
  'boundary_review',
  'expert_review',
  'public_notice',
  'registered',
  'testing',
  'final_report',
  'assessed',
  'completed',
] as const satisfies readonly PilotState[];
const REGULATOR = [
  'recorded',
  'followed',
  'reported',
  'assessed',
  'completed',
] as const satisfies readonly PilotState[];

export type Stage = (typeof DISTRICT)[number] | (typeof REGULATOR)[number];

/** The way that a pilot goes when nothing comes between. */
export function stagesOf(track: Track): readonly Stage[] {
  return track === 'district' ? DISTRICT : REGULATOR;
}

type Facts = Pick<Pilot, 'track' | 'state' | 'versions' | 'receipt' | 'notice' | 'number'>;

/** How far it has come: the place of a stage on its way. What was left early stays where it was left, as far as is known. */
export function reached({ track, state, ...pilot }: Facts): number {
  const stages = stagesOf(track);
  const at = stages.indexOf(standsFor(state) as Stage);
  if (at >= 0) return at;
  if (track === 'regulator') return 0;
  const known: Stage = pilot.number
    ? 'registered'
    : pilot.notice
      ? 'public_notice'
      : pilot.receipt
        ? 'boundary_review'
        : pilot.versions.length > 0
          ? 'submitted'
          : 'draft';
  return stages.indexOf(known);
}

/** States that are no stage of their own. */
function standsFor(state: PilotState): PilotState {
  if (state === 'returned') return 'submitted';
  return state === 'paused' ? 'testing' : state;
}

/** When a stage was reached, where the pilot's own facts say so. Civil date. */
export function dateOf(stage: Stage, pilot: Pick<Pilot, 'receipt' | 'notice' | 'startsOn'>): string | null {
  if (stage === 'boundary_review') return pilot.receipt?.on ?? null;
  return stage === 'public_notice' ? (pilot.notice?.on ?? null) : null;
}
