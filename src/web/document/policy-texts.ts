import { useQueries, useQuery } from '@tanstack/react-query';
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
} {
  const { data: policies } = useQuery(policiesQuery);
  const chosen = policies?.find((policy) => policy.isDefault);
  const defaultText = useMemo(
    () => (chosen ? { documentId: chosen.documentId, version: chosen.version } : null),
    [chosen],
  );
  const refs = new Map<string, TextRef>();
  for (const ref of defaultText ? [defaultText, ...wanted] : wanted) {
    refs.set(`${ref.documentId}@${ref.version}`, ref);
  }
  const texts = useQueries({
    queries: [...refs.values()].map((ref) => policyQuery(ref.documentId, ref.version)),
    combine: (results) => results.flatMap((result) => result.data ?? []),
  });
  const policyOf = useCallback<PolicyOf>(
    (documentId, version) => {
      const id = documentId ?? defaultText?.documentId;
      return texts.find((text) => text.documentId === id && (!version || text.version === version)) ?? null;
    },
    [texts, defaultText],
  );
  return { policyOf, defaultText };
}
