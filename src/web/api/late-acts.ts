import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { Locale } from '../../shared/locale.ts';
import { batchKey } from './batches.ts';
import { asOnce, awardResultApi, bodyOf, versioned } from './client.ts';

const late = awardResultApi.v1.office.batches[':batchId']['late-acts'];
const one = late[':actId'];

export type LateActs = InferResponseType<typeof late.$get, 200>;
export type LateAct = LateActs['items'][number];
export type LateProposal = InferRequestType<typeof late.$post>['json'];

export const lateActsQuery = (batchId: string, locale: Locale) =>
  queryOptions({
    queryKey: [...batchKey(batchId), 'late-acts', locale],
    queryFn: async ({ signal }) => versioned(await late.$get({ param: { batchId } }, { init: { signal } })),
  });

interface OfBatch {
  batchId: string;
  /** Of the batch, as it was looked at. */
  version: string;
}
type OfAct = OfBatch & { actId: string };

export async function proposeLateAct(
  { batchId, version, json }: OfBatch & { json: LateProposal },
  once: string,
) {
  const wanted = { param: { batchId }, header: { 'if-match': version }, json };
  return bodyOf(await late.$post(wanted, asOnce(once)));
}

export async function confirmLateAct({ batchId, actId, version }: OfAct, once: string) {
  const wanted = { param: { batchId, actId }, header: { 'if-match': version } };
  return bodyOf(await one.confirm.$post(wanted, asOnce(once)));
}

/** Takes one's own back, or declines another's. */
export async function closeLateAct(
  { batchId, actId, version, reason }: OfAct & { reason: string },
  once: string,
) {
  const wanted = { param: { batchId, actId }, header: { 'if-match': version }, json: { reason } };
  return bodyOf(await one.close.$post(wanted, asOnce(once)));
}
