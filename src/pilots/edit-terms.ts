import { assertMay } from '../access/index.ts';
import type { Editing, Editor } from '../compliance/index.ts';
import { aboutVersions, type LibraryVersion } from '../library/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Locale } from '../shared/locale.ts';
import { TERMS, type Terms, termsSchema } from './terms.ts';

/** Every version of the terms, newest first. */
export async function listTerms({ database: db, library }: Editing, { actor, locale }: Editor) {
  assertMay(actor, 'terms.read');
  const versions = (await library.versions(TERMS, TERMS)).filter(({ content }) => content !== null);
  return { items: (await viewsOf(db, versions, locale)).reverse() };
}

/** Keeps changed terms as a draft: somebody else has to approve it. */
export async function editTerms(
  { database: db, library }: Editing,
  { actor, locale }: Editor,
  content: Terms,
) {
  assertMay(actor, 'terms.edit');
  const draft = { kind: TERMS, slug: TERMS, content, author: actor.id };
  return (await viewsOf(db, [await library.saveDraft(draft)], locale))[0]!;
}

/**
 * A term that runs already keeps its last day, and a number that was given stays.
 * @throws AppError not-found; conflict: no draft; forbidden: the author, or the same person again
 */
export async function approveTerms(
  { database: db, library }: Editing,
  { actor, locale }: Editor,
  version: number,
) {
  assertMay(actor, 'terms.approve');
  const approved = await library.approve({ kind: TERMS, slug: TERMS, version, approver: actor.id });
  return (await viewsOf(db, [approved], locale))[0]!;
}

async function viewsOf(db: Database, versions: readonly LibraryVersion[], locale: Locale) {
  const about = await aboutVersions(db, versions, locale);
  return versions.map((version) => ({ ...about(version), terms: termsSchema.parse(version.content) }));
}
