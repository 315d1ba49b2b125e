import { transferLead } from '../../api/leads.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { LeadForm, type Seen, useLeadChange } from './lead-form.tsx';
import { newTransfer, TransferFields } from './transfer-fields.tsx';

/** 移送 */
export function TransferForm({ onDone, ...seen }: Seen) {
  const nothing = newTransfer();
  const form = useFormDraft(`lead.${seen.leadId}.transfer`, { ...nothing });
  const { change, errors } = useLeadChange(transferLead, () => {
    form.reset({ ...nothing });
    onDone();
  });
  return (
    <LeadForm
      change={change}
      fields={Object.keys(nothing)}
      onSubmit={() => change.mutate({ ...seen, json: form.values })}
    >
      <TransferFields values={form.values} set={form.set} error={(name) => errors[name]} />
    </LeadForm>
  );
}
