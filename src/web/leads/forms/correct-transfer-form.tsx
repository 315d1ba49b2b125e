import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { correctTransfer, type Lead } from '../../api/leads.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { one as messages } from '../messages.ts';
import { LeadForm, type Seen, useLeadChange } from './lead-form.tsx';
import { newTransfer, TransferFields } from './transfer-fields.tsx';

interface Values extends Record<string, unknown> {
  nth: string;
  mistaken: string;
  elsewhere: boolean;
  instead: ReturnType<typeof newTransfer>;
}

/** 更正移送: the wrong one stays on record, with why it was wrong; the right one takes its place, or none does. */
export function CorrectTransferForm({ onDone, lead, ...seen }: Seen & { lead: Lead }) {
  const { locale, t } = useLocale();
  const standing = lead.transfers.flatMap((one, nth) => (one.mistaken === null ? [{ ...one, nth }] : []));
  const blank: Values = {
    nth: String(standing.at(-1)?.nth ?? ''),
    mistaken: '',
    elsewhere: true,
    instead: newTransfer(),
  };
  const form = useFormDraft<Values>(`lead.${seen.leadId}.correct-transfer`, blank);
  const { change, errors } = useLeadChange(correctTransfer, () => {
    form.reset(blank);
    onDone();
  });
  const { nth, mistaken, elsewhere, instead } = form.values;
  return (
    <LeadForm
      change={change}
      fields={['nth', 'mistaken', ...Object.keys(instead).map((name) => `instead.${name}`)]}
      onSubmit={() =>
        change.mutate({ ...seen, json: { nth: Number(nth), mistaken, instead: elsewhere ? instead : null } })
      }
    >
      <NativeSelect
        label={t(messages.whichTransfer)}
        value={nth}
        error={errors.nth}
        onChange={({ currentTarget: { value } }) => form.set('nth', value)}
        data={standing.map((one) => ({
          value: String(one.nth),
          label: t(messages.transferNamed, {
            to: one.to,
            number: one.number,
            date: formatDate(one.on, locale),
          }),
        }))}
      />
      <Textarea
        label={t(messages.mistaken)}
        description={t(messages.mistakenHint)}
        required
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={8}
        value={mistaken}
        error={errors.mistaken}
        onChange={({ currentTarget: { value } }) => form.set('mistaken', value)}
      />
      <Checkbox
        label={t(messages.elsewhere)}
        description={t(messages.elsewhereHint)}
        checked={elsewhere}
        onChange={({ currentTarget: { checked } }) => form.set('elsewhere', checked)}
      />
      {elsewhere && (
        <TransferFields
          values={instead}
          set={(name, value) => form.set('instead', { ...instead, [name]: value })}
          error={(name) => errors[`instead.${name}`]}
        />
      )}
    </LeadForm>
  );
}
