import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import { bodyOf, complianceApi } from './client.ts';

const { licences } = complianceApi.v1;

export type LicenceEntry = InferResponseType<typeof licences.$get, 200>['items'][number];
export type ScreeningRequest = InferRequestType<typeof licences.screenings.$post>['json'];
export type ScreeningAnswer = InferResponseType<typeof licences.screenings.$post, 200>;
export type ScreeningFinding = ScreeningAnswer['findings'][number];
export type ScreeningQuestion = ScreeningAnswer['questions'][number];

/** The catalogue, with the questions of a self-check in the language asked for. */
export const licencesQuery = (locale: string) =>
  queryOptions({
    queryKey: ['licences', locale],
    queryFn: async ({ signal }) => bodyOf(await licences.$get({}, { init: { signal } })),
  });

/** What an enterprise can hold: a licence or a filing. */
export const licenceCodesQuery = (locale: string) => ({
  ...licencesQuery(locale),
  select: ({ items }: { items: LicenceEntry[] }) =>
    items.filter(({ kind }) => kind === 'licence' || kind === 'filing'),
});

/** Nothing of it is stored anywhere. */
export async function screen(json: ScreeningRequest): Promise<ScreeningAnswer> {
  return bodyOf(await licences.screenings.$post({ json }));
}
