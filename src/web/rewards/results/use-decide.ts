import { type Deciding, decide } from '../../api/award-results.ts';
import { type TypedDraft, useBatchChange } from '../use-batch-change.ts';
import type { DecidingProps } from './deciding.ts';

/** A decision over the batch as it was looked at; then everything about it is asked for again. */
export function useDecide({ batchId, current }: DecidingProps, onDone: () => void, draft?: TypedDraft) {
  return useBatchChange(
    batchId,
    (deciding: Deciding, once) => decide({ batchId, version: current.version }, deciding, once),
    onDone,
    draft,
  );
}
