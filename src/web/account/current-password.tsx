import { PasswordInput } from '@mantine/core';
import { useT } from '../i18n/locale.tsx';
import { hasCode } from '../work/field-errors.ts';
import { own } from './own-messages.ts';
import { security } from './security-messages.ts';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Of the change that asked for it. */
  error: unknown;
}

/** Shows that who sits at an open session is its person. */
export function CurrentPassword({ value, onChange, error }: Props) {
  const t = useT();
  return (
    <PasswordInput
      label={t(own.currentPassword)}
      description={t(own.currentPasswordHint)}
      autoComplete="current-password"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={wrongPassword(error) && t(security.wrongPassword)}
    />
  );
}

export function wrongPassword(error: unknown): boolean {
  return hasCode(error, 'invalid-credentials');
}
