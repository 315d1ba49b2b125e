import type { PersonInList } from '../api/people.ts';
import { useT } from '../i18n/locale.tsx';
import { Mark, type Tone } from '../work/mark.tsx';
import { people } from './messages.ts';

const tones: Record<PersonInList['state'], Tone> = { active: 'good', disabled: 'over', erased: 'over' };

export function PersonState({ state }: { state: PersonInList['state'] }) {
  const t = useT();
  return <Mark tone={tones[state]}>{t(people[state])}</Mark>;
}
