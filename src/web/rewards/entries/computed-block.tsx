import { shownPoints } from '../../../shared/rewards/computed.ts';
import type { EntryView } from '../../api/award-entries.ts';
import { formatDay } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Mark } from '../../work/mark.tsx';
import own from './entries.module.css';
import { one as messages } from './messages.ts';

/** What is worked out from the pilot's record, with every step and the rule in full. */
export function ComputedBlock({ entry: { computed, openLeads } }: { entry: EntryView }) {
  const { locale, t } = useLocale();
  const { takenAt, items } = computed;
  const note =
    takenAt === null
      ? t(messages.computedNow)
      : t(messages.computedTaken, { date: formatDay(takenAt, locale) });
  return (
    <Block title={t(messages.computed)} note={items.length === 0 ? undefined : note}>
      {items.length === 0 && <p className={blocks.quiet}>{t(messages.computedNone)}</p>}
      {openLeads !== null && openLeads > 0 && takenAt === null && (
        <p>
          <Mark tone="waiting">{t(messages.openLeads, { count: openLeads })}</Mark>
        </p>
      )}
      {items.length > 0 && (
        <div className={own.computed}>
          {items.map(({ criterion, name, rule, value, steps }) => (
            <div key={criterion} className={own.criterion}>
              <div>
                <span>{name}</span>
                <strong>{t(messages.points, { points: shownPoints(value) })}</strong>
              </div>
              <details>
                <summary>{t(messages.steps)}</summary>
                <ol className={own.steps}>
                  {steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
                <p className={blocks.note}>{t(messages.rule, { rule })}</p>
              </details>
            </div>
          ))}
        </div>
      )}
    </Block>
  );
}
