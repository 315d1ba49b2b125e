import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { BatchState } from '../../shared/rewards/batches.ts';
import { asOnce, batchApi, bodyOf, versioned } from './client.ts';

const { batches } = batchApi.v1.office;
const one = batches[':batchId'];

export type BatchInList = InferResponseType<typeof batches.$get, 200>['items'][number];
export type BatchView = InferResponseType<typeof one.$get, 200>;
export type BatchSettings = InferRequestType<typeof one.settings.$put>['json']['settings'];
export type RubricContent = NonNullable<BatchView['rubric']>;

export async function batchListPage(
  state: BatchState | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) {
  return bodyOf(await batches.$get({ query: { state, cursor } }, { init: { signal } }));
}

export async function startBatch(title: string, once: string) {
  return bodyOf(await batches.$post({ json: { title } }, asOnce(once)));
}

/** Everything that is asked about one batch stands under this key. */
export const batchKey = (batchId: string) => ['batches', 'one', batchId];

export const batchQuery = (batchId: string) =>
  queryOptions({
    queryKey: [...batchKey(batchId), 'view'],
    queryFn: async ({ signal }) => versioned(await one.$get({ param: { batchId } }, { init: { signal } })),
  });
