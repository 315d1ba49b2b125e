import type { Locale } from '../../../shared/locale.ts';
import { SETTING_NAMES, type SettingName } from '../../../shared/rewards/setting-names.ts';
import type { BatchView } from '../../api/batches.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { CountField } from '../number-field.tsx';
import { setUp as messages } from './messages.ts';
import { anchorOf, type TypedSettings } from './typed-settings.ts';

/** What each section of a batch's settings is given. */
export interface SectionProps {
  batch: BatchView;
  value: TypedSettings;
  set: <K extends keyof TypedSettings>(name: K, to: TypedSettings[K]) => void;
  errors: Readonly<Record<string, string>>;
}

/** What every field has: where it is found on the page, what it is called, what is wrong with it. */
export const fieldOf = (name: SettingName, errors: SectionProps['errors'], locale: Locale) => ({
  id: anchorOf(name),
  label: SETTING_NAMES[name][locale],
  error: errors[name],
});

interface CountProps extends SectionProps {
  name: 'noticeDays' | 'sheetsEach' | 'draws';
  least: number;
  most: number;
  unit?: string;
  /** In place of the range. */
  hint?: string;
}

export function Count({ name, least, most, unit, hint, value, set, errors }: CountProps) {
  const { locale, t } = useLocale();
  return (
    <CountField
      {...fieldOf(name, errors, locale)}
      hint={hint ?? t(messages.range, { least, most })}
      value={value[name]}
      onChange={(figure) => set(name, figure)}
      least={least}
      most={most}
      unit={unit}
    />
  );
}
