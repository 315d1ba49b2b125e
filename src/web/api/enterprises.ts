import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import { asOnce, bodyOf, enterpriseApi, versioned } from './client.ts';

const { enterprises, parks } = enterpriseApi.v1;
const enterprise = enterprises[':enterpriseId'];
const { licences, verification } = enterprise;
const licence = licences[':licenceId'];

export type EnterpriseInList = InferResponseType<typeof enterprises.$get, 200>['items'][number];
export type Enterprise = InferResponseType<typeof enterprise.$get, 200>;
export type VerificationState = Enterprise['verification'];
export type Kind = Enterprise['kind'];
export type Registration = InferRequestType<typeof enterprises.$post>['json'];
export type ProfileChange = InferRequestType<typeof enterprise.$patch>['json'];
export type Contact = NonNullable<Registration['contacts']>[number];
export type Licence = InferResponseType<typeof licences.$get, 200>['items'][number];
export type NewLicence = InferRequestType<typeof licences.$post>['json'];
export type VerificationView = InferResponseType<typeof verification.$get, 200>;
export type Attempt = VerificationView['attempts'][number];
export type Decision = InferRequestType<typeof verification.decision.$post>['json'];
export type RemarkField = Attempt['remarks'][number]['field'];

export interface EnterpriseFilter {
  q?: string | undefined;
  verification?: VerificationState | undefined;
}

export async function enterprisePage(
  filter: EnterpriseFilter,
  cursor: string | undefined,
  signal: AbortSignal,
) {
  return bodyOf(await enterprises.$get({ query: { ...filter, cursor } }, { init: { signal } }));
}

/** Everything about one enterprise is kept under its own key, and asked again together after a change. */
export const enterpriseKey = (enterpriseId: string) => ['enterprises', enterpriseId];

export const enterpriseQuery = (enterpriseId: string) =>
  queryOptions({
    queryKey: [...enterpriseKey(enterpriseId), 'profile'],
    queryFn: async ({ signal }) =>
      versioned(await enterprise.$get({ param: { enterpriseId } }, { init: { signal } })),
  });

export const parksQuery = queryOptions({
  queryKey: ['parks'],
  queryFn: async ({ signal }) => (await bodyOf(await parks.$get({}, { init: { signal } }))).items,
});

export async function registerEnterprise(json: Registration, once: string) {
  return bodyOf(await enterprises.$post({ json }, asOnce(once)));
}

/** What every change of an enterprise says: which one, and the version that was looked at. */
export interface Seen {
  enterpriseId: string;
  version: string;
}

const over = ({ enterpriseId, version }: Seen) => ({
  param: { enterpriseId },
  header: { 'if-match': version },
});

export async function changeProfile({ json, ...seen }: Seen & { json: ProfileChange }, once: string) {
  return versioned(await enterprise.$patch({ ...over(seen), json }, asOnce(once)));
}

export async function setBenchmark(
  { basis, date, ...seen }: Seen & { basis: string; date: string },
  once: string,
) {
  return bodyOf(await enterprise.benchmark.$put({ ...over(seen), json: { basis, date } }, asOnce(once)));
}

export async function withdrawBenchmark(seen: Seen, once: string) {
  return bodyOf(await enterprise.benchmark.$delete(over(seen), asOnce(once)));
}

export const licencesQuery = (enterpriseId: string) =>
  queryOptions({
    queryKey: [...enterpriseKey(enterpriseId), 'licences'],
    queryFn: async ({ signal }) => {
      const found = await versioned(await licences.$get({ param: { enterpriseId } }, { init: { signal } }));
      return { value: found.value.items, version: found.version };
    },
  });

export async function addLicence(
  { enterpriseId, json }: { enterpriseId: string; json: NewLicence },
  once: string,
) {
  return bodyOf(await licences.$post({ param: { enterpriseId }, json }, asOnce(once)));
}

export async function changeLicence(
  { licenceId, json, ...seen }: Seen & { licenceId: string; json: NewLicence },
  once: string,
) {
  const { param, header } = over(seen);
  return bodyOf(await licence.$patch({ param: { ...param, licenceId }, header, json }, asOnce(once)));
}

export async function removeLicence({ licenceId, ...seen }: Seen & { licenceId: string }, once: string) {
  const { param, header } = over(seen);
  await licence.$delete({ param: { ...param, licenceId }, header }, asOnce(once));
}

export const verificationQuery = (enterpriseId: string) =>
  queryOptions({
    queryKey: [...enterpriseKey(enterpriseId), 'verification'],
    queryFn: async ({ signal }) =>
      versioned(await verification.$get({ param: { enterpriseId } }, { init: { signal } })),
  });

export interface Papers {
  enterpriseId: string;
  businessLicenceFile: string;
  authorisationFile: string;
}

export async function submitVerification({ enterpriseId, ...json }: Papers, once: string) {
  return bodyOf(await verification.$post({ param: { enterpriseId }, json }, asOnce(once)));
}

export async function decideVerification({ json, ...seen }: Seen & { json: Decision }, once: string) {
  return bodyOf(await verification.decision.$post({ ...over(seen), json }, asOnce(once)));
}

export type HistoryItem = Awaited<ReturnType<typeof historyPage>>['items'][number];

export async function historyPage(enterpriseId: string, cursor: string | undefined, signal: AbortSignal) {
  const wanted = { param: { enterpriseId }, query: { cursor, format: 'json' as const } };
  const answer = await enterprise.history.$get(wanted, { init: { signal } });
  type Page = Extract<InferResponseType<typeof enterprise.history.$get, 200>, { items: unknown }>;
  return (await answer.json()) as Page;
}
