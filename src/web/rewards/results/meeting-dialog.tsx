import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useLocale } from '../../i18n/locale.tsx';
import { Confirm } from '../../work/confirm.tsx';
import { fieldErrors } from '../../work/field-errors.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import type { DecidingProps } from './deciding.ts';
import { decision as messages } from './messages.ts';
import { useDecide } from './use-decide.ts';

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The meeting that decided: who was there, who was recused, and its minutes. */
export function MeetingDialog(props: DecidingProps & { onClose: () => void }) {
  const { t } = useLocale();
  const { batchId, current, onClose } = props;
  const { decision, papers } = current.value;
  const before = decision?.meeting;
  const initial = {
    name: before?.name ?? '',
    number: before?.number ?? '',
    on: before?.on ?? '',
    attendees: before?.attendees.join('\n') ?? '',
    recused: before?.recused.join('\n') ?? '',
    minutes: before?.minutes ?? '',
  };
  const draft = useFormDraft(`batch.${batchId}.meeting`, initial);
  const change = useDecide(props, onClose, draft);
  const { values, set } = draft;
  const errors = fieldErrors(change.error);
  const field = (name: keyof typeof initial) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
    error: errors[name],
  });
  const isComplete = [values.name, values.number, values.on, values.attendees, values.minutes].every(
    (value) => value.trim() !== '',
  );
  const json = {
    ...values,
    attendees: linesOf(values.attendees),
    recused: linesOf(values.recused),
  };
  return (
    <Confirm
      opened
      title={t(messages.meeting)}
      action={t(messages.meeting)}
      pending={change.isPending}
      error={change.error}
      disabled={!isComplete}
      onClose={() => change.leave(onClose)}
      onConfirm={() => change.mutate({ act: 'record-meeting', json })}
    >
      <Stack>
        <p>{t(messages.meetingBody)}</p>
        <TextInput label={t(messages.meetingName)} required maxLength={100} {...field('name')} />
        <TextInput label={t(messages.meetingNumber)} required maxLength={100} {...field('number')} />
        <TextInput type="date" label={t(messages.meetingOn)} required {...field('on')} />
        <Textarea
          label={t(messages.attendees)}
          description={t(messages.attendeesHint)}
          required
          autosize
          minRows={3}
          {...field('attendees')}
        />
        <Textarea
          label={t(messages.recused)}
          description={t(messages.attendeesHint)}
          autosize
          minRows={1}
          {...field('recused')}
        />
        <NativeSelect
          label={t(messages.minutes)}
          description={papers.length === 0 ? t(messages.noMinutes) : undefined}
          required
          {...field('minutes')}
        >
          <option value="">{t(messages.choose)}</option>
          {papers.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </NativeSelect>
      </Stack>
    </Confirm>
  );
}
