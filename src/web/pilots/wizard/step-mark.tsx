import { VisuallyHidden } from '@mantine/core';
import { useT } from '../../i18n/locale.tsx';
import { IconCircleCheck, IconCircleDashed } from '../../icons.ts';
import { CountMark } from '../count-mark.tsx';
import styles from './edit-page.module.css';
import { wizard } from './step-messages.ts';

/** How a step stands, beside its name: by shape or number, and in words to who cannot see them. */
export function StepMark({ missing, untouched }: { missing: number; untouched: boolean }) {
  const t = useT();
  if (missing > 0 && !untouched)
    return <CountMark count={missing} said={t(wizard.stepMissing, { count: missing })} />;
  const said = t(missing === 0 ? wizard.stepDone : wizard.stepOpen);
  const Shape = missing === 0 ? IconCircleCheck : IconCircleDashed;
  return (
    <span className={styles.mark} data-done={missing === 0} title={said}>
      <VisuallyHidden>{said}</VisuallyHidden>
      <Shape size={16} stroke={1.8} aria-hidden="true" />
    </span>
  );
}
