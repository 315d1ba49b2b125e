import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { Locale } from '../../shared/locale.ts';
import { asOnce, bodyOf, scoringApi, versioned } from './client.ts';

const { scoring } = scoringApi.v1;
const batch = scoring[':batchId'];
const entry = batch.pilots[':entryId'];

export type MyBatchRow = InferResponseType<typeof scoring.$get, 200>['items'][number];
export type MyBatch = InferResponseType<typeof batch.$get, 200>;
export type ScoringView = InferResponseType<typeof entry.$get, 200>;
export type SheetWritten = InferRequestType<typeof entry.sheet.$put>['json'];
export type TiesDeclared = InferRequestType<typeof batch.declaration.$post>['json'];

export const scoringKey = ['scoring'];

/** Batches that the reader is appointed to now. */
export const myBatchesQuery = queryOptions({
  queryKey: [...scoringKey, 'list'],
  queryFn: async ({ signal }) => (await bodyOf(await scoring.$get({}, { init: { signal } }))).items,
});

export const myBatchQuery = (batchId: string, locale: Locale) =>
  queryOptions({
    queryKey: [...scoringKey, 'batch', batchId, locale],
    queryFn: async ({ signal }) => bodyOf(await batch.$get({ param: { batchId } }, { init: { signal } })),
    staleTime: 0,
  });

export interface EntryOf {
  batchId: string;
  entryId: string;
}

/** With the revision of the own sheet as its version. */
export const scoringQuery = (of: EntryOf, locale: Locale) =>
  queryOptions({
    queryKey: [...scoringKey, 'entry', of.batchId, of.entryId, locale],
    queryFn: async ({ signal }) => versioned(await entry.$get({ param: of }, { init: { signal } })),
    staleTime: 0,
  });

export const scoringSeriesQuery = (of: EntryOf) =>
  queryOptions({
    queryKey: [...scoringKey, 'series', of.batchId, of.entryId],
    queryFn: async ({ signal }) => bodyOf(await entry.series.$get({ param: of }, { init: { signal } })),
  });

export async function declareTies({ batchId, ...json }: TiesDeclared & { batchId: string }, once: string) {
  return bodyOf(await batch.declaration.$post({ param: { batchId }, json }, asOnce(once)));
}

const over = ({ batchId, entryId, revision }: EntryOf & { revision: number }) => ({
  param: { batchId, entryId },
  header: { 'if-match': `"${revision}"` },
});

export async function saveSheet({ content, ...of }: EntryOf & { revision: number; content: SheetWritten }) {
  return bodyOf(await entry.sheet.$put({ ...over(of), json: content }));
}

export async function submitSheet(of: EntryOf & { revision: number }, once: string) {
  return bodyOf(await entry.sheet.submit.$post(over(of), asOnce(once)));
}

export async function objectToPaper({ reason, ...param }: EntryOf & { reason: string }, once: string) {
  return bodyOf(await entry.sheet.objection.$post({ param, json: { reason } }, asOnce(once)));
}

export const scoringFileAddress = ({ batchId, entryId }: EntryOf, fileId: string) =>
  `/api/v1/scoring/${[batchId, 'pilots', entryId, 'files', fileId].map(encodeURIComponent).join('/')}`;
