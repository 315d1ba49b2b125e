import { NativeSelect, Stack, Textarea } from '@mantine/core';
import type { LateActKind } from '../../../shared/rewards/late-acts.ts';
import { type LateActs, type LateProposal, proposeLateAct } from '../../api/late-acts.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Confirm } from '../../work/confirm.tsx';
import { fieldErrors } from '../../work/field-errors.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { late as messages } from './messages.ts';
import { useLateChange } from './use-late-change.ts';

interface Props {
  of: { batchId: string; version: string };
  kind: LateActKind;
  view: LateActs;
  onClose: () => void;
}

const EMPTY = { entryId: '', expertId: '', reason: '', basis: '' };

/** What is to be taken out, why, and what that rests on: another person reads it before anything changes. */
export function ProposeDialog({ of, kind, view, onClose }: Props) {
  const { t } = useLocale();
  const draft = useFormDraft(`batch.${of.batchId}.late.${kind}`, EMPTY);
  const change = useLateChange(of.batchId, proposeLateAct, () => {
    draft.reset(EMPTY);
    onClose();
  });
  const { values, set } = draft;
  const scorers = view.entries.find(({ id }) => id === values.entryId)?.scorers ?? [];
  const isScorer = scorers.some(({ expertId }) => expertId === values.expertId);
  const said = { entryId: values.entryId, reason: values.reason.trim(), basis: values.basis.trim() };
  const isComplete = Object.values(said).every((text) => text !== '') && (kind === 'exclusion' || isScorer);
  const json: LateProposal =
    kind === 'exclusion' ? { kind, ...said } : { kind, ...said, expertId: values.expertId };
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
      title={t(kind === 'exclusion' ? messages.exclusionTitle : messages.recusalTitle)}
      action={t(messages.propose)}
      pending={change.isPending}
      error={change.error}
      disabled={!isComplete}
      onClose={() => change.leave(onClose)}
      onConfirm={() => change.mutate({ ...of, json })}
    >
      <Stack>
        <p>{t(kind === 'exclusion' ? messages.exclusionBody : messages.recusalBody)}</p>
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
          description={t(kind === 'exclusion' ? messages.exclusionReasonHint : messages.recusalReasonHint)}
          {...words('reason')}
        />
        <Textarea label={t(messages.basis)} description={t(messages.basisHint)} {...words('basis')} />
      </Stack>
    </Confirm>
  );
}
