import { Checkbox } from '@mantine/core';
import { CAPS } from '../../../shared/milestones/names.ts';
import { useT } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import { CapField } from './cap-field.tsx';
import { Line, Words } from './fields.tsx';
import type { PeriodFormProps } from './form-props.ts';
import { report as messages } from './messages.ts';
import { PeriodCourse } from './period-course.tsx';
import { PeriodIndicators } from './period-indicators.tsx';
import styles from './report.module.css';
import { SignedBy } from './signed-by.tsx';

/** 阶段报告, with what was said last and what the daily figures say beside each field. */
export function PeriodForm(props: PeriodFormProps) {
  const { value, errors, onChange } = props;
  return (
    <>
      <PeriodIndicators {...props} />
      <CapsUsed {...props} />
      <Commitments {...props} />
      <PeriodCourse {...props} />
      <SignedBy
        value={value}
        errors={errors}
        onChange={(changed) => onChange((before) => ({ ...before, ...changed }))}
      />
    </>
  );
}

function CapsUsed({ view, value, errors, onChange }: PeriodFormProps) {
  const t = useT();
  return (
    <Block title={t(messages.use)} note={t(messages.useNote)}>
      {CAPS.filter((cap) => view.caps.some((one) => one.cap === cap && one.limit !== null)).map((cap) => (
        <CapField
          key={cap}
          cap={cap}
          view={view}
          value={value.use[cap]}
          error={errors[`use.${cap}`]}
          onChange={(next) => onChange((before) => ({ ...before, use: { ...before.use, [cap]: next } }))}
        />
      ))}
      <div className={styles.indicator}>
        <Line
          path="area"
          label={t(messages.area)}
          value={value.area}
          error={errors.area}
          onChange={(area) => onChange((before) => ({ ...before, area }))}
        />
        <span className={styles.beside}>
          {view.area !== '' && t(messages.areaPlanned, { area: view.area })}
        </span>
      </div>
    </Block>
  );
}

/** Those that the period touched are ticked, with a note. */
function Commitments({ view, value, errors, onChange }: PeriodFormProps) {
  const t = useT();
  if (view.commitments.length === 0) return null;
  const put = (at: number, note: string | null) =>
    onChange((before) => {
      const others = before.commitments.filter((one) => one.at !== at);
      const commitments = note === null ? others : [...others, { at, note }].sort((a, b) => a.at - b.at);
      return { ...before, commitments };
    });
  return (
    <Block title={t(messages.commitments)} note={t(messages.commitmentsNote)}>
      {view.commitments.map((text, at) => {
        const touched = value.commitments.find((one) => one.at === at);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a commitment is its place
          <div key={at} className={styles.commitment}>
            <Checkbox
              label={`${at + 1}. ${text}`}
              checked={touched !== undefined}
              onChange={(event) => put(at, event.currentTarget.checked ? '' : null)}
            />
            {touched && (
              <Words
                path={`commitments.${at}.note`}
                label={t(messages.note)}
                required
                rows={2}
                value={touched.note}
                error={errors[`commitments.${at}.note`]}
                onChange={(note) => put(at, note)}
              />
            )}
          </div>
        );
      })}
    </Block>
  );
}
