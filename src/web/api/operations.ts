import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { bodyOf, operationsApi } from './client.ts';

const { office, mailbox } = operationsApi.v1;

export type Job = InferResponseType<typeof office.jobs.$get, 200>['jobs'][number];
export type Message = InferResponseType<typeof office.messages.$get, 200>['items'][number];
export type MessageState = Message['state'];
export type ShownMessage = InferResponseType<typeof mailbox.$get, 200>['items'][number];

export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: async ({ signal }) => bodyOf(await office.jobs.$get({}, { init: { signal } })),
});

/** @param key the same for every try of one wish */
export async function runJob(name: string, key: string): Promise<void> {
  await office.jobs[':name'].run.$post({ param: { name } }, { headers: { 'Idempotency-Key': key } });
}

export async function messagePage(
  state: MessageState | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) {
  return bodyOf(await office.messages.$get({ query: { state, cursor } }, { init: { signal } }));
}

export async function retryMessage(messageId: string, key: string): Promise<void> {
  const headers = { 'Idempotency-Key': key };
  await office.messages[':messageId'].retry.$post({ param: { messageId } }, { headers });
}

export async function mailboxPage(cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await mailbox.$get({ query: { cursor } }, { init: { signal } }));
}
