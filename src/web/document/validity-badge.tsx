import type { Validity } from '../../policy/document.ts';
import { useT } from '../i18n/locale.tsx';
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '../icons.ts';
import { document as messages } from './messages.ts';
import styles from './validity-badge.module.css';

const looks = {
  'in-force': { word: messages.inForce, Icon: IconCircleCheck, tone: 'good' },
  'not-yet': { word: messages.notYet, Icon: IconCircleDashed, tone: 'open' },
  expired: { word: messages.expired, Icon: IconCircleX, tone: 'over' },
  superseded: { word: messages.superseded, Icon: IconCircleX, tone: 'over' },
  repealed: { word: messages.repealed, Icon: IconCircleX, tone: 'over' },
  withdrawn: { word: messages.withdrawn, Icon: IconCircleX, tone: 'over' },
  unknown: { word: messages.unknown, Icon: IconCircleDashed, tone: 'open' },
} as const;

/** By word and shape; the colour only repeats it. */
export function ValidityBadge({ validity }: { validity: Validity }) {
  const t = useT();
  const { word, Icon, tone } = looks[validity];
  return (
    <span className={styles.badge} data-tone={tone}>
      <Icon size={16} stroke={1.8} aria-hidden="true" />
      {t(word)}
    </span>
  );
}
