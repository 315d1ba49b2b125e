import { Button } from '@mantine/core';
import { levelOf } from '../../../shared/milestones/levels.ts';
import { shownFigure } from '../../../shared/milestones/shown-figure.ts';
import type { Report } from '../../api/reports.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { LevelMark } from '../../monitoring/level-mark.tsx';
import { Figure, Words } from './fields.tsx';
import { report as messages } from './messages.ts';
import styles from './report.module.css';

interface Props {
  at: number;
  indicator: Report['indicators'][number];
  isDue: boolean;
  before: number | null;
  daily: number | null;
  value: number | null;
  note: string;
  errors: Readonly<Record<string, string>>;
  onChange: (changed: { value?: number | null; note?: string }) => void;
}

/** An indicator at the end of a period, with what was said last and what its days say beside it. */
export function IndicatorField({
  at,
  indicator,
  isDue,
  before,
  daily,
  value,
  note,
  errors,
  onChange,
}: Props) {
  const { locale, t } = useLocale();
  const { name, unit, source } = indicator;
  return (
    <div className={styles.indicator}>
      <Figure
        path={`indicators.${at}.value`}
        label={unit === '' ? name : locale === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`}
        required={isDue}
        value={value}
        error={errors[`indicators.${at}.value`]}
        onChange={(next) => onChange({ value: next })}
      />
      <span className={styles.beside}>
        {value !== null && <LevelMark level={levelOf(indicator, value)} />}
        {before !== null && <span>{t(messages.lastTime, { value: shownFigure(before) })}</span>}
        {daily !== null && (
          <span>
            {t(messages.daily, { value: shownFigure(daily) })}{' '}
            {daily !== value && (
              <Button size="compact-xs" variant="subtle" onClick={() => onChange({ value: daily })}>
                {t(messages.takeDaily)}
              </Button>
            )}
          </span>
        )}
        {!isDue && <span>{t(messages.notDue)}</span>}
        {source !== '' && <span>{t(messages.source, { source })}</span>}
      </span>
      <div className={styles.wide}>
        <Words
          path={`indicators.${at}.note`}
          label={t(messages.note)}
          rows={1}
          value={note}
          error={errors[`indicators.${at}.note`]}
          onChange={(next) => onChange({ note: next })}
        />
      </div>
    </div>
  );
}
