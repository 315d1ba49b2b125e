import { BATCH_STATE_NAMES, type BatchState } from '../../../shared/rewards/batch-states.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Mark, type Tone } from '../../work/mark.tsx';

const TONES: Readonly<Record<BatchState, Tone>> = {
  draft: 'open',
  open: 'waiting',
  scoring: 'waiting',
  locked: 'waiting',
  proposed: 'waiting',
  approved: 'waiting',
  public_notice: 'waiting',
  published: 'good',
  paid: 'good',
};

/** Where a batch stands, by word and shape. */
export function BatchMark({ state }: { state: BatchState }) {
  const { locale } = useLocale();
  return <Mark tone={TONES[state]}>{BATCH_STATE_NAMES[state][locale]}</Mark>;
}
