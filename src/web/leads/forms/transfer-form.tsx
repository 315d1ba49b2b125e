import { Textarea, TextInput } from '@mantine/core';
import { dayOf } from '../../../shared/clock.ts';
import { transferLead } from '../../api/leads.ts';
import { useT } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { one as messages } from '../messages.ts';
import { LeadForm, type Seen, useLeadChange } from './lead-form.tsx';

/** 移送 */
export function TransferForm({ onDone, ...seen }: Seen) {
  const t = useT();
  const now = dayOf(new Date());
  const nothing = { to: '', number: '', on: now, reason: '' };
  const form = useFormDraft(`lead.${seen.leadId}.transfer`, nothing);
  const { change, errors } = useLeadChange(transferLead, () => {
    form.reset(nothing);
    onDone();
  });
  const field = (name: keyof typeof nothing) => ({
    value: form.values[name],
    error: errors[name],
    required: true,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => form.set(name, value),
  });
  return (
    <LeadForm
      change={change}
      fields={Object.keys(nothing)}
      onSubmit={() => change.mutate({ ...seen, json: form.values })}
    >
      <TextInput label={t(messages.to)} maxLength={200} {...field('to')} />
      <div className={blocks.pair}>
        <TextInput label={t(messages.number)} maxLength={60} {...field('number')} />
        <TextInput label={t(messages.on)} type="date" max={now} {...field('on')} />
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
    </LeadForm>
  );
}
