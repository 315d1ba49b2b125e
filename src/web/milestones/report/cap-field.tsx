import { Button } from '@mantine/core';
import { levelOfCap, percentOf } from '../../../shared/milestones/levels.ts';
import { CAP_NAMES, type Cap, MONEY_CAPS } from '../../../shared/milestones/names.ts';
import { shownOfCap } from '../../../shared/milestones/shown-figure.ts';
import { NOTHING_USED, usedWith } from '../../../shared/milestones/used.ts';
import type { Report } from '../../api/reports.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { LevelMark } from '../../monitoring/level-mark.tsx';
import { Figure } from './fields.tsx';
import { report as messages } from './messages.ts';
import styles from './report.module.css';

interface Props {
  cap: Cap;
  view: Report;
  value: number | null;
  error: string | undefined;
  onChange: (value: number | null) => void;
}

/** What a period used of a cap, and what is used of it then. */
export function CapField({ cap, view, value, error, onChange }: Props) {
  const { locale, t } = useLocale();
  const limit = view.caps.find((one) => one.cap === cap)?.limit ?? null;
  const counted = view.counted?.use[cap] ?? null;
  const after = usedWith(view.usedWithout ?? NOTHING_USED, view.counted?.use ?? {}, { [cap]: value })[cap];
  const yuan = locale === 'zh' ? `（${t(messages.yuan)}）` : ` (${t(messages.yuan)})`;
  return (
    <div className={styles.indicator}>
      <Figure
        path={`use.${cap}`}
        label={`${CAP_NAMES[cap][locale]}${MONEY_CAPS.has(cap) ? yuan : ''}`}
        required
        money={MONEY_CAPS.has(cap)}
        whole={!MONEY_CAPS.has(cap)}
        value={value}
        error={error}
        onChange={onChange}
      />
      <span className={styles.beside}>
        {limit !== null && (
          <>
            <span>
              {t(messages.after, {
                used: shownOfCap(cap, after, locale),
                limit: shownOfCap(cap, limit, locale),
                percent: percentOf(after, limit) ?? 0,
              })}
            </span>
            <LevelMark level={levelOfCap(after, limit, view.nearCap)} />
          </>
        )}
        {counted !== null && (
          <span>
            {t(messages.daily, { value: shownOfCap(cap, counted, locale) })}{' '}
            {counted !== value && (
              <Button size="compact-xs" variant="subtle" onClick={() => onChange(counted)}>
                {t(messages.takeDaily)}
              </Button>
            )}
          </span>
        )}
      </span>
    </div>
  );
}
