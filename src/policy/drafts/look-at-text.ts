import { assertMay } from '../../access/index.ts';
import { aboutVersions, type LibraryVersion } from '../../library/index.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { missingFacts } from '../check-text.ts';
import { POLICY_TEXT, type PolicyTextContent } from '../content.ts';
import { proposeDetails } from '../details.ts';
import { articleDifferences, besideDifferences } from '../differences.ts';
import { findMetadata } from '../metadata.ts';
import { parsePolicy } from '../parse-policy.ts';
import { warningsOf } from '../warnings.ts';
import { faultsIn } from './draft-text.ts';
import type { Editing, Editor } from './edit-texts.ts';
import { factDifferences, type Read, titlesIn } from './fact-differences.ts';

/** How a text would be read as it is typed now; nothing is kept. */
export function previewText({ actor, locale }: Editor, given: Pick<PolicyTextContent, 'meta' | 'original'>) {
  assertMay(actor, 'text.edit');
  const { meta, original } = given;
  const policy = parsePolicy(original, meta);
  const { title, shortTitle, number, issuer, dates, kind, form, articles, furniture } = policy;
  return {
    ...{ title, shortTitle, number, issuer, dates, kind, form, articles, furniture },
    found: findMetadata(articles, form),
    missing: said(missingFacts(policy, meta), locale),
    warnings: warningsOf(policy),
    proposals: proposeDetails(policy),
  };
}

export const said = (fields: readonly FieldError[], locale: Locale) =>
  fields.map(({ path, [locale]: message }) => ({ path, message }));

/** @throws AppError not-found */
export async function lookAtText(
  { database: db, library, policies }: Editing,
  { actor, locale }: Editor,
  documentId: string,
) {
  assertMay(actor, 'text.approve');
  const read = await policies.reader();
  const all = await library.versions(POLICY_TEXT, documentId);
  const versions = all.filter(({ content }) => content !== null).reverse();
  const newest = versions.find(({ state }) => state !== 'discarded') ?? versions[0];
  if (!newest) throw new AppError('not-found');
  const before = versions.find(({ state }) => state === 'published');
  const [old, now] = [before ? read(before).policy : null, read(newest).policy];
  const about = await aboutVersions(db, versions, locale);
  const content = newest.content as PolicyTextContent;
  return {
    version: all.at(-1)!.version,
    view: {
      documentId,
      kind: now.kind,
      form: now.form,
      versions: versions.map((one) => ({ ...about(one), ...outlineOf(one, read) })),
      newest: content,
      differences: articleDifferences(old, now),
      beside: besideDifferences(old, now),
      facts: factDifferences([old, now], await titlesIn(library, read, [old, now]), locale),
      missing: newest.state === 'draft' ? said(faultsIn(now, content.meta), locale) : [],
    },
  };
}

function outlineOf(version: LibraryVersion, read: Read) {
  const { change } = version.content as PolicyTextContent;
  const { policy } = read(version);
  return { title: policy.title, change: change ?? null, withdrawn: policy.withdrawn };
}
