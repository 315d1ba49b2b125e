import {
  LEAD_STATE_NAMES,
  type LeadState,
  SEVERITY_NAMES,
  type Severity,
  type ToldState,
} from '../../shared/milestones/leads.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Mark, type Tone } from '../work/mark.tsx';

export const TONES: Readonly<Record<ToldState, Tone>> = {
  received: 'open',
  handling: 'waiting',
  transferred: 'good',
  closed: 'good',
  handled: 'good',
};
const GRADES: Readonly<Record<Severity, Tone>> = { minor: 'open', major: 'amiss', grave: 'over' };

/** Where a lead stands, by word and shape. */
export function LeadMark({ state }: { state: LeadState }) {
  const { locale } = useLocale();
  return <Mark tone={TONES[state]}>{LEAD_STATE_NAMES[state][locale]}</Mark>;
}

export function SeverityMark({ severity }: { severity: Severity }) {
  const { locale } = useLocale();
  return <Mark tone={GRADES[severity]}>{SEVERITY_NAMES[severity][locale]}</Mark>;
}
