import { inParts } from '../platform/database/in-parts.ts';
import { keptQuery } from '../platform/database/kept-query.ts';
import type { Database } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';
import type { Declaration } from '../shared/pilots/declaration.ts';

/** What files of a pilot hang on. */
export const filesOwner = (pilotId: string) => `pilot:${pilotId}`;

/** A file as those may see it who may see the pilot. */
export interface PilotFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  type: string;
  uploadedAt: string;
}

function ownedFiles(db: Database, owner: string) {
  return db.query
    .selectFrom('files')
    .select(['id', 'name', 'size', 'type', 'createdAt as uploadedAt'])
    .where('owner', '=', owner)
    .where('removedAt', 'is', null);
}

/** All that hang on the pilot, newest first. */
export function listFiles(db: Database, pilotId: string): Promise<PilotFile[]> {
  return readFiles(db, filesOwner(pilotId));
}

const readFiles = keptQuery((db: Database, owner: string) => ownedFiles(db, owner).orderBy('id', 'desc'));

/** Those of these files that hang on the pilot and are there, in the order they are named in. */
export async function filesNamed(
  db: Database,
  pilotId: string,
  ids: readonly string[],
): Promise<PilotFile[]> {
  const found = new Map<string, PilotFile>();
  const each = [...new Set(ids)];
  for (const some of inParts(each)) {
    const rows = await ownedFiles(db, filesOwner(pilotId)).where('id', 'in', some).execute();
    for (const row of rows) found.set(row.id, row);
  }
  return each.flatMap((id) => found.get(id) ?? []);
}

/** Names of those of these files that hang on the pilot and are there. */
export async function fileNames(
  db: Database,
  pilotId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  return new Map((await filesNamed(db, pilotId, ids)).map(({ id, name }) => [id, name]));
}

/** What those of these files are called that hang on the pilot, with the SHA-256 of their bytes. */
export async function fileDigests(
  db: Database,
  pilotId: string,
  ids: readonly string[],
): Promise<Map<string, { name: string; digest: string }>> {
  const found = new Map<string, { name: string; digest: string }>();
  const each = [...new Set(ids)];
  for (const some of inParts(each)) {
    const rows = await ownedFiles(db, filesOwner(pilotId)).select('digest').where('id', 'in', some).execute();
    for (const { id, name, digest } of rows) found.set(id, { name, digest });
  }
  return found;
}

/** What a declaration refers to. */
export function filesIn({ legality, security }: Declaration): string[] {
  return [...legality.files, ...security.files];
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
