import type { Verifier } from '../verify/index.ts';
import type { ClaimItem } from './set.ts';

export interface ClaimScore {
  /** Every sentence is vouched for; `reasons`: why not. */
  supported: boolean;
  reasons: string[];
  /** That is as it should be, sentence by sentence where the item says so. */
  right: boolean;
  /** Nothing in it is false. */
  truth: boolean;
}

export function scoreClaim({ text, expect }: ClaimItem, verifier: Verifier): ClaimScore {
  const { sentences } = verifier.verifyText(text);
  const verdicts = sentences.map(({ supported }) => supported);
  const supported = verdicts.every(Boolean);
  const right = Array.isArray(expect)
    ? expect.length === verdicts.length && expect.every((value, at) => value === verdicts[at])
    : supported === expect;
  const reasons = sentences.flatMap((one) => one.reasons);
  return { supported, reasons, right, truth: [expect].flat().every(Boolean) };
}
