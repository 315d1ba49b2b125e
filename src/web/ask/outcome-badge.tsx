import type { Outcome } from '../../assistant/contract.ts';
import { useT } from '../i18n/locale.tsx';
import { IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconCircleX } from '../icons.ts';
import styles from './answer.module.css';
import { ask } from './messages.ts';

const looks = {
  answered: { word: ask.answered, Icon: IconCircleCheck },
  partial: { word: ask.partial, Icon: IconCircleHalf2 },
  refused: { word: ask.refused, Icon: IconCircleDashed },
  blocked: { word: ask.blocked, Icon: IconCircleX },
} as const;

export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const t = useT();
  const { word, Icon } = looks[outcome];
  return (
    <span className={styles.outcome} data-outcome={outcome}>
      <Icon size={18} stroke={1.8} aria-hidden="true" />
      {t(word)}
    </span>
  );
}
