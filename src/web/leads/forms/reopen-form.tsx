import { Textarea, TextInput } from '@mantine/core';
import { reopenLead } from '../../api/leads.ts';
import { useT } from '../../i18n/locale.tsx';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { one as messages } from '../messages.ts';
import { LeadForm, type Seen, useLeadChange } from './lead-form.tsx';

const NOTHING = { reason: '', workingDays: '' };

/** 重新办理 */
export function ReopenForm({ onDone, ...seen }: Seen) {
  const t = useT();
  const form = useFormDraft(`lead.${seen.leadId}.reopen`, NOTHING);
  const { change, errors } = useLeadChange(reopenLead, () => {
    form.reset(NOTHING);
    onDone();
  });
  const { reason, workingDays } = form.values;
  return (
    <LeadForm
      change={change}
      fields={Object.keys(NOTHING)}
      onSubmit={() => change.mutate({ ...seen, json: { reason, workingDays: Number(workingDays) } })}
    >
      <Textarea
        label={t(messages.reason)}
        description={t(messages.reopenHint)}
        required
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={8}
        value={reason}
        error={errors.reason}
        onChange={(event) => form.set('reason', event.currentTarget.value)}
      />
      <TextInput
        label={t(messages.workingDays)}
        description={t(messages.workingDaysHint)}
        type="number"
        min={1}
        max={250}
        required
        value={workingDays}
        error={errors.workingDays}
        onChange={(event) => form.set('workingDays', event.currentTarget.value)}
      />
    </LeadForm>
  );
}
