import { Textarea, TextInput } from '@mantine/core';
import { dayOf } from '../../../shared/clock.ts';
import type { Transfer } from '../../api/leads.ts';
import { useT } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { one as messages } from '../messages.ts';

export const newTransfer = (): Transfer => ({ to: '', number: '', on: dayOf(new Date()), reason: '' });

interface Props {
  values: Transfer;
  set: (name: keyof Transfer, value: string) => void;
  error: (name: keyof Transfer) => string | undefined;
}

/** To whom, under which number, when and why. */
export function TransferFields({ values, set, error }: Props) {
  const t = useT();
  const field = (name: keyof Transfer) => ({
    value: values[name],
    error: error(name),
    required: true,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set(name, value),
  });
  return (
    <>
      <TextInput label={t(messages.to)} maxLength={200} {...field('to')} />
      <div className={blocks.pair}>
        <TextInput label={t(messages.number)} maxLength={60} {...field('number')} />
        <TextInput label={t(messages.on)} type="date" max={newTransfer().on} {...field('on')} />
      </div>
      <Textarea
        label={t(messages.reason)}
        description={t(messages.reasonHint)}
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={8}
        {...field('reason')}
      />
    </>
  );
}
