import { Textarea } from '@mantine/core';
import { noteOnLead } from '../../api/leads.ts';
import { useT } from '../../i18n/locale.tsx';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { one as messages } from '../messages.ts';
import { LeadForm, type Seen, useLeadChange } from './lead-form.tsx';

/** 办理记录 */
export function NoteForm({ onDone, ...seen }: Seen) {
  const t = useT();
  const form = useFormDraft(`lead.${seen.leadId}.note`, { note: '' });
  const { change, errors } = useLeadChange(noteOnLead, () => {
    form.reset({ note: '' });
    onDone();
  });
  return (
    <LeadForm
      change={change}
      fields={['note']}
      onSubmit={() => change.mutate({ ...seen, json: form.values })}
    >
      <Textarea
        label={t(messages.noteText)}
        required
        maxLength={4_000}
        autosize
        minRows={3}
        maxRows={12}
        value={form.values.note}
        error={errors.note}
        onChange={(event) => form.set('note', event.currentTarget.value)}
      />
    </LeadForm>
  );
}
