import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { SEVERITIES, SEVERITY_NAMES } from '../../../shared/milestones/leads.ts';
import { type Lead, triageLead } from '../../api/leads.ts';
import { useLocale } from '../../i18n/locale.tsx';
import notice from '../../notices/notice-page.module.css';
import { one as messages, office } from '../messages.ts';
import { PilotLink } from '../pilot-link.tsx';
import { LeadForm, type Seen, useLeadChange } from './lead-form.tsx';

export type Officers = NonNullable<Lead['officers']>;

/** 分办 */
export function TriageForm({ lead, officers, onDone, ...seen }: Seen & { lead: Lead; officers: Officers }) {
  const { locale, t } = useLocale();
  const first = lead.state === 'received';
  const [severity, setSeverity] = useState(lead.severity ?? lead.toldSeverity);
  const [owner, setOwner] = useState(lead.owner?.id ?? '');
  const [days, setDays] = useState('');
  const [pilot, setPilot] = useState(lead.pilot);
  const { change, errors } = useLeadChange(triageLead, onDone);
  const submit = () => {
    if (severity === null) return;
    const workingDays = days.trim() === '' ? {} : { workingDays: Number(days) };
    change.mutate({ ...seen, json: { severity, owner, pilotId: pilot?.id ?? null, ...workingDays } });
  };
  return (
    <LeadForm
      change={change}
      fields={['severity', 'owner', 'workingDays', ...(lead.source === 'form' ? ['pilotId'] : [])]}
      onSubmit={submit}
    >
      <Radio.Group
        label={t(office.severity)}
        required
        value={severity ?? ''}
        onChange={(value) => setSeverity(SEVERITIES.find((one) => one === value) ?? null)}
        error={errors.severity}
      >
        <div className={notice.choices}>
          {SEVERITIES.map((one) => (
            <Radio key={one} value={one} required label={SEVERITY_NAMES[one][locale]} />
          ))}
        </div>
      </Radio.Group>
      <NativeSelect
        label={t(office.owner)}
        required
        value={owner}
        error={errors.owner}
        onChange={(event) => setOwner(event.currentTarget.value)}
        data={[
          { value: '', label: t(messages.choose) },
          ...officers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput
        label={t(messages.workingDays)}
        description={first ? t(messages.workingDaysHint) : t(messages.workingDaysKept)}
        type="number"
        min={1}
        max={250}
        required={first}
        value={days}
        error={errors.workingDays}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      {lead.source === 'form' && (
        <PilotLink leadId={lead.id} value={pilot} onChange={setPilot} error={errors.pilotId} />
      )}
    </LeadForm>
  );
}
