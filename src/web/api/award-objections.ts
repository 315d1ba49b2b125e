import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { ObjectionState } from '../../shared/pilots/objections.ts';
import { asOnce, awardApi, bodyOf } from './client.ts';
import { RequestFailure } from './failure.ts';
import { type Answer, askForObjection, type ObjectionStatus } from './objections.ts';

const { status } = awardApi.v1['award-objections'];
const office = awardApi.v1.office['award-objections'];
const one = office[':objectionId'];
const letters = awardApi.v1.office.batches[':batchId'].objections;

export type AwardObjectionStatus = InferResponseType<typeof status.$post, 200>;
export type AwardObjectionInList = InferResponseType<typeof office.$get, 200>['items'][number];
export type AwardLetter = InferRequestType<typeof letters.$post>['json'];

/** A receipt does not say what it is of: what no objection to a pilot has may be one to a list of awards. */
export async function askForEither(receipt: string): Promise<ObjectionStatus | AwardObjectionStatus> {
  try {
    return await askForObjection(receipt);
  } catch (error) {
    if (!(error instanceof RequestFailure) || error.problem?.code !== 'not-found') throw error;
    return bodyOf(await status.$post({ json: { receipt } }));
  }
}

export async function awardObjectionPage(
  state: ObjectionState | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) {
  return bodyOf(await office.$get({ query: { state, cursor } }, { init: { signal } }));
}

export const awardObjectionQuery = (objectionId: string) =>
  queryOptions({
    queryKey: ['objections', 'awards', objectionId],
    queryFn: async ({ signal }) => bodyOf(await one.$get({ param: { objectionId } }, { init: { signal } })),
  });

/** What waits for an answer, as far as a desk shows. */
export const openAwardObjectionsQuery = queryOptions({
  queryKey: ['objections', 'awards', 'received'],
  queryFn: async ({ signal }) =>
    bodyOf(await office.$get({ query: { state: 'received', limit: '6' } }, { init: { signal } })),
});

export async function answerAwardObjection(
  { objectionId, json }: { objectionId: string; json: Answer },
  once: string,
) {
  return bodyOf(await one.answer.$post({ param: { objectionId }, json }, asOnce(once)));
}

export async function enterAwardLetter(
  { batchId, json }: { batchId: string; json: AwardLetter },
  once: string,
) {
  return bodyOf(await letters.$post({ param: { batchId }, json }, asOnce(once)));
}

/** What a letter may be about: every list under notice, its window open or over. */
export const listsUnderNoticeQuery = queryOptions({
  queryKey: ['awards', 'under-notice'],
  queryFn: async ({ signal }) => {
    const { items } = await bodyOf(
      await awardApi.v1.awards.$get({ query: { limit: '100' } }, { init: { signal } }),
    );
    return items.filter(({ state }) => state === 'public_notice').map(({ id, title }) => ({ id, title }));
  },
});
