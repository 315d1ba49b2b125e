import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import { asOnce, bodyOf, pilotApi, versioned } from './client.ts';

const { reviews } = pilotApi.v1;
const one = reviews[':pilotId'];

export type ReviewRow = InferResponseType<typeof reviews.$get, 200>['items'][number];
export type ReviewView = InferResponseType<typeof one.$get, 200>;
type Opinion = InferRequestType<typeof one.opinion.$post>['json'];

export const reviewsKey = ['reviews'];

/** Those that the reader is appointed to now. */
export const reviewsQuery = queryOptions({
  queryKey: [...reviewsKey, 'list'],
  queryFn: async ({ signal }) => (await bodyOf(await reviews.$get({}, { init: { signal } }))).items,
});

export const reviewQuery = (pilotId: string) =>
  queryOptions({
    queryKey: [...reviewsKey, 'one', pilotId],
    queryFn: async ({ signal }) => versioned(await one.$get({ param: { pilotId } }, { init: { signal } })),
    staleTime: 0,
  });

/** Over the version of the declaration that was read. */
export async function fileOpinion(
  { pilotId, version, ...json }: Opinion & { pilotId: string; version: string },
  once: string,
) {
  const wanted = { param: { pilotId }, header: { 'if-match': version }, json };
  return bodyOf(await one.opinion.$post(wanted, asOnce(once)));
}

export const reviewFileAddress = (pilotId: string, fileId: string) =>
  `/api/v1/reviews/${encodeURIComponent(pilotId)}/files/${encodeURIComponent(fileId)}`;
