import { type PilotState, STATE_NAMES } from '../../shared/pilots/states.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Mark, type Tone } from './mark.tsx';

const tones: Record<PilotState, Tone> = {
  draft: 'open',
  submitted: 'waiting',
  returned: 'amiss',
  boundary_review: 'waiting',
  expert_review: 'waiting',
  public_notice: 'waiting',
  registered: 'good',
  testing: 'good',
  paused: 'amiss',
  final_report: 'waiting',
  recorded: 'waiting',
  followed: 'good',
  reported: 'waiting',
  assessed: 'good',
  completed: 'good',
  withdrawn: 'open',
  rejected: 'over',
  terminated: 'over',
};

/** Where a pilot stands, by word and shape. */
export function PilotStateMark({ state }: { state: PilotState }) {
  const { locale } = useLocale();
  return <Mark tone={tones[state]}>{STATE_NAMES[state][locale]}</Mark>;
}
