import { useQueryClient } from '@tanstack/react-query';
import { type Deciding, decide } from '../../api/award-results.ts';
import { batchKey } from '../../api/batches.ts';
import { useChange } from '../../work/use-change.ts';
import type { DecidingProps } from './decision-block.tsx';

/** A decision over the batch as it was looked at; then everything about it is asked for again. */
export function useDecide({ batchId, current }: DecidingProps, onDone: () => void) {
  const queries = useQueryClient();
  return useChange(
    (deciding: Deciding, once) => decide({ batchId, version: current.version }, deciding, once),
    async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: batchKey(batchId) });
    },
  );
}
