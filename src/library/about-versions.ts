import { namesOf } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Locale } from '../shared/locale.ts';
import type { Outline } from './store.ts';

/** Who wrote and approved a version, and when. */
export async function aboutVersions(db: Database, versions: readonly Outline[], locale: Locale) {
  const names = await namesOf(
    db,
    versions.flatMap(({ author, approvedBy }) => (author === null ? approvedBy : [author, ...approvedBy])),
  );
  const person = (id: string) => ({ id, name: names(id)[locale] });
  return ({ version, state, author, approvedBy, createdAt, publishedAt }: Outline) => ({
    version,
    state,
    author: author === null ? null : person(author),
    approvedBy: approvedBy.map(person),
    createdAt,
    publishedAt,
  });
}
