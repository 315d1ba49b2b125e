import type { Database } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';

/** What files of a pilot hang on. */
export const filesOwner = (pilotId: string) => `pilot:${pilotId}`;

const AT_ONCE = 90; // of 100 parameters

/** Names of those of these files that hang on the pilot and are there. */
export async function fileNames(
  db: Database,
  pilotId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const each = [...new Set(ids)];
  for (let from = 0; from < each.length; from += AT_ONCE) {
    const rows = await db.query
      .selectFrom('files')
      .select(['id', 'name'])
      .where('owner', '=', filesOwner(pilotId))
      .where('id', 'in', each.slice(from, from + AT_ONCE))
      .where('removedAt', 'is', null)
      .execute();
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}

/** @throws AppError invalid-input: another's file, and one that is not there, look alike */
export async function assertOwnFile(db: Database, pilotId: string, path: string, id: string): Promise<void> {
  if ((await fileNames(db, pilotId, [id])).has(id)) return;
  throw new AppError('invalid-input', undefined, {
    fields: [
      {
        path,
        zh: '请先上传文件，再选择本项目的文件。',
        en: 'Upload the file first, and name a file of this pilot.',
      },
    ],
  });
}

export async function fileCount(db: Database, pilotId: string): Promise<number> {
  const row = await db.query
    .selectFrom('files')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('owner', '=', filesOwner(pilotId))
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
