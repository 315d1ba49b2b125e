import { Input } from '@mantine/core';
import { SEVERITIES, SEVERITY_NAMES } from '../../../shared/milestones/leads.ts';
import { FULL_MARKS } from '../../../shared/rewards/batches.ts';
import { SETTING_NAMES } from '../../../shared/rewards/setting-names.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { CountField } from '../number-field.tsx';
import own from './batches.module.css';
import { setUp as messages } from './messages.ts';
import { anchorOf, type TypedDeductions } from './typed-settings.ts';

const HUNDREDTHS = 100;

interface Props {
  value: TypedDeductions;
  onChange: (value: TypedDeductions) => void;
  errors: Readonly<Record<string, string>>;
}

/** 风险事件扣分, by grade; typed in points, kept in hundredths. */
export function DeductionFields({ value, onChange, errors }: Props) {
  const { locale, t } = useLocale();
  return (
    <fieldset id={anchorOf('deductions')} className={own.plain}>
      <Input.Label component="legend">{SETTING_NAMES.deductions[locale]}</Input.Label>
      <p className={blocks.hint}>{t(messages.deductionsNote)}</p>
      <div className={`${own.three} ${own.under}`}>
        {SEVERITIES.map((severity) => (
          <CountField
            key={severity}
            id={anchorOf(`deductions.${severity}`)}
            label={SEVERITY_NAMES[severity][locale]}
            error={errors[`deductions.${severity}`]}
            value={value[severity]}
            onChange={(points) => onChange({ ...value, [severity]: points })}
            least={0}
            most={FULL_MARKS}
            scale={HUNDREDTHS}
            decimals={2}
            unit={t(messages.points)}
          />
        ))}
      </div>
      {errors.deductions && <Input.Error>{errors.deductions}</Input.Error>}
    </fieldset>
  );
}
