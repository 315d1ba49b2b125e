import { useState } from 'react';

/**
 * Keeps what is typed as long as it stands for the value: "12." and "-" are on the way to a figure.
 * @param read the value that something typed stands for
 * @param write how a value is shown that was not typed here
 * @returns what is shown, how it is changed, and whether it stands for nothing
 */
export function useTyped(
  value: number | null,
  read: (typed: string | number) => number | null,
  write: (value: number) => number,
) {
  const [typed, setTyped] = useState<string | number>('');
  const shown = read(typed) === value ? typed : value === null ? '' : write(value);
  return [shown, setTyped, shown !== '' && read(shown) === null] as const;
}
