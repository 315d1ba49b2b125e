import { TextInput } from '@mantine/core';
import type { Address } from '../api/people.ts';
import { useT } from '../i18n/locale.tsx';
import { fieldErrors } from './field-errors.ts';
import { work } from './messages.ts';

/** One field for a mail address or a mobile number: an @ tells them apart. */
export function addressIn(written: string): Address {
  const text = written.trim();
  return text.includes('@') ? { email: text } : { phone: text };
}

interface Props {
  value: string;
  onChange: (value: string) => void;
  error: unknown;
}

export function AddressField({ value, onChange, error }: Props) {
  const t = useT();
  const { email, phone } = fieldErrors(error);
  return (
    <TextInput
      label={t(work.address)}
      description={t(work.addressHint)}
      autoComplete="off"
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={email ?? phone}
    />
  );
}
