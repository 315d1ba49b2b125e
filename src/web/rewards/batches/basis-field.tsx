import { Button, Fieldset, Input, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BasisName } from '../../../shared/rewards/missing-settings.ts';
import { SETTING_NAMES } from '../../../shared/rewards/setting-names.ts';
import type { BatchView } from '../../api/batches.ts';
import { batchFileAddress } from '../../api/files.ts';
import { DropZone } from '../../files/drop-zone.tsx';
import { useKindsHint } from '../../files/upload-field.tsx';
import { useLocale } from '../../i18n/locale.tsx';
import { GrowingTextarea } from '../../shell/growing-textarea.tsx';
import blocks from '../../work/blocks.module.css';
import { useBatchRefresh } from '../use-batch-change.ts';
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
  const refresh = useBatchRefresh(batch.id);
  const kinds = useKindsHint();
  // What was just uploaded is not among the batch's files until it is saved and asked for again.
  const [uploaded, setUploaded] = useState<{ id: string; name: string } | null>(null);
  const title = SETTING_NAMES[name][locale];
  const set = (part: Partial<Basis>) => onChange((before) => ({ ...before, ...part }));
  const file =
    value.file === null
      ? null
      : (batch.files.find(({ id }) => id === value.file) ??
        (uploaded?.id === value.file ? uploaded : { id: value.file, name: value.file }));
  const fileLabel = `${t(messages.file)} · ${title}`;
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
          <Input.Label component="div">{t(messages.file)}</Input.Label>
          {file === null ? (
            <>
              <Input.Description>{kinds}</Input.Description>
              <DropZone
                slim
                owner={{ batchId: batch.id }}
                label={fileLabel}
                error={errors[`${name}.file`]}
                onDone={(done) => {
                  setUploaded(done);
                  set({ file: done.id });
                  void refresh();
                }}
              />
            </>
          ) : (
            <div className={own.file}>
              <a href={batchFileAddress(batch.id, file.id)} download>
                {file.name}
              </a>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t(messages.remove)}: ${fileLabel}`}
                onClick={() => set({ file: null })}
              >
                {t(messages.remove)}
              </Button>
            </div>
          )}
        </div>
      </div>
    </Fieldset>
  );
}
