import { Stack, Textarea } from '@mantine/core';
import { nominate as send } from '../../api/award-entries.ts';
import { useDraft } from '../../draft.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Confirm } from '../../work/confirm.tsx';
import { useBatchChange } from '../use-batch-change.ts';
import { list as messages } from './messages.ts';
import type { Selection } from './picked.ts';

interface Some {
  chosen: Selection;
  count: number;
}

interface Props {
  batchId: string;
  nominate: Some | null;
  leaveOut: Some | null;
  onClose: () => void;
  onDone: (done: { nominated: number; leftOut: number }) => void;
}

/** Nominates, leaves out, or both in one; a reason is kept until it was sent. */
export function NominateDialog({ batchId, nominate, leaveOut, onClose, onDone }: Props) {
  const { t } = useLocale();
  const [reason, setReason] = useDraft(`batch.left-out.${batchId}`);
  const change = useBatchChange(batchId, send, (done) => {
    setReason('');
    onDone(done);
  });
  const title = t(
    nominate === null
      ? messages.leaveOutTitle
      : leaveOut === null
        ? messages.nominateTitle
        : messages.splitTitle,
  );
  return (
    <Confirm
      opened
      title={title}
      action={title}
      pending={change.isPending}
      error={change.error}
      disabled={leaveOut !== null && reason.trim().length < 2}
      onClose={() => change.leave(onClose)}
      onConfirm={() =>
        change.mutate({
          batchId,
          nominate: nominate?.chosen ?? null,
          leaveOut: leaveOut === null ? [] : [{ pilots: leaveOut.chosen, reason: reason.trim() }],
        })
      }
    >
      <Stack gap="xs">
        {nominate && <p>{t(messages.nominateBody, { count: nominate.count })}</p>}
        {leaveOut && <p>{t(messages.leaveOutBody, { count: leaveOut.count })}</p>}
      </Stack>
      {leaveOut && (
        <Textarea
          mt="md"
          label={t(messages.reason)}
          description={t(messages.reasonHint)}
          required
          autosize
          minRows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </Confirm>
  );
}
