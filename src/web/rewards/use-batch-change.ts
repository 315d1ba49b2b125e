import { useQueryClient } from '@tanstack/react-query';
import { batchKey } from '../api/batches.ts';
import { hasCode } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';

/** What a dialog keeps of what was typed: `useFormDraft`. */
export interface TypedDraft {
  forget: () => void;
  restart: () => void;
}

/** Everything about a batch is asked for again. */
export function useBatchRefresh(batchId: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: batchKey(batchId) });
}

/**
 * A change of a batch; it is over once everything about the batch was asked for again. Where somebody else was first,
 * `leave` closes the dialog and shows how the batch stands now; what was typed is kept by whoever keeps it.
 * @param draft what is sent: forgotten as soon as it is on record, so that whoever leaves the page then does not find it
 *   there again; the form is as new once the change is over
 */
export function useBatchChange<I, O>(
  batchId: string,
  send: (wanted: I, once: string) => Promise<O>,
  onDone?: (answer: O, wanted: I) => void,
  draft?: TypedDraft,
) {
  const refresh = useBatchRefresh(batchId);
  const change = useChange(send, async (answer: O, wanted: I) => {
    draft?.forget();
    await refresh();
    draft?.restart();
    onDone?.(answer, wanted);
  });
  const leave = (close: () => void) => {
    if (hasCode(change.error, 'precondition-failed', 'conflict')) void refresh();
    change.reset();
    close();
  };
  return { ...change, leave };
}
