import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useTyped } from '../../work/use-typed.ts';
import { hundredthsOf } from './total.ts';

interface Props extends Omit<NumberInputProps, 'value' | 'onChange'> {
  /** Hundredths of a point. */
  value: number | null;
  onChange: (hundredths: number | null) => void;
}

/** Points from 0 to 100, as they are typed: "82." is on the way to 82.5. */
export function ScoreInput({ value, onChange, ...props }: Props) {
  const [shown, setTyped] = useTyped(value, hundredthsOf, (hundredths) => hundredths / 100);
  return (
    <NumberInput
      {...props}
      min={0}
      max={100}
      decimalScale={2}
      clampBehavior="strict"
      value={shown}
      onChange={(typed) => {
        setTyped(typed);
        onChange(hundredthsOf(typed));
      }}
    />
  );
}
