import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { BatchState } from '../../shared/rewards/batch-states.ts';
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

/** Those that wait for an official: who waits longest first. */
export const waitingBatchesQuery = queryOptions({
  queryKey: ['batches', 'waiting'],
  queryFn: async ({ signal }) => {
    const query = { waiting: 'true' } as const;
    const { items } = await bodyOf(await batches.$get({ query }, { init: { signal } }));
    return items.flatMap(({ next, ...batch }) => (next === null ? [] : [{ ...batch, next }]));
  },
});

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

interface Seen {
  batchId: string;
  /** What was looked at. */
  version: string;
}

const over = ({ batchId, version }: Seen) => ({ param: { batchId }, header: { 'if-match': version } });

export async function saveSettings({ settings, ...seen }: Seen & { settings: BatchSettings }) {
  return versioned(await one.settings.$put({ ...over(seen), json: { settings } }));
}

/** What is frozen, or would be now; by the version that it is of. */
export const frozenQuery = (batchId: string, version: string) =>
  queryOptions({
    queryKey: [...batchKey(batchId), 'frozen', version],
    queryFn: async ({ signal }) =>
      bodyOf(await one.frozen.$get({ param: { batchId } }, { init: { signal } })),
  });

export async function openBatch({ frozen, ...seen }: Seen & { frozen: string }, once: string) {
  return bodyOf(await one.open.$post({ ...over(seen), json: { frozen } }, asOnce(once)));
}

export type BatchPaper = InferResponseType<typeof one.papers.$get, 200>['items'][number];
export type NewBatchPaper = InferRequestType<typeof one.papers.$post>['json'];
export type BatchEntry = InferResponseType<typeof one.history.$get, 200>['items'][number];

export const papersQuery = (batchId: string) =>
  queryOptions({
    queryKey: [...batchKey(batchId), 'papers'],
    queryFn: async ({ signal }) =>
      (await bodyOf(await one.papers.$get({ param: { batchId } }, { init: { signal } }))).items,
  });

export async function addPaper({ batchId, ...json }: NewBatchPaper & { batchId: string }, once: string) {
  return bodyOf(await one.papers.$post({ param: { batchId }, json }, asOnce(once)));
}

export async function takePaperOut(of: { batchId: string; paperId: string }, once: string) {
  return bodyOf(await one.papers[':paperId'].$delete({ param: of }, asOnce(once)));
}

export async function batchHistoryPage(batchId: string, cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await one.history.$get({ param: { batchId }, query: { cursor } }, { init: { signal } }));
}
