import { TextInput } from '@mantine/core';
import { normaliseUscc, USCC_FAULTS, usccFault } from '../../shared/uscc.ts';
import { useT } from '../i18n/locale.tsx';
import { profile } from './messages.ts';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** What the server complained of. */
  error?: string | undefined;
}

/** Says while one types what is wrong with the code, and how far one is while nothing is. */
export function UsccField({ value, onChange, error }: Props) {
  const t = useT();
  const code = normaliseUscc(value);
  const found = code === '' ? null : usccFault(code);
  // A code half typed is only short; a character that no code has can be said at once.
  const early = found === 'length' && code.length < 18;
  const odd = early && usccFault(code.padEnd(18, '0')) === 'characters';
  const fault = odd ? USCC_FAULTS.characters : found && !early ? USCC_FAULTS[found] : null;
  const progress =
    code === ''
      ? t(profile.usccHint)
      : early
        ? t(profile.usccTyped, { typed: code.length })
        : t(profile.usccGood);
  return (
    <TextInput
      label={t(profile.uscc)}
      description={fault ? t(profile.usccHint) : progress}
      required
      maxLength={40}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onChange(code)}
      error={(fault && t(fault)) ?? error}
    />
  );
}
