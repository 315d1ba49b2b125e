import { VisuallyHidden } from '@mantine/core';
import type { Pilot } from '../../api/pilots.ts';
import { formatDate, formatDay } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { IconCircleCheck, IconCircleDashed, IconCircleFilled, IconCircleX } from '../../icons.ts';
import { Block } from '../../work/block.tsx';
import { PilotStateMark } from '../../work/pilot-state-mark.tsx';
import { page, stageNames } from './messages.ts';
import styles from './stage-line.module.css';
import { dateOf, reached, stagesOf } from './stages.ts';

const LEFT: ReadonlySet<Pilot['state']> = new Set(['withdrawn', 'rejected', 'terminated']);

/** The way of a pilot, and how far it has come. */
export function StageLine({ pilot }: { pilot: Pilot }) {
  const { locale, t } = useLocale();
  const stages = stagesOf(pilot.track);
  const at = reached(pilot);
  const isOver = pilot.state === 'completed';
  const isLeft = LEFT.has(pilot.state);
  const since = formatDay(pilot.stateSince, locale);
  return (
    <Block title={t(page.stages)}>
      <ol className={styles.stages} data-count={stages.length}>
        {stages.map((stage, each) => {
          const how = each < at || (each === at && isOver) ? 'done' : each === at ? 'current' : 'ahead';
          const Shape =
            how === 'done'
              ? IconCircleCheck
              : how === 'ahead'
                ? IconCircleDashed
                : isLeft
                  ? IconCircleX
                  : IconCircleFilled;
          const on = dateOf(stage, pilot);
          return (
            <li
              key={stage}
              className={styles.stage}
              data-how={how}
              {...(how === 'current' && { 'aria-current': 'step' })}
            >
              <Shape size={18} stroke={1.8} aria-hidden="true" className={styles.shape ?? ''} />
              <span className={styles.name}>{t(stageNames[stage])}</span>
              <VisuallyHidden>{t(page[how])}</VisuallyHidden>
              <span className={styles.date}>
                {how === 'current' ? (
                  <>
                    {pilot.state !== stage && <PilotStateMark state={pilot.state} />}
                    <time dateTime={pilot.stateSince}>{since}</time>
                  </>
                ) : (
                  on && <time dateTime={on}>{formatDate(on, locale)}</time>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </Block>
  );
}
