import { Button, Input, Radio, Textarea, TextInput } from '@mantine/core';
import { today } from '../../../shared/clock.ts';
import { CONDITION_STATE_NAMES, type ConditionState } from '../../../shared/rewards/batches.ts';
import { batchFileAddress, type UploadedFile } from '../../api/files.ts';
import { DropZone } from '../../files/drop-zone.tsx';
import { useLocale } from '../../i18n/locale.tsx';
import { useBatchRefresh } from '../use-batch-change.ts';
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
  on: today(() => new Date()),
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
  const refresh = useBatchRefresh(batchId);
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
        max={today(() => new Date())}
        value={value.on}
        onChange={(event) => set('on', event.currentTarget.value)}
        error={errors[`${path}on`]}
      />
      <div>
        <Input.Label component="div">{t(messages.file)}</Input.Label>
        {value.file === null ? (
          <DropZone
            slim
            owner={{ batchId }}
            label={t(messages.file)}
            error={errors[`${path}file`]}
            onDone={({ id, name }) => {
              set('file', { id, name });
              void refresh();
            }}
          />
        ) : (
          <div className={own.file}>
            <a href={batchFileAddress(batchId, value.file.id)} download>
              {value.file.name}
            </a>
            <Button size="compact-sm" variant="default" onClick={() => set('file', null)}>
              {t(messages.removeFile)}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
