import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import { bodyOf, deskApi } from './client.ts';

const { messages } = deskApi.v1.account;

export type Message = InferResponseType<typeof messages.$get, 200>['items'][number];
type Marking = InferRequestType<typeof messages.read.$post>['json'];

/** Everything under one key: what is read is counted no more. */
export const MESSAGES = ['messages'] as const;
/** Milliseconds. */
export const LOOK_AGAIN = 60_000;

/** As many as the service counts. */
export const MANY = 100;

/** While the page is looked at, once a minute; where it fails, not before the page is come back to. */
export const unreadQuery = queryOptions({
  queryKey: [...MESSAGES, 'unread'],
  queryFn: async ({ signal }) => (await bodyOf(await messages.unread.$get({}, { init: { signal } }))).unread,
  refetchInterval: ({ state }) => (state.error === null ? LOOK_AGAIN : false),
});

export async function messagePage(cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await messages.$get({ query: { cursor } }, { init: { signal } }));
}

export async function markRead(json: Marking) {
  await messages.read.$post({ json });
}
