import type { LibraryVersion } from '../library/index.ts';
import { policyTextContent } from './content.ts';
import type { PolicyVersion } from './document.ts';
import { parsePolicy } from './parse-policy.ts';

export interface StoredPolicy {
  policy: PolicyVersion;
  /** Of the content it was read from. */
  hash: string;
  isDefault: boolean;
}

/** Reads one published version into the document it holds. */
export function readStored({
  version,
  hash,
  content,
}: Pick<LibraryVersion, 'version' | 'hash' | 'content'>): StoredPolicy {
  const { meta, original, translation, asked, plain } = policyTextContent.parse(content);
  return {
    policy: parsePolicy(original, { ...meta, version, translation, asked, plain }),
    hash,
    isDefault: meta.default === true,
  };
}
