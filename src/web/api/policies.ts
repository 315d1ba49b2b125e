import { queryOptions } from '@tanstack/react-query';
import type { PolicyDates, PolicyVersion, Validity } from '../../policy/document.ts';
import { getJson } from './client.ts';

export interface PolicySummary {
  documentId: string;
  version: number;
  title: string;
  shortTitle: string;
  titleEn: string | null;
  shortTitleEn: string | null;
  number: string | null;
  issuer: string | null;
  dates: PolicyDates;
  validity: Validity;
  isDefault: boolean;
}
export type Policy = PolicyVersion & { validity: Validity };

/** Every published text, the default one among them. */
export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: async ({ signal }) =>
    (await getJson<{ policies: PolicySummary[] }>('/api/v1/policies', signal)).policies,
});

/** One text whole; without a version the one published last. */
export const policyQuery = (documentId: string, version?: number) =>
  queryOptions({
    queryKey: ['policy', documentId, version ?? 'latest'],
    queryFn: async ({ signal }) =>
      (
        await getJson<{ policy: Policy }>(
          `/api/v1/policies/${encodeURIComponent(documentId)}${version ? `?version=${version}` : ''}`,
          signal,
        )
      ).policy,
  });

export const versionsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['policy-versions', documentId],
    queryFn: async ({ signal }) =>
      (
        await getJson<{ versions: PolicySummary[] }>(
          `/api/v1/policies/${encodeURIComponent(documentId)}/versions`,
          signal,
        )
      ).versions,
  });
