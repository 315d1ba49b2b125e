import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { asOnce, bodyOf, rubricApi } from './client.ts';

const { rubrics } = rubricApi.v1.office;
const one = rubrics[':slug'];
const terms = rubricApi.v1.office['reward-terms'];

export type RubricInList = InferResponseType<typeof rubrics.$get, 200>['items'][number];
export type RubricVersion = InferResponseType<typeof one.$get, 200>['items'][number];
export type Rubric = RubricVersion['rubric'];
export type RewardTermsVersion = InferResponseType<typeof terms.$get, 200>['items'][number];
export type RewardTerms = RewardTermsVersion['terms'];

export const rubricsQuery = queryOptions({
  queryKey: ['rules', 'rubrics'],
  queryFn: async ({ signal }) => (await bodyOf(await rubrics.$get({}, { init: { signal } }))).items,
  staleTime: 0,
});

/** All versions, newest first. */
export const rubricQuery = (slug: string) =>
  queryOptions({
    queryKey: ['rules', 'rubric', slug],
    queryFn: async ({ signal }) =>
      (await bodyOf(await one.$get({ param: { slug } }, { init: { signal } }))).items,
    staleTime: 0,
  });

export async function draftRubric(slug: string, rubric: Rubric, once: string) {
  return bodyOf(await one.$put({ param: { slug }, json: { rubric } }, asOnce(once)));
}

export async function approveRubric(slug: string, version: number, once: string) {
  const { approve } = one[':version'];
  return bodyOf(await approve.$post({ param: { slug, version: String(version) } }, asOnce(once)));
}

export const rewardTermsQuery = queryOptions({
  queryKey: ['rules', 'reward-terms'],
  queryFn: async ({ signal }) => (await bodyOf(await terms.$get({}, { init: { signal } }))).items,
  staleTime: 0,
});

export async function draftRewardTerms(json: RewardTerms, once: string) {
  return bodyOf(await terms.$put({ json: { terms: json } }, asOnce(once)));
}

export async function approveRewardTerms(version: number, once: string) {
  const { approve } = terms[':version'];
  return bodyOf(await approve.$post({ param: { version: String(version) } }, asOnce(once)));
}
