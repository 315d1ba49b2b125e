import { NumberInput, type NumberInputProps } from '@mantine/core';
import { FULL_MARKS } from '../../../shared/rewards/batches.ts';
import { useT } from '../../i18n/locale.tsx';
import { useTyped } from '../../work/use-typed.ts';
import { figures } from '../figure-messages.ts';
import { hundredthsOf } from './total.ts';

interface Props extends Omit<NumberInputProps, 'value' | 'onChange'> {
  /** Hundredths of a point. */
  value: number | null;
  onChange: (hundredths: number | null) => void;
}

/** Points from 0 to 100, as they are typed: "82." is on the way to 82.5. More than 100 is said to be none, and not cut to something else. */
export function ScoreInput({ value, onChange, error, ...props }: Props) {
  const t = useT();
  const [shown, setTyped, isAmiss] = useTyped(value, hundredthsOf, (hundredths) => hundredths / 100);
  return (
    <NumberInput
      {...props}
      min={0}
      max={100}
      decimalScale={2}
      clampBehavior="none"
      value={shown}
      error={isAmiss ? t(figures.between, { least: 0, most: FULL_MARKS / 100 }) : error}
      onChange={(typed) => {
        setTyped(typed);
        onChange(hundredthsOf(typed));
      }}
    />
  );
}
