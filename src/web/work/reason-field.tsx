import { Textarea, type TextareaProps } from '@mantine/core';
import { useT } from '../i18n/locale.tsx';
import { work } from './messages.ts';

interface Props extends Pick<TextareaProps, 'error' | 'mt'> {
  value: string;
  onChange: (reason: string) => void;
}

/** Why an official does something: as long as the ledger takes it. */
export function ReasonField({ value, onChange, ...how }: Props) {
  const t = useT();
  return (
    <Textarea
      {...how}
      label={t(work.reason)}
      description={t(work.reasonHint)}
      required
      minLength={2}
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
