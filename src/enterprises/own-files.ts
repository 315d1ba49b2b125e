import { inParts } from '../platform/database/in-parts.ts';
import type { Database } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';

/** What files of an enterprise hang on. */
export const filesOwner = (enterpriseId: string) => `enterprise:${enterpriseId}`;

/**
 * Evidence is a file of the same enterprise: another's, and one that is not there, look alike.
 * @param files ids by the field that names them
 * @throws AppError invalid-input
 */
export async function assertOwnFiles(
  db: Database,
  enterpriseId: string,
  files: Readonly<Record<string, string | null | undefined>>,
): Promise<void> {
  const named = Object.entries(files).filter((entry): entry is [string, string] => entry[1] != null);
  if (named.length === 0) return;
  const names = await fileNames(db, enterpriseId, [...new Set(named.map(([, id]) => id))]);
  const missing = named.filter(([, id]) => !names.has(id)).map(([path]) => path);
  if (missing.length === 0) return;
  throw new AppError('invalid-input', undefined, {
    fields: missing.map((path) => ({
      path,
      zh: '请先上传文件，再选择本企业的文件。',
      en: 'Upload the file first, and name a file of this enterprise.',
    })),
  });
}

/** Names of those of these files that hang on the enterprise and are there. */
export async function fileNames(
  db: Database,
  enterpriseId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const some of inParts(ids)) {
    const rows = await db.query
      .selectFrom('files')
      .select(['id', 'name'])
      .where('owner', '=', filesOwner(enterpriseId))
      .where('id', 'in', some)
      .where('removedAt', 'is', null)
      .execute();
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}

export async function fileCount(db: Database, enterpriseId: string): Promise<number> {
  const row = await db.query
    .selectFrom('files')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('owner', '=', filesOwner(enterpriseId))
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
