import { z } from 'zod';
import { namesOf } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import { id, instant } from '../shared/fields.ts';
import type { Locale } from '../shared/locale.ts';
import { VERSION_STATES } from './item.ts';
import type { Outline } from './store.ts';

const named = z.object({ id, name: z.string() });

/** What an answer says of a version beside its content; made by `aboutVersions`. */
export const versionFields = {
  version: z.number().int(),
  state: z.enum(VERSION_STATES),
  author: named.nullable().meta({ description: 'Null: came with the software' }),
  approvedBy: z.array(named),
  createdAt: instant,
  publishedAt: instant.nullable(),
};

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
