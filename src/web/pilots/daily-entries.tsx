import { Checkbox } from '@mantine/core';
import { useT } from '../i18n/locale.tsx';
import { daily as messages } from './history-messages.ts';

interface Props {
  /** How many there are. */
  count: number;
  shown: boolean;
  onChange: (shown: boolean) => void;
}

/** Says what a history leaves out, and brings it in. */
export function DailyEntries({ count, shown, onChange }: Props) {
  const t = useT();
  if (count === 0) return null;
  return (
    <Checkbox
      mb="md"
      label={t(messages.show)}
      description={!shown && t(messages.leftOut, { count })}
      checked={shown}
      onChange={({ currentTarget: { checked } }) => onChange(checked)}
      data-screen-only
    />
  );
}
