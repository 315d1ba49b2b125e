import type { VerificationState } from '../api/enterprises.ts';
import { useT } from '../i18n/locale.tsx';
import { Mark, type Tone } from '../work/mark.tsx';
import { states } from './messages.ts';

const tones: Record<VerificationState, Tone> = {
  unverified: 'open',
  waiting: 'waiting',
  returned: 'amiss',
  verified: 'good',
};

export function VerificationMark({ state }: { state: VerificationState }) {
  const t = useT();
  return <Mark tone={tones[state]}>{t(states[state])}</Mark>;
}
