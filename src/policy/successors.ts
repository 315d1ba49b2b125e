import type { PolicyVersion } from './document.ts';
import { plainTitle } from './title.ts';

/** 反洗钱法（2024年修订） is 反洗钱法. */
export const lawName = (title: string) => plainTitle(title).replace(/[（(]\d{4}[^（()）]*[)）]$/u, '');

/** An amended law still prints its first day of effect, so that its last amendment tells the editions apart. */
export function startOf({ dates: { validFrom, published, drafted } }: PolicyVersion): string | null {
  const start = validFrom ?? published ?? drafted;
  return start !== null && drafted !== null && drafted > start ? drafted : start;
}

const sameIssuer = (a: PolicyVersion, b: PolicyVersion) =>
  a.issuer === null || b.issuer === null || a.issuer === b.issuer;

/**
 * The published versions of one document, oldest first, that held before the newest: each until the day on which the
 * next one begins. One that begins no sooner than a later one was put right by it and never held.
 */
export function earlierEditions(versions: readonly PolicyVersion[]): PolicyVersion[] {
  const editions: PolicyVersion[] = [];
  let next = versions.at(-1) ?? null;
  for (const version of versions.slice(0, -1).reverse()) {
    const [start, end] = [startOf(version), next && startOf(next)];
    if (start === null || end === null || start >= end) continue;
    editions.unshift({ ...version, supersededBy: { documentId: version.documentId, on: end } });
    next = version;
  }
  return editions;
}

/**
 * A law that is enacted anew under its own name takes the place of the one before on the day it takes effect, whether or
 * not anybody enters so at import (立法法: 新的规定与旧的规定不一致的，适用新的规定). Plans follow one another only when it is entered.
 */
export function withSuccessors(policies: readonly PolicyVersion[]): PolicyVersion[] {
  const laws = new Map<string, PolicyVersion[]>();
  for (const policy of policies) {
    if (policy.form === 'law')
      laws.set(lawName(policy.title), [...(laws.get(lawName(policy.title)) ?? []), policy]);
  }
  return policies.map((policy) => {
    const start = startOf(policy);
    if (policy.form !== 'law' || policy.supersededBy || policy.repealedOn || start === null) return policy;
    const next = laws
      .get(lawName(policy.title))!
      .filter((other) => sameIssuer(policy, other) && (startOf(other) ?? '') > start)
      .sort((a, b) => startOf(a)!.localeCompare(startOf(b)!))[0];
    return next ? { ...policy, supersededBy: { documentId: next.documentId, on: startOf(next)! } } : policy;
  });
}
