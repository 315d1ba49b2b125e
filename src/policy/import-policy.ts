import type { Library } from '../library/index.ts';
import { AppError } from '../shared/errors.ts';
import { checkedContent, missingFacts } from './check-text.ts';
import { POLICY_TEXT } from './content.ts';
import type { PolicyVersion } from './document.ts';
import { parsePolicy } from './parse-policy.ts';
import { NO_READINGS, type Readings, withReadings } from './readings.ts';

export interface Imported {
  policy: PolicyVersion;
  /** "unchanged": this very content is a version already. */
  outcome: 'published' | 'draft' | 'unchanged';
}

/**
 * Keeps a text that the operator of the service hands in, by the library's rule for what the software ships: the first
 * version of a document is published, a later one is a draft until two people approve it. Handing in again what is
 * there changes nothing.
 * @param given content as policyTextContent describes it; the slug is the documentId
 * @param readings what is known of the sentences of laws goes into the version
 * @throws AppError invalid-input with every field that is not in form, or that the text does not give and nobody entered
 */
export async function importPolicy(
  library: Library,
  given: unknown,
  readings: Readings = NO_READINGS,
): Promise<Imported> {
  const content = withReadings(checkedContent(given), readings);
  const { meta, original } = content;
  const policy = parsePolicy(original, meta);
  const missing = missingFacts(policy, meta);
  if (missing.length > 0) throw new AppError('invalid-input', undefined, { fields: missing });
  const [kept] = await library.seed([{ kind: POLICY_TEXT, slug: meta.documentId, content }]);
  if (kept) {
    return {
      policy: { ...policy, version: kept.version },
      outcome: kept.state === 'published' ? 'published' : 'draft',
    };
  }
  return {
    policy: { ...policy, version: await newestVersion(library, meta.documentId) },
    outcome: 'unchanged',
  };
}

async function newestVersion(library: Library, documentId: string): Promise<number> {
  return (await library.versions(POLICY_TEXT, documentId)).at(-1)?.version ?? 1;
}
