import { Radio, Textarea } from '@mantine/core';
import { LEAD_OUTCOME_NAMES, LEAD_OUTCOMES } from '../../../shared/milestones/leads.ts';
import { closeLead } from '../../api/leads.ts';
import { useLocale } from '../../i18n/locale.tsx';
import notice from '../../notices/notice-page.module.css';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { one as messages } from '../messages.ts';
import { LeadForm, type Seen, useLeadChange } from './lead-form.tsx';

/** 办结 */
export function CloseForm({ onDone, ...seen }: Seen) {
  const { locale, t } = useLocale();
  const form = useFormDraft(`lead.${seen.leadId}.close`, { outcome: '', answer: '' });
  const { change, errors } = useLeadChange(closeLead, () => {
    form.reset({ outcome: '', answer: '' });
    onDone();
  });
  const outcome = LEAD_OUTCOMES.find((one) => one === form.values.outcome);
  return (
    <LeadForm
      change={change}
      fields={['outcome', 'answer']}
      onSubmit={() => outcome && change.mutate({ ...seen, json: { outcome, answer: form.values.answer } })}
    >
      <Radio.Group
        label={t(messages.outcome)}
        required
        value={form.values.outcome}
        onChange={(value) => form.set('outcome', value)}
        error={errors.outcome}
      >
        <div className={notice.choices}>
          {LEAD_OUTCOMES.map((one) => (
            <Radio key={one} value={one} required label={LEAD_OUTCOME_NAMES[one][locale]} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t(messages.answer)}
        description={t(messages.answerHint)}
        required
        maxLength={4_000}
        autosize
        minRows={3}
        maxRows={12}
        value={form.values.answer}
        error={errors.answer}
        onChange={(event) => form.set('answer', event.currentTarget.value)}
      />
    </LeadForm>
  );
}
