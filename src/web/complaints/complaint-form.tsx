import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { dayOf } from '../../shared/clock.ts';
import { COMPLAINT_CHANNEL_NAMES, COMPLAINT_CHANNELS } from '../../shared/milestones/complaints.ts';
import { type Complaint, correctComplaint, type NewComplaint, recordComplaint } from '../api/complaints.ts';
import type { PilotOf } from '../api/pilots.ts';
import { useLocale } from '../i18n/locale.tsx';
import { fenOf } from '../pilots/wizard/amounts.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import blocks from '../work/blocks.module.css';
import { allBesideFields, fieldErrors, hasCode } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { complaints as messages } from './messages.ts';

interface Props {
  of: PilotOf;
  /** Null: a new one. */
  before: Complaint | null;
  onDone: () => void;
  onCancel: () => void;
}

const NAMES = [
  'receivedOn',
  'channel',
  'claim',
  'claimed',
  'answer',
  'answeredOn',
  'paid',
  'paidOn',
] as const;

const yuan = (fen: number | null) => (fen === null ? '' : String(fen / 100));

/** What is typed stays after a reload. */
function useComplaint({ of, before, onDone }: Props) {
  const initial = {
    receivedOn: before?.receivedOn ?? dayOf(new Date()),
    channel: before?.channel ?? '',
    claim: before?.claim ?? '',
    claimed: yuan(before?.claimed ?? null),
    answer: before?.answer ?? '',
    answeredOn: before?.answeredOn ?? '',
    paid: yuan(before?.paid ?? null),
    paidOn: before?.paidOn ?? '',
    reason: '',
  };
  const name = before === null ? 'new' : `${before.id}.${before.version}`;
  const form = useFormDraft(`complaint.${of.pilotId}.${name}`, initial);
  const { values } = form;
  const json = contentOf(values);
  const corrects =
    before !== null &&
    json !== null &&
    NAMES.some((one) => before[one] !== null && before[one] !== json[one]);
  const change = useChange(
    async (content: NewComplaint, once: string) =>
      before === null
        ? recordComplaint({ ...of, json: content }, once)
        : correctComplaint(
            {
              ...of,
              complaintId: before.id,
              version: before.version,
              json: { ...content, ...(values.reason.trim() !== '' && { reason: values.reason }) },
            },
            once,
          ),
    () => {
      form.reset(initial);
      onDone();
    },
  );
  const errors = fieldErrors(change.error);
  const field = (one: keyof typeof initial) => ({
    value: values[one],
    error: errors[one],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => form.set(one, value),
  });
  return { initial, form, json, corrects, change, field };
}

export function ComplaintForm(props: Props) {
  const { locale, t } = useLocale();
  const now = dayOf(new Date());
  const { initial, form, json, corrects, change, field } = useComplaint(props);
  const { values } = form;
  const sum = { inputMode: 'decimal', pattern: '[0-9][0-9,]*([.][0-9]{1,2})?' } as const;
  return (
    <form
      className={blocks.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (json !== null) change.mutate(json);
      }}
    >
      <div className={blocks.pair}>
        <TextInput type="date" label={t(messages.receivedOn)} required max={now} {...field('receivedOn')} />
        <NativeSelect
          label={t(messages.channel)}
          required
          {...field('channel')}
          data={[
            { value: '', label: t(messages.choose) },
            ...COMPLAINT_CHANNELS.map((one) => ({ value: one, label: COMPLAINT_CHANNEL_NAMES[one][locale] })),
          ]}
        />
      </div>
      <Textarea
        label={t(messages.claim)}
        description={t(messages.claimHint)}
        required
        maxLength={2_000}
        autosize
        minRows={3}
        maxRows={10}
        {...field('claim')}
      />
      <TextInput label={t(messages.claimedYuan)} {...sum} {...field('claimed')} />
      <Textarea
        label={t(messages.answerOptional)}
        description={t(messages.answerHint)}
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={10}
        {...field('answer')}
      />
      <TextInput
        type="date"
        label={t(messages.answeredOn)}
        required={values.answer.trim() !== ''}
        max={now}
        {...field('answeredOn')}
      />
      <div className={blocks.pair}>
        <TextInput label={t(messages.paidYuan)} {...sum} {...field('paid')} />
        <TextInput
          type="date"
          label={t(messages.paidOn)}
          required={values.paid.trim() !== ''}
          max={now}
          {...field('paidOn')}
        />
      </div>
      {corrects && (
        <Textarea
          label={t(messages.reason)}
          description={t(messages.reasonHint)}
          required
          maxLength={500}
          autosize
          minRows={2}
          {...field('reason')}
        />
      )}
      {hasCode(change.error, 'precondition-failed') ? (
        <p role="alert">{t(messages.stale)}</p>
      ) : (
        change.error &&
        !allBesideFields(change.error, [...NAMES, 'reason']) && <FailureNotice error={change.error} />
      )}
      <div className={blocks.buttons}>
        <Button type="submit" loading={change.isPending}>
          {t(messages.save)}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            form.reset(initial);
            props.onCancel();
          }}
        >
          {t(messages.cancel)}
        </Button>
      </div>
    </form>
  );
}

/** Null while no channel is chosen. */
function contentOf(values: Record<(typeof NAMES)[number], string>): NewComplaint | null {
  const channel = COMPLAINT_CHANNELS.find((one) => one === values.channel);
  if (channel === undefined) return null;
  const orNull = (text: string) => (text.trim() === '' ? null : text);
  return {
    receivedOn: values.receivedOn,
    channel,
    claim: values.claim,
    claimed: fenOf(values.claimed),
    answer: orNull(values.answer),
    answeredOn: orNull(values.answeredOn),
    paid: fenOf(values.paid),
    paidOn: orNull(values.paidOn),
  };
}
