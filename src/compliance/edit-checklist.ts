import { assertMay } from '../access/index.ts';
import { aboutVersions, type LibraryVersion } from '../library/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Locale } from '../shared/locale.ts';
import { CHECKLIST, type Template, template } from './checklist.ts';
import type { Editing, Editor } from './edit-catalogue.ts';

/** Every version of the template, newest first. */
export async function listTemplates({ database: db, library }: Editing, { actor, locale }: Editor) {
  assertMay(actor, 'catalogue.approve');
  const versions = (await library.versions(CHECKLIST, CHECKLIST)).filter(({ content }) => content !== null);
  return { items: (await viewsOf(db, versions, locale)).reverse() };
}

/** Keeps a changed template as a draft: somebody else has to approve it. */
export async function editTemplate(
  { database: db, library }: Editing,
  { actor, locale }: Editor,
  content: Template,
) {
  assertMay(actor, 'catalogue.edit');
  const draft = { kind: CHECKLIST, slug: CHECKLIST, content, author: actor.id };
  return (await viewsOf(db, [await library.saveDraft(draft)], locale))[0]!;
}

/**
 * Pilots stay with the template they are held to, until an officer upgrades each.
 * @throws AppError not-found; conflict: no draft; forbidden: the author, or the same person again
 */
export async function approveTemplate(
  { database: db, library }: Editing,
  { actor, locale }: Editor,
  version: number,
) {
  assertMay(actor, 'catalogue.approve');
  const approved = await library.approve({ kind: CHECKLIST, slug: CHECKLIST, version, approver: actor.id });
  return (await viewsOf(db, [approved], locale))[0]!;
}

async function viewsOf(db: Database, versions: readonly LibraryVersion[], locale: Locale) {
  const about = await aboutVersions(db, versions, locale);
  return versions.map((version) => ({ ...about(version), template: template.parse(version.content) }));
}
