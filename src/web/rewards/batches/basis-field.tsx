import { Fieldset, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BasisName } from '../../../shared/rewards/missing-settings.ts';
import { SETTING_NAMES } from '../../../shared/rewards/setting-names.ts';
import type { BatchView } from '../../api/batches.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { GrowingTextarea } from '../../shell/growing-textarea.tsx';
import blocks from '../../work/blocks.module.css';
import { BatchFileField } from '../batch-file-field.tsx';
import own from './batches.module.css';
import { setUp as messages } from './messages.ts';
import { anchorOf, type TypedSettings } from './typed-settings.ts';

type Basis = TypedSettings['policyBasis'];

interface Props {
  batch: BatchView;
  name: BasisName;
  value: Basis;
  errors: Readonly<Record<string, string>>;
  onChange: (next: (before: Basis) => Basis) => void;
}

/** One of the four documents that the batch stands on: what it says, its number, date and file. */
export function BasisField({ batch, name, value, errors, onChange }: Props) {
  const { locale, t } = useLocale();
  // What was just uploaded is not among the batch's files until it is saved and asked for again.
  const [uploaded, setUploaded] = useState<{ id: string; name: string } | null>(null);
  const title = SETTING_NAMES[name][locale];
  const set = (part: Partial<Basis>) => onChange((before) => ({ ...before, ...part }));
  const file =
    value.file === null
      ? null
      : (batch.files.find(({ id }) => id === value.file) ??
        (uploaded?.id === value.file ? uploaded : { id: value.file, name: value.file }));
  return (
    <Fieldset id={anchorOf(name)} legend={title} tabIndex={-1}>
      <div className={own.form}>
        <GrowingTextarea
          id={anchorOf(`${name}.text`)}
          label={t(messages.says)}
          minRows={2}
          maxRows={12}
          maxLength={2_000}
          value={value.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
          error={errors[`${name}.text`]}
        />
        <div className={blocks.pair}>
          <TextInput
            id={anchorOf(`${name}.number`)}
            label={t(messages.number)}
            maxLength={100}
            value={value.number}
            onChange={(event) => set({ number: event.currentTarget.value })}
            error={errors[`${name}.number`]}
          />
          <TextInput
            id={anchorOf(`${name}.on`)}
            type="date"
            label={t(messages.on)}
            value={value.on ?? ''}
            onChange={(event) => set({ on: event.currentTarget.value || null })}
            error={errors[`${name}.on`]}
          />
        </div>
        <div id={anchorOf(`${name}.file`)}>
          <BatchFileField
            batchId={batch.id}
            label={t(messages.file)}
            name={`${t(messages.file)} · ${title}`}
            value={file}
            onChange={(chosen) => {
              setUploaded(chosen);
              set({ file: chosen?.id ?? null });
            }}
            error={errors[`${name}.file`]}
          />
        </div>
      </div>
    </Fieldset>
  );
}
