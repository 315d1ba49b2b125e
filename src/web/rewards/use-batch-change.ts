import { useQueryClient } from '@tanstack/react-query';
import { batchKey } from '../api/batches.ts';
import { useChange } from '../work/use-change.ts';

/** Everything about a batch is asked for again. */
export function useBatchRefresh(batchId: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: batchKey(batchId) });
}

/** A change of a batch; it is over once the batch is shown as it stands then. */
export function useBatchChange<I, O>(
  batchId: string,
  send: (wanted: I, once: string) => Promise<O>,
  onDone?: (answer: O, wanted: I) => void,
) {
  const refresh = useBatchRefresh(batchId);
  return useChange(send, async (answer: O, wanted: I) => {
    await refresh();
    onDone?.(answer, wanted);
  });
}
