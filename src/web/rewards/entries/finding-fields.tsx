import { Radio, Textarea, TextInput } from '@mantine/core';
import { dayOf } from '../../../shared/clock.ts';
import { CONDITION_STATE_NAMES, type ConditionState } from '../../../shared/rewards/batches.ts';
import type { UploadedFile } from '../../api/files.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { BatchFileField } from '../batch-file-field.tsx';
import own from './entries.module.css';
import { one as messages } from './messages.ts';

export interface Finding extends Record<string, unknown> {
  state: ConditionState | null;
  evidence: string;
  on: string;
  file: Pick<UploadedFile, 'id' | 'name'> | null;
}

export const newFinding = (): Finding => ({
  state: null,
  evidence: '',
  on: dayOf(new Date()),
  file: null,
});

export const isWhole = ({ state, evidence, on }: Finding) =>
  state !== null && on !== '' && evidence.trim().length > 0;

const CHOICES = ['met', 'not-met', 'not-applicable'] as const;

interface Props {
  batchId: string;
  value: Finding;
  set: <K extends keyof Finding & string>(field: K, value: Finding[K]) => void;
  errors: Readonly<Record<string, string>>;
  /** Before the names of fields in what the server says. */
  path?: string;
}

/** Whether a condition is met, what shows it, and of which day that is. */
export function FindingFields({ batchId, value, set, errors, path = '' }: Props) {
  const { locale, t } = useLocale();
  return (
    <div className={own.fields}>
      <Radio.Group
        label={t(messages.finding)}
        required
        value={value.state ?? ''}
        onChange={(next) => set('state', CHOICES.find((one) => one === next) ?? null)}
      >
        <div className={own.choices}>
          {CHOICES.map((one) => (
            <Radio key={one} value={one} label={CONDITION_STATE_NAMES[one][locale]} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t(messages.evidence)}
        description={t(messages.evidenceHint)}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={value.evidence}
        onChange={(event) => set('evidence', event.currentTarget.value)}
        error={errors[`${path}evidence`]}
      />
      <TextInput
        type="date"
        label={t(messages.on)}
        required
        max={dayOf(new Date())}
        value={value.on}
        onChange={(event) => set('on', event.currentTarget.value)}
        error={errors[`${path}on`]}
      />
      <BatchFileField
        batchId={batchId}
        label={t(messages.file)}
        value={value.file}
        onChange={(chosen) => set('file', chosen && { id: chosen.id, name: chosen.name })}
        error={errors[`${path}file`]}
      />
    </div>
  );
}
