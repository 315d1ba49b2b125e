import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { PolicyVersion } from '../../policy/document.ts';
import { policiesQuery, policyQuery } from '../api/policies.ts';

export interface TextRef {
  documentId: string;
  version: number;
}

/** null means the default text. */
export type PolicyOf = (documentId: string | null, version?: number) => PolicyVersion | null;

/** The default text and those asked for, as they arrive. */
export function usePolicyTexts(wanted: readonly TextRef[]): {
  policyOf: PolicyOf;
  defaultText: TextRef | null;
  /** Some are on their way still; one that could not be had is not. */
  loading: boolean;
} {
  const { data: policies, isLoading } = useQuery(policiesQuery);
  const chosen = policies?.find((policy) => policy.isDefault);
  const defaultText = useMemo(
    () => (chosen ? { documentId: chosen.documentId, version: chosen.version } : null),
    [chosen],
  );
  const refs = new Map<string, TextRef>();
  for (const ref of defaultText ? [defaultText, ...wanted] : wanted) {
    refs.set(`${ref.documentId}@${ref.version}`, ref);
  }
  const { texts, arriving } = useQueries({
    queries: [...refs.values()].map((ref) => policyQuery(ref.documentId, ref.version)),
    combine: textsOf,
  });
  const policyOf = useCallback<PolicyOf>(
    (documentId, version) => {
      const id = documentId ?? defaultText?.documentId;
      return texts.find((text) => text.documentId === id && (!version || text.version === version)) ?? null;
    },
    [texts, defaultText],
  );
  return { policyOf, defaultText, loading: isLoading || arriving };
}

function textsOf(results: readonly UseQueryResult<PolicyVersion>[]) {
  return {
    texts: results.flatMap((result) => result.data ?? []),
    arriving: results.some((result) => result.isLoading),
  };
}
