import { hasCode } from '../../work/field-errors.ts';
import { useBatchChange, useBatchRefresh } from '../use-batch-change.ts';

/**
 * A change over the batch as it was looked at. Where somebody else was first, `leave` shows how it stands now; what was
 * typed is kept.
 */
export function useLateChange<I>(
  batchId: string,
  send: (wanted: I, once: string) => Promise<unknown>,
  onDone: () => void,
) {
  const refresh = useBatchRefresh(batchId);
  const change = useBatchChange(batchId, send, onDone);
  const { mutate, isPending, error } = change;
  return {
    ...{ mutate, isPending, error },
    leave: (close: () => void) => {
      if (hasCode(error, 'precondition-failed') || hasCode(error, 'conflict')) void refresh();
      close();
    },
  };
}
