import { Button, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { today } from '../../shared/clock.ts';
import {
  LEAD_OUTCOME_NAMES,
  LEAD_OUTCOMES,
  SEVERITIES,
  SEVERITY_NAMES,
} from '../../shared/milestones/leads.ts';
import { closeLead, type Lead, noteOnLead, transferLead, triageLead } from '../api/leads.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import notice from '../notices/notice-page.module.css';
import { FailureNotice } from '../shell/failure-notice.tsx';
import blocks from '../work/blocks.module.css';
import { allBesideFields, fieldErrors, hasCode } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import styles from './leads.module.css';
import { one as messages, office } from './messages.ts';
import { PilotLink } from './pilot-link.tsx';

type Officers = NonNullable<Lead['officers']>;
type Act = 'triage' | 'note' | 'transfer' | 'close';

interface Props {
  lead: Lead;
  officers: Officers;
  /** What was looked at. */
  version: string;
}

/** What can be done about a lead now; one form at a time. */
export function LeadForms({ lead, officers, version }: Props) {
  const t = useT();
  const { state } = lead;
  const acts: readonly Act[] =
    state === 'received'
      ? ['triage', 'note']
      : state === 'closed'
        ? ['note']
        : [...(state === 'handling' ? (['triage'] as const) : []), 'note', 'transfer', 'close'];
  const [act, setAct] = useState<Act | null>(state === 'received' ? 'triage' : null);
  const names = {
    triage: state === 'received' ? messages.triage : messages.retriage,
    note: messages.note,
    transfer: messages.transfer,
    close: messages.close,
  };
  const done = () => setAct(null);
  const seen = { leadId: lead.id, version };
  return (
    <div className={styles.forms}>
      <div className={blocks.buttons}>
        {acts.map((one) => (
          <Button
            key={one}
            variant="default"
            aria-pressed={act === one}
            onClick={() => setAct(act === one ? null : one)}
          >
            {t(names[one])}
          </Button>
        ))}
      </div>
      {act !== null && (
        <div className={styles.forms}>
          {act === 'triage' && <TriageForm {...seen} lead={lead} officers={officers} onDone={done} />}
          {act === 'note' && <NoteForm {...seen} onDone={done} />}
          {act === 'transfer' && <TransferForm {...seen} onDone={done} />}
          {act === 'close' && <CloseForm {...seen} onDone={done} />}
        </div>
      )}
    </div>
  );
}

interface Seen {
  leadId: string;
  version: string;
  onDone: () => void;
}

/** Sends over what was looked at; where somebody was faster, the newest is shown and what was typed stays. */
function useLeadChange<I>(send: (wanted: I, once: string) => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  const change = useChange(
    async (wanted: I, once: string) => {
      try {
        return await send(wanted, once);
      } catch (error) {
        if (hasCode(error, 'precondition-failed')) await queries.invalidateQueries({ queryKey: ['leads'] });
        throw error;
      }
    },
    async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: ['leads'] });
    },
  );
  return { change, errors: fieldErrors(change.error) };
}

interface FormProps {
  change: { error: unknown; isPending: boolean };
  fields: readonly string[];
  onSubmit: () => void;
  children: ReactNode;
}

function Form({ change, fields, onSubmit, children }: FormProps) {
  const t = useT();
  const { error, isPending } = change;
  return (
    <form
      className={blocks.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {hasCode(error, 'precondition-failed') ? (
        <p role="alert">{t(messages.stale)}</p>
      ) : (
        error !== null && !allBesideFields(error, fields) && <FailureNotice error={error} />
      )}
      <div className={blocks.buttons}>
        <Button type="submit" loading={isPending}>
          {t(messages.save)}
        </Button>
      </div>
    </form>
  );
}

function TriageForm({ lead, officers, onDone, ...seen }: Seen & Omit<Props, 'version'>) {
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
    <Form
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
    </Form>
  );
}

function NoteForm({ onDone, ...seen }: Seen) {
  const t = useT();
  const form = useFormDraft(`lead.${seen.leadId}.note`, { note: '' });
  const { change, errors } = useLeadChange(noteOnLead, () => {
    form.reset({ note: '' });
    onDone();
  });
  return (
    <Form change={change} fields={['note']} onSubmit={() => change.mutate({ ...seen, json: form.values })}>
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
    </Form>
  );
}

function TransferForm({ onDone, ...seen }: Seen) {
  const t = useT();
  const now = today(() => new Date());
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
    <Form
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
    </Form>
  );
}

function CloseForm({ onDone, ...seen }: Seen) {
  const { locale, t } = useLocale();
  const form = useFormDraft(`lead.${seen.leadId}.close`, { outcome: '', answer: '' });
  const { change, errors } = useLeadChange(closeLead, () => {
    form.reset({ outcome: '', answer: '' });
    onDone();
  });
  const outcome = LEAD_OUTCOMES.find((one) => one === form.values.outcome);
  return (
    <Form
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
    </Form>
  );
}
