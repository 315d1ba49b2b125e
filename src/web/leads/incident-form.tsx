import { Button, Input, Radio, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { dayOf } from '../../shared/clock.ts';
import { SEVERITIES, SEVERITY_NAMES } from '../../shared/milestones/leads.ts';
import { fileAddress, type UploadedFile } from '../api/files.ts';
import { incidentsQuery, reportIncident } from '../api/leads.ts';
import type { PilotOf } from '../api/pilots.ts';
import { DropZone } from '../files/drop-zone.tsx';
import { useKindsHint } from '../files/upload-field.tsx';
import { useLocale } from '../i18n/locale.tsx';
import notice from '../notices/notice-page.module.css';
import { FailureNotice } from '../shell/failure-notice.tsx';
import blocks from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import styles from './leads.module.css';
import { incidents as messages } from './messages.ts';

interface Props {
  of: PilotOf;
  onDone: () => void;
  onCancel: () => void;
}

const FIELDS = [
  'about',
  'content',
  'happenedOn',
  'happenedTime',
  'severity',
  'customers',
  'measures',
  'files',
];
type Named = Pick<UploadedFile, 'id' | 'name'>;

/** What is typed stays after a reload. */
export function IncidentForm({ of, onDone, onCancel }: Props) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const now = dayOf(new Date());
  const nothing = {
    ...{ about: '', content: '', happenedOn: now, happenedTime: '', severity: '', customers: '' },
    measures: '',
    files: [] as readonly Named[],
  };
  const form = useFormDraft(`incident.${of.pilotId}`, nothing);
  const { files, severity, ...texts } = form.values;
  const change = useChange(reportIncident, async () => {
    form.reset(nothing);
    await queries.invalidateQueries({ queryKey: incidentsQuery(of).queryKey });
    onDone();
  });
  const errors = fieldErrors(change.error);
  const field = (name: keyof typeof texts) => ({
    value: texts[name],
    error: errors[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => form.set(name, value),
  });
  const grade = SEVERITIES.find((one) => one === severity);
  const submit = () => {
    if (grade === undefined) return;
    const { happenedTime, customers, ...rest } = texts;
    const json = {
      ...rest,
      severity: grade,
      files: files.map(({ id }) => id),
      ...(happenedTime !== '' && { happenedTime }),
      ...(customers !== '' && { customers: Number(customers) }),
    };
    change.mutate({ ...of, json });
  };
  return (
    <form
      className={blocks.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput label={t(messages.about)} required maxLength={200} {...field('about')} />
      <div className={blocks.pair}>
        <TextInput label={t(messages.happenedOn)} type="date" required max={now} {...field('happenedOn')} />
        <TextInput label={t(messages.happenedTime)} type="time" {...field('happenedTime')} />
      </div>
      <Radio.Group
        label={t(messages.severity)}
        required
        value={severity}
        onChange={(value) => form.set('severity', value)}
        error={errors.severity}
      >
        <div className={notice.choices}>
          {SEVERITIES.map((one) => (
            <Radio key={one} value={one} required label={SEVERITY_NAMES[one][locale]} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t(messages.content)}
        required
        maxLength={5_000}
        autosize
        minRows={4}
        maxRows={14}
        {...field('content')}
      />
      <TextInput
        label={t(messages.customers)}
        type="number"
        min={0}
        max={1_000_000_000}
        {...field('customers')}
      />
      <Textarea
        label={t(messages.measures)}
        required
        maxLength={5_000}
        autosize
        minRows={3}
        maxRows={12}
        {...field('measures')}
      />
      <Files of={of} value={files} onChange={(next) => form.set('files', next)} error={errors.files} />
      {change.error && !allBesideFields(change.error, FIELDS) && <FailureNotice error={change.error} />}
      <div className={blocks.buttons}>
        <Button type="submit" loading={change.isPending}>
          {t(messages.send)}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t(messages.cancel)}
        </Button>
      </div>
    </form>
  );
}

interface FilesProps {
  of: PilotOf;
  value: readonly Named[];
  onChange: (files: readonly Named[]) => void;
  error?: string | undefined;
}

function Files({ of, value, onChange, error }: FilesProps) {
  const { t } = useLocale();
  const [name, about] = [useId(), useId()];
  const kinds = useKindsHint('evidence');
  return (
    <fieldset className={styles.group} aria-labelledby={name} aria-describedby={about}>
      <Input.Label id={name} component="div">
        {t(messages.files)}
      </Input.Label>
      <Input.Description id={about} mb="sm">
        {kinds}
      </Input.Description>
      {value.length > 0 && (
        <ul className={styles.files}>
          {value.map((file) => (
            <li key={file.id}>
              <a href={fileAddress(of.enterpriseId, file.id, of.pilotId)} download>
                {file.name}
              </a>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t(messages.remove, { name: file.name })}
                onClick={() => onChange(value.filter(({ id }) => id !== file.id))}
              >
                {t(messages.take)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <DropZone
        owner={of}
        kinds="evidence"
        label={t(messages.files)}
        error={error}
        onDone={({ id, name: called }) => onChange([...value, { id, name: called }])}
      />
    </fieldset>
  );
}
