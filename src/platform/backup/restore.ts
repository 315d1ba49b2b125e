import { copyFile, mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sqlitePath } from '../database/open.ts';
import type { FileStore } from '../files/file-store.ts';
import { folderStore } from '../files/folder-store.ts';
import { copyFiles } from './back-up.ts';
import { DATABASE, FILES, type Manifest, readManifest, sha256OfFile } from './manifest.ts';
import { readSnapshot } from './snapshot.ts';

/**
 * Puts a backup where nothing is yet, and shows that it is whole: the bytes of database and files, the heads of the
 * ledger. The database comes last, so that a restore cut off half way leaves nothing that would start.
 * @throws Error something is there already, or the backup is damaged
 */
export async function restore(
  folder: string,
  what: { database: string; store: FileStore },
): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const path = sqlitePath(what.database);
  if (manifest.database !== null && path === null) {
    throw new Error(
      '这是 SQLite 的备份，DATABASE_URL 应为 sqlite:路径。 This is a backup of SQLite: DATABASE_URL should be sqlite:PATH.',
    );
  }
  const source = join(folder, DATABASE);
  if (manifest.database !== null) await assertWhole(source, manifest.database);
  if (path !== null) await assertMissing(path);
  for await (const digest of what.store.list()) {
    throw new Error(`FILES_URL 处已有文件（${digest}）。 There are files at FILES_URL already.`);
  }
  await copyFiles(folderStore(join(folder, FILES)), what.store, manifest.files);
  if (manifest.database !== null && path !== null) await putInPlace(source, path);
  return manifest;
}

async function assertWhole(path: string, expected: NonNullable<Manifest['database']>): Promise<void> {
  const damaged = () => new Error('备份中的数据库已损坏。 The database in the backup is damaged.');
  if ((await sha256OfFile(path)) !== expected.sha256) throw damaged();
  const { ledger } = readSnapshot(path);
  if (ledger.heads !== expected.ledger.heads || ledger.streams !== expected.ledger.streams) throw damaged();
}

async function assertMissing(path: string): Promise<void> {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    const there = await stat(file).then(
      () => true,
      () => false,
    );
    if (there)
      throw new Error(`${file} 已存在，只能恢复到空处。 ${file} exists; a restore goes to an empty place.`);
  }
}

async function putInPlace(source: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const incoming = `${path}.restoring`;
  await copyFile(source, incoming);
  for (const [name, flags] of [
    [incoming, 'r+'],
    [dirname(path), 'r'],
  ] as const) {
    const handle = await open(name, flags);
    await handle.sync();
    await handle.close();
    if (name === incoming) await rename(incoming, path);
  }
}
