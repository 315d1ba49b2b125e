import type { Verifier } from '../verify/index.ts';
import type { ClaimItem } from './set.ts';

/** Whether every sentence of it is vouched for, and whether that is as it should be. */
export function scoreClaim({ text, expect }: ClaimItem, verifier: Verifier) {
  const verdicts = verifier.verifyText(text).sentences.map(({ supported }) => supported);
  const supported = verdicts.every(Boolean);
  const right = Array.isArray(expect)
    ? expect.length === verdicts.length && expect.every((value, at) => value === verdicts[at])
    : supported === expect;
  return { supported, right, truth: Array.isArray(expect) ? expect.every(Boolean) : expect };
}
