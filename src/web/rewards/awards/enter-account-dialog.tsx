import { Stack, TextInput } from '@mantine/core';
import { type Award, enterAccount } from '../../api/awards.ts';
import type { UploadedFile } from '../../api/files.ts';
import { useT } from '../../i18n/locale.tsx';
import { Confirm } from '../../work/confirm.tsx';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { BatchFileField } from '../batch-file-field.tsx';
import { useBatchChange } from '../use-batch-change.ts';
import { accounts as messages, own as words } from './messages.ts';
import type { AwardsProps } from './notice-block.tsx';

interface Values extends Record<string, unknown> {
  holder: string;
  bank: string;
  number: string;
  file: Pick<UploadedFile, 'id' | 'name'> | null;
}

const FIELDS = ['holder', 'bank', 'number', 'file'];

interface Props extends AwardsProps {
  award: Award;
  onClose: () => void;
}

/** An account out of a stamped document. What was typed is there again after a reload. */
export function EnterAccountDialog({ batchId, current, award, onClose }: Props) {
  const t = useT();
  const awardId = award.id ?? '';
  const blank: Values = { holder: award.name, bank: '', number: '', file: null };
  const draft = useFormDraft<Values>(`batch.${batchId}.account.${awardId}`, blank);
  const { holder, bank, number, file } = draft.values;
  const change = useBatchChange(batchId, enterAccount, onClose, draft);
  const errors = fieldErrors(change.error);
  const field = (key: 'holder' | 'bank' | 'number') => ({
    required: true,
    maxLength: key === 'number' ? 40 : 100,
    value: draft.values[key],
    error: errors[key],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => draft.set(key, value),
  });
  return (
    <Confirm
      opened
      title={t(messages.enterTitle, { name: award.name })}
      action={t(messages.enter)}
      pending={change.isPending}
      error={allBesideFields(change.error, FIELDS) ? null : change.error}
      disabled={[holder, bank, number].some((one) => one.trim() === '') || file === null}
      onClose={() => change.leave(onClose)}
      onConfirm={() =>
        file !== null &&
        change.mutate({
          ...{ batchId, version: current.version, awardId },
          json: { holder, bank, number: number.replaceAll(/\s/gu, ''), file: file.id },
        })
      }
    >
      <Stack>
        <p>{t(messages.enterNote)}</p>
        <TextInput label={t(words.holder)} {...field('holder')} />
        <TextInput label={t(words.bank)} description={t(words.bankHint)} {...field('bank')} />
        <TextInput
          label={t(words.number)}
          description={t(words.numberHint)}
          inputMode="numeric"
          autoComplete="off"
          {...field('number')}
        />
        <BatchFileField
          batchId={batchId}
          label={t(messages.file)}
          required
          value={file}
          onChange={(chosen) => draft.set('file', chosen && { id: chosen.id, name: chosen.name })}
          error={errors.file}
        />
      </Stack>
    </Confirm>
  );
}
