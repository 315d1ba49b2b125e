import { VisuallyHidden } from '@mantine/core';
import { useT } from '../../i18n/locale.tsx';
import { IconCircleCheck, IconCircleDashed } from '../../icons.ts';
import styles from './edit-page.module.css';
import { wizard } from './step-messages.ts';

/** How a step stands, beside its name: by shape or number, and in words to who cannot see them. */
export function StepMark({ missing, untouched }: { missing: number; untouched: boolean }) {
  const t = useT();
  const said = missing === 0 ? t(wizard.stepDone) : t(wizard.stepMissing, { count: missing });
  const Shape = missing === 0 ? IconCircleCheck : untouched ? IconCircleDashed : null;
  return (
    <span className={styles.mark} data-done={missing === 0} title={said}>
      <VisuallyHidden>{untouched && missing > 0 ? t(wizard.stepOpen) : said}</VisuallyHidden>
      {Shape ? (
        <Shape size={16} stroke={1.8} aria-hidden="true" />
      ) : (
        <span aria-hidden="true">{missing}</span>
      )}
    </span>
  );
}
