import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { policyApi as api, bodyOf } from './client.ts';

const { policies } = api.v1;
const policy = policies[':documentId'];

export type PolicySummary = InferResponseType<typeof policies.$get, 200>['policies'][number];
export type Policy = InferResponseType<typeof policy.$get, 200>['policy'];

/** Every published text, the default one among them. */
export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: async ({ signal }) => (await bodyOf(await policies.$get({}, { init: { signal } }))).policies,
});

/** One text whole; without a version the one published last. */
export const policyQuery = (documentId: string, version?: number) =>
  queryOptions({
    queryKey: ['policy', documentId, version ?? 'latest'],
    queryFn: async ({ signal }) => {
      const wanted = { param: { documentId }, query: { version: version?.toString() } };
      return (await bodyOf(await policy.$get(wanted, { init: { signal } }))).policy;
    },
  });

export const versionsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['policy-versions', documentId],
    queryFn: async ({ signal }) =>
      (await bodyOf(await policy.versions.$get({ param: { documentId } }, { init: { signal } }))).versions,
  });

/** Never fails: who shows the text asks again and says what went wrong. */
export async function prefetchDefaultText(queries: QueryClient): Promise<void> {
  await queries.prefetchQuery(policiesQuery);
  const text = queries.getQueryData(policiesQuery.queryKey)?.find((one) => one.isDefault);
  if (text) await queries.prefetchQuery(policyQuery(text.documentId, text.version));
}
