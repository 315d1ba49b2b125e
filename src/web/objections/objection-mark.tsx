import { OBJECTION_STATE_NAMES, type ObjectionState } from '../../shared/pilots/objections.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Mark, type Tone } from '../work/mark.tsx';

const tones: Record<ObjectionState, Tone> = {
  'awaiting-seal': 'open',
  received: 'waiting',
  'not-accepted': 'over',
  dismissed: 'good',
  upheld: 'amiss',
};

/** Where an objection stands, by word and shape. */
export function ObjectionMark({ state }: { state: ObjectionState }) {
  const { locale } = useLocale();
  return <Mark tone={tones[state]}>{OBJECTION_STATE_NAMES[state][locale]}</Mark>;
}
