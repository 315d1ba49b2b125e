import { Textarea } from '@mantine/core';
import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Confirm } from '../../work/confirm.tsx';
import { fieldErrors } from '../../work/field-errors.ts';
import { ReasonField } from '../../work/reason-field.tsx';
import { useFormDraft } from '../../work/use-form-draft.ts';
import type { DecidingProps } from './deciding.ts';
import { decision as messages } from './messages.ts';
import { useClosingWord } from './use-closing-word.ts';
import { useDecide } from './use-decide.ts';

type Props = DecidingProps & { onClose: () => void };

/** Proposes what is on the screen, by its hash. */
export function ProposeDialog(props: Props) {
  const { locale, t } = useLocale();
  const { result, batchId, onClose } = props;
  const draft = useFormDraft(`batch.${batchId}.propose`, { note: '' });
  const change = useDecide(props, onClose, draft);
  const note = draft.values.note.trim();
  const { awarded: count, spent, hashes } = result;
  return (
    <Confirm
      opened
      title={t(messages.propose)}
      action={t(messages.propose)}
      pending={change.isPending}
      error={change.error}
      disabled={note === ''}
      onClose={() => change.leave(onClose)}
      onConfirm={() => change.mutate({ act: 'propose', json: { result: hashes.seen, note } })}
    >
      <p>{t(messages.proposeBody, { count, spent: shownMoney(spent, locale) })}</p>
      <Textarea
        mt="md"
        label={t(messages.note)}
        description={t(messages.noteHint)}
        required
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4_000}
        value={draft.values.note}
        onChange={(event) => draft.set('note', event.currentTarget.value)}
        error={fieldErrors(change.error).note}
        data-autofocus
      />
    </Confirm>
  );
}

/** Approves what was proposed and is on the screen, by its hash. */
export function ApproveDialog(props: Props) {
  const { locale, t } = useLocale();
  const { result, onClose } = props;
  const change = useDecide(props, onClose);
  const { awarded: count, spent, hashes } = result;
  return (
    <Confirm
      opened
      title={t(messages.approve)}
      action={t(messages.approve)}
      pending={change.isPending}
      error={change.error}
      onClose={() => change.leave(onClose)}
      onConfirm={() => change.mutate({ act: 'approve', json: { result: hashes.seen } })}
    >
      <p>{t(messages.approveBody, { count, spent: shownMoney(spent, locale) })}</p>
    </Confirm>
  );
}

/** Takes a proposal back, or refuses it. */
export function WithdrawDialog(props: Props) {
  const { t } = useLocale();
  const { batchId, current, onClose } = props;
  const word = t(useClosingWord(current.value));
  const draft = useFormDraft(`batch.${batchId}.withdraw`, { reason: '' });
  const change = useDecide(props, onClose, draft);
  const reason = draft.values.reason.trim();
  return (
    <Confirm
      opened
      title={word}
      action={word}
      pending={change.isPending}
      error={change.error}
      disabled={reason === ''}
      onClose={() => change.leave(onClose)}
      onConfirm={() => change.mutate({ act: 'withdraw', json: { reason } })}
    >
      <p>{t(messages.withdrawBody)}</p>
      <ReasonField
        mt="md"
        value={draft.values.reason}
        onChange={(value) => draft.set('reason', value)}
        error={fieldErrors(change.error).reason}
      />
    </Confirm>
  );
}
