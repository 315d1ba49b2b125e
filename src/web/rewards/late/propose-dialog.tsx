import { NativeSelect, Stack, Textarea } from '@mantine/core';
import type { LateActKind } from '../../../shared/rewards/late-acts.ts';
import type { UploadedFile } from '../../api/files.ts';
import { type LateActs, type LateProposal, proposeLateAct } from '../../api/late-acts.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { fieldErrors } from '../../work/field-errors.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { BatchFileField } from '../batch-file-field.tsx';
import { useBatchChange } from '../use-batch-change.ts';
import { late as messages } from './messages.ts';

interface Props {
  of: { batchId: string; version: string };
  kind: LateActKind;
  view: LateActs;
  onClose: () => void;
}

const EMPTY = {
  ...{ entryId: '', expertId: '', reason: '', basis: '' },
  file: null as Pick<UploadedFile, 'id' | 'name'> | null,
};

function proposalOf(
  kind: LateActKind,
  said: { entryId: string; reason: string; basis: string },
  { expertId, file }: typeof EMPTY,
): LateProposal {
  if (kind === 'recusal') return { kind, ...said, expertId };
  return kind === 'renunciation' ? { kind, ...said, file: file?.id ?? null } : { kind, ...said };
}

/** What is to be taken out, why, and what that rests on: another person reads it before anything changes. */
export function ProposeDialog({ of, kind, view, onClose }: Props) {
  const { t } = useLocale();
  const draft = useFormDraft(`batch.${of.batchId}.late.${kind}`, EMPTY);
  const change = useBatchChange(of.batchId, proposeLateAct, onClose, draft);
  const { values, set } = draft;
  const entry = view.entries.find(({ id }) => id === values.entryId);
  const scorers = entry?.scorers ?? [];
  const stated = entry?.stated ?? null;
  const isScorer = scorers.some(({ expertId }) => expertId === values.expertId);
  const said = { entryId: values.entryId, reason: values.reason.trim(), basis: values.basis.trim() };
  const hasGround = {
    exclusion: true,
    renunciation: stated !== null || values.file !== null,
    recusal: isScorer,
  };
  const isComplete = Object.values(said).every((text) => text !== '') && hasGround[kind];
  const json = proposalOf(kind, said, values);
  const errors = fieldErrors(change.error);
  const words = (name: 'reason' | 'basis') => ({
    required: true,
    autosize: true,
    minRows: 2,
    maxRows: 8,
    maxLength: 1_000,
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
    error: errors[name],
  });
  return (
    <Confirm
      opened
      title={t(messages[`${kind}Title`])}
      action={t(messages.propose)}
      pending={change.isPending}
      error={change.error}
      disabled={!isComplete}
      onClose={() => change.leave(onClose)}
      onConfirm={() => change.mutate({ ...of, json })}
    >
      <Stack>
        <p>{t(messages[`${kind}Body`])}</p>
        <NativeSelect
          label={t(messages.pilot)}
          required
          value={values.entryId}
          error={errors.entryId}
          onChange={(event) => set('entryId', event.currentTarget.value)}
          data={[
            { value: '', label: t(messages.choose) },
            ...view.entries.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        {entry && <p className={blocks.quiet}>{entry.title}</p>}
        {kind === 'recusal' && (
          <NativeSelect
            label={t(messages.expert)}
            required
            disabled={values.entryId === '' || scorers.length === 0}
            description={values.entryId !== '' && scorers.length === 0 && t(messages.noScorers)}
            value={isScorer ? values.expertId : ''}
            error={errors.expertId}
            onChange={(event) => set('expertId', event.currentTarget.value)}
            data={[
              { value: '', label: t(messages.choose) },
              ...scorers.map(({ expertId, code, name }) => ({ value: expertId, label: `${code} ${name}` })),
            ]}
          />
        )}
        <Textarea
          label={t(messages.reason)}
          description={t(messages[`${kind}ReasonHint`])}
          {...words('reason')}
        />
        {kind === 'renunciation' && stated !== null && (
          <p>{t(messages.statedHint, { reason: stated.reason })}</p>
        )}
        {kind === 'renunciation' && (
          <BatchFileField
            batchId={of.batchId}
            label={t(messages.file)}
            required={stated === null}
            value={values.file}
            onChange={(file) => set('file', file && { id: file.id, name: file.name })}
            error={errors.file}
          />
        )}
        <Textarea label={t(messages.basis)} description={t(messages.basisHint)} {...words('basis')} />
      </Stack>
    </Confirm>
  );
}
