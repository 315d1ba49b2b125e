import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { asOnce, bodyOf, enterpriseApi } from './client.ts';

const { verifications, parks } = enterpriseApi.v1.office;

export type Queued = InferResponseType<typeof verifications.$get, 200>['items'][number];
export type ParksVersion = InferResponseType<typeof parks.$get, 200>['items'][number];
export type Park = ParksVersion['items'][number];

export async function queuePage(cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await verifications.$get({ query: { cursor } }, { init: { signal } }));
}

/** The oldest that wait for a case officer. */
export const queueQuery = queryOptions({
  queryKey: ['queue', 'oldest'],
  queryFn: async ({ signal }) =>
    bodyOf(await verifications.$get({ query: { limit: '100' } }, { init: { signal } })),
});

/** Every version of the list, newest first. */
export const parksVersionsQuery = queryOptions({
  queryKey: ['parks', 'versions'],
  queryFn: async ({ signal }) => (await bodyOf(await parks.$get({}, { init: { signal } }))).items,
});

export async function draftParks(items: Park[], once: string) {
  return bodyOf(await parks.$put({ json: { items } }, asOnce(once)));
}

export async function approveParks(version: number, once: string) {
  return bodyOf(await parks[':version'].approve.$post({ param: { version: String(version) } }, asOnce(once)));
}
