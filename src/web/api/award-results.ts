import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import { batchKey } from './batches.ts';
import { asOnce, awardResultApi, bodyOf, versioned } from './client.ts';

const one = awardResultApi.v1.office.batches[':batchId'];

export type BatchResults = InferResponseType<typeof one.results.$get, 200>;
export type Result = NonNullable<BatchResults['result']>;
export type RankedPilot = Result['pilots'][number];
export type Meeting = InferRequestType<typeof one.meeting.$post>['json'];

export const resultsQuery = (batchId: string) =>
  queryOptions({
    queryKey: [...batchKey(batchId), 'results'],
    queryFn: async ({ signal }) =>
      versioned(await one.results.$get({ param: { batchId } }, { init: { signal } })),
  });

export type TryingRules = InferRequestType<(typeof one.results)['what-if']['$post']>['json'];
export type Tried = InferResponseType<(typeof one.results)['what-if']['$post'], 200>;

/** What the sheets would come to under other rules; nothing changes by it. */
export const tryRules = async (batchId: string, json: TryingRules): Promise<Tried> =>
  bodyOf(await one.results['what-if'].$post({ param: { batchId }, json }));

/** Where the decision file is fetched from. */
export const decisionFilePath = (batchId: string) =>
  `/api/v1/office/batches/${encodeURIComponent(batchId)}/decision.json`;

export type Deciding =
  | { act: 'propose'; json: InferRequestType<typeof one.propose.$post>['json'] }
  | { act: 'record-meeting'; json: Meeting }
  | { act: 'approve'; json: { result: string } }
  | { act: 'withdraw'; json: { reason: string } };

/** @param version of the batch that was looked at */
export async function decide(
  { batchId, version }: { batchId: string; version: string },
  { act, json }: Deciding,
  once: string,
): Promise<unknown> {
  const over = { param: { batchId }, header: { 'if-match': version } };
  if (act === 'propose') return bodyOf(await one.propose.$post({ ...over, json }, asOnce(once)));
  if (act === 'record-meeting') return bodyOf(await one.meeting.$post({ ...over, json }, asOnce(once)));
  if (act === 'approve') return bodyOf(await one.approve.$post({ ...over, json }, asOnce(once)));
  return bodyOf(await one.withdraw.$post({ ...over, json }, asOnce(once)));
}
