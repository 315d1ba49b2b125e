import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { ObjectionState } from '../../shared/pilots/objections.ts';
import { asOnce, bodyOf, pilotApi, registerApi } from './client.ts';

const { objections } = registerApi.v1;
const office = registerApi.v1.office.objections;
const one = office[':objectionId'];
const letters = registerApi.v1.office.pilots[':pilotId'].objections;

export type ObjectionStatus = InferResponseType<typeof objections.status.$post, 200>;
export type ObjectionInList = InferResponseType<typeof office.$get, 200>['items'][number];
export type Objection = InferResponseType<typeof one.$get, 200>;
export type Answer = InferRequestType<typeof one.answer.$post>['json'];
export type Letter = InferRequestType<typeof letters.$post>['json'];

/** By post, so that the receipt stands in no address and in no log. */
export async function askForObjection(receipt: string): Promise<ObjectionStatus> {
  return bodyOf(await objections.status.$post({ json: { receipt } }));
}

export async function objectionPage(
  state: ObjectionState | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) {
  return bodyOf(await office.$get({ query: { state, cursor } }, { init: { signal } }));
}

export const objectionQuery = (objectionId: string) =>
  queryOptions({
    queryKey: ['objections', objectionId],
    queryFn: async ({ signal }) => bodyOf(await one.$get({ param: { objectionId } }, { init: { signal } })),
  });

/** What waits for an answer, as far as a desk shows. */
export const openObjectionsQuery = queryOptions({
  queryKey: ['objections', 'received'],
  queryFn: async ({ signal }) =>
    bodyOf(await office.$get({ query: { state: 'received', limit: '6' } }, { init: { signal } })),
});

export async function answerObjection(
  { objectionId, json }: { objectionId: string; json: Answer },
  once: string,
) {
  return bodyOf(await one.answer.$post({ param: { objectionId }, json }, asOnce(once)));
}

export async function enterLetter({ pilotId, json }: { pilotId: string; json: Letter }, once: string) {
  return bodyOf(await letters.$post({ param: { pilotId }, json }, asOnce(once)));
}

/** What a letter may be about: every pilot under notice, its window open or over. */
export const underNoticeQuery = queryOptions({
  queryKey: ['cases', 'under-notice'],
  queryFn: async ({ signal }) => {
    const query = { state: 'public_notice', limit: '100' } as const;
    const { items } = await bodyOf(await pilotApi.v1.office.pilots.$get({ query }, { init: { signal } }));
    return items.map(({ id, title }) => ({ id, title }));
  },
});
