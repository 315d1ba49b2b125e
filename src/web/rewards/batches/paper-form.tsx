import { Button, NativeSelect, TextInput } from '@mantine/core';
import { dayOf } from '../../../shared/clock.ts';
import { PAPER_KIND_NAMES, type PaperKind } from '../../../shared/rewards/batches.ts';
import { addPaper } from '../../api/batches.ts';
import type { UploadedFile } from '../../api/files.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import blocks from '../../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { work } from '../../work/messages.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { BatchFileField } from '../batch-file-field.tsx';
import { useBatchChange } from '../use-batch-change.ts';
import own from './batches.module.css';
import { papers as messages } from './messages.ts';

interface Values extends Record<string, unknown> {
  kind: PaperKind;
  title: string;
  number: string;
  on: string;
  file: Pick<UploadedFile, 'id' | 'name'> | null;
}

const BLANK: Values = { kind: 'sign-in', title: '', number: '', on: '', file: null };
const BESIDE = ['kind', 'title', 'number', 'datedOn', 'file'];

interface Props {
  batchId: string;
  /** Those that come in at this stage. */
  kinds: readonly PaperKind[];
  onClose: () => void;
}

/** Puts a paper to the batch. What was typed, and the file, are there again after a reload. */
export function PaperForm({ batchId, kinds, onClose }: Props) {
  const { locale, t } = useLocale();
  const draft = useFormDraft<Values>(`batch.paper.${batchId}`, BLANK);
  const { title, number, on, file } = draft.values;
  const kind = kinds.find((one) => one === draft.values.kind) ?? kinds[0] ?? 'other';
  const change = useBatchChange(batchId, addPaper, onClose, draft);
  const errors = fieldErrors(change.error);
  return (
    <form
      className={`${blocks.form} ${own.start}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (file === null) return;
        change.mutate({ batchId, kind, title, number, datedOn: on, file: file.id });
      }}
    >
      <NativeSelect
        label={t(messages.kind)}
        value={kind}
        error={errors.kind}
        onChange={({ currentTarget: { value } }) =>
          draft.set('kind', kinds.find((one) => one === value) ?? 'other')
        }
        data={kinds.map((one) => ({ value: one, label: PAPER_KIND_NAMES[one][locale] }))}
      />
      <TextInput
        label={t(messages.title)}
        required
        maxLength={200}
        value={title}
        onChange={(event) => draft.set('title', event.currentTarget.value)}
        error={errors.title}
      />
      <div className={blocks.pair}>
        <TextInput
          label={t(messages.numberOptional)}
          maxLength={100}
          value={number}
          onChange={(event) => draft.set('number', event.currentTarget.value)}
          error={errors.number}
        />
        <TextInput
          type="date"
          label={t(messages.on)}
          required
          max={dayOf(new Date())}
          value={on}
          onChange={(event) => draft.set('on', event.currentTarget.value)}
          error={errors.datedOn}
        />
      </div>
      <BatchFileField
        batchId={batchId}
        label={t(messages.file)}
        required
        value={file}
        onChange={(chosen) => draft.set('file', chosen && { id: chosen.id, name: chosen.name })}
        error={errors.file}
      />
      {change.error && !allBesideFields(change.error, BESIDE) && <FailureNotice error={change.error} />}
      <div className={blocks.buttons}>
        <Button type="submit" loading={change.isPending} disabled={file === null}>
          {t(messages.save)}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            draft.reset(BLANK);
            onClose();
          }}
        >
          {t(work.cancel)}
        </Button>
        {file === null && <span className={blocks.quiet}>{t(messages.needsFile)}</span>}
      </div>
    </form>
  );
}
