import { assertMay } from '../../access/index.ts';
import type { Editing, Editor } from '../../compliance/index.ts';
import { aboutVersions, type LibraryVersion } from '../../library/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { type Rubric, rubricSchema } from '../../shared/rewards/rubric.ts';
import { RUBRIC } from './rubric-store.ts';

/** Every rubric by its newest version, and which of its versions holds. */
export async function listRubrics({ database: db, library }: Editing, { actor, locale }: Editor) {
  assertMay(actor, 'terms.read');
  const newest = (await library.newest(RUBRIC)).filter(({ content }) => content !== null);
  const published = new Map((await library.published(RUBRIC)).map((one) => [one.slug, one.version]));
  const views = await viewsOf(db, newest, locale);
  return {
    items: newest.map(({ slug }, at) => {
      const { rubric, ...about } = views[at]!;
      const { title, example } = rubric;
      return { ...about, slug, title, example, published: published.get(slug) ?? null };
    }),
  };
}

/** Every version of a rubric, newest first. @throws AppError not-found */
export async function rubricVersions(
  { database: db, library }: Editing,
  { actor, locale }: Editor,
  slug: string,
) {
  assertMay(actor, 'terms.read');
  const versions = (await library.versions(RUBRIC, slug)).filter(({ content }) => content !== null);
  if (versions.length === 0) throw new AppError('not-found');
  return { items: (await viewsOf(db, versions, locale)).reverse() };
}

/** Keeps a changed rubric, or a new one, as a draft: somebody else has to approve it. */
export async function editRubric(
  { database: db, library }: Editing,
  { actor, locale }: Editor,
  { slug, content }: { slug: string; content: Rubric },
) {
  assertMay(actor, 'terms.edit');
  const draft = { kind: RUBRIC, slug, content, author: actor.id };
  return (await viewsOf(db, [await library.saveDraft(draft)], locale))[0]!;
}

/**
 * A batch that is open stays with what was frozen.
 * @throws AppError not-found; conflict: no draft; forbidden: the author, or the same person again
 */
export async function approveRubric(
  { database: db, library }: Editing,
  { actor, locale }: Editor,
  { slug, version }: { slug: string; version: number },
) {
  assertMay(actor, 'terms.approve');
  const approved = await library.approve({ kind: RUBRIC, slug, version, approver: actor.id });
  return (await viewsOf(db, [approved], locale))[0]!;
}

async function viewsOf(db: Database, versions: readonly LibraryVersion[], locale: Locale) {
  const about = await aboutVersions(db, versions, locale);
  return versions.map((version) => ({ ...about(version), rubric: rubricSchema.parse(version.content) }));
}
