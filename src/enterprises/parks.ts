import { assertMay, namesOf } from '../access/index.ts';
import type { Library, LibraryVersion } from '../library/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Person } from '../shared/actor.ts';
import { AppError } from '../shared/errors.ts';
import type { Locale } from '../shared/locale.ts';
import { PARKS, type Park, parkList } from './catalogue.ts';

/** Every version of the list, drafts among them, newest first. */
export async function listParks(db: Database, library: Library, actor: Person, locale: Locale) {
  assertMay(actor, 'park.approve');
  const versions = (await library.versions(PARKS, PARKS)).filter(({ content }) => content !== null);
  return { items: (await viewsOf(db, versions, locale)).reverse() };
}

/** Keeps a new list as a draft: somebody else has to approve it. Ids that enterprises chose stay readable. */
export async function editParks(
  db: Database,
  library: Library,
  actor: Person,
  items: readonly Park[],
  locale: Locale,
) {
  assertMay(actor, 'park.edit');
  const twice = items.findIndex(({ id }, at) => items.findIndex((other) => other.id === id) < at);
  if (twice >= 0) {
    throw new AppError('invalid-input', undefined, {
      fields: [{ path: `items.${twice}.id`, zh: '编号重复。', en: 'The id stands in the list twice.' }],
    });
  }
  const draft = await library.saveDraft({ kind: PARKS, slug: PARKS, content: items, author: actor.id });
  return (await viewsOf(db, [draft], locale))[0]!;
}

/** @throws AppError not-found; conflict: no draft; forbidden: the author, or the same person again */
export async function approveParks(
  db: Database,
  library: Library,
  actor: Person,
  version: number,
  locale: Locale,
) {
  assertMay(actor, 'park.approve');
  const approved = await library.approve({ kind: PARKS, slug: PARKS, version, approver: actor.id });
  return (await viewsOf(db, [approved], locale))[0]!;
}

async function viewsOf(db: Database, versions: readonly LibraryVersion[], locale: Locale) {
  const names = await namesOf(
    db,
    versions.flatMap(({ author, approvedBy }) => (author === null ? approvedBy : [author, ...approvedBy])),
  );
  const person = (id: string) => ({ id, name: names(id)[locale] });
  return versions.map(({ version, state, content, author, approvedBy, createdAt, publishedAt }) => ({
    version,
    state,
    items: parkList.parse(content),
    author: author === null ? null : person(author),
    approvedBy: approvedBy.map(person),
    createdAt,
    publishedAt,
  }));
}
