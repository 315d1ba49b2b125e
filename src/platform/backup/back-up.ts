import { mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import { openDatabase, sqlitePath } from '../database/open.ts';
import type { Database } from '../database/port.ts';
import type { FileStore } from '../files/file-store.ts';
import { folderStore } from '../files/folder-store.ts';
import { DATABASE, FILES, MANIFEST, type Manifest, sha256OfFile } from './manifest.ts';
import { assertCurrent, copyDatabase, NEWEST_STEP, readSnapshot } from './snapshot.ts';
import { whileSweepingWaits } from './while-sweeping-waits.ts';

/**
 * Backs up into a new or empty folder, while the service runs: the database's snapshot first, then the files it
 * names. Of a PostgreSQL database the files alone, after its own dump.
 * @throws Error the folder is not empty; a file that is named is missing or not what its name says
 */
export async function backUp(
  what: { database: string; store: FileStore },
  folder: string,
  clock: Clock,
): Promise<Manifest> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} 不是空文件夹。 ${folder} is not empty.`);
  const path = sqlitePath(what.database);
  // Looked at before the database is opened, which would make a missing one, and bring an older one up to date.
  if (path !== null) assertCurrent(path);
  const copy = join(folder, DATABASE);
  const db = await openDatabase(what.database);
  try {
    return await whileSweepingWaits(db, clock, async () => {
      if (path !== null) await copyDatabase(path, copy);
      const snapshot = path === null ? null : readSnapshot(copy);
      const files = snapshot?.files ?? (await namedFiles(db));
      await copyFiles(what.store, folderStore(join(folder, FILES)), files);
      const manifest: Manifest = {
        format: 1,
        madeAt: clock().toISOString(),
        schema: NEWEST_STEP,
        database: snapshot && {
          file: DATABASE,
          sha256: await sha256OfFile(copy),
          size: (await stat(copy)).size,
          ledger: snapshot.ledger,
        },
        files,
      };
      await writeLast(join(folder, MANIFEST), JSON.stringify(manifest, null, 1));
      return manifest;
    });
  } finally {
    await db.close();
  }
}

async function namedFiles(db: Database): Promise<Manifest['files']> {
  return db.query
    .selectFrom('files')
    .select(['digest', 'size'])
    .distinct()
    .where('removedAt', 'is', null)
    .orderBy('digest')
    .execute();
}

/** @throws Error naming the first file that is missing in `from`, or is not what its name says */
export async function copyFiles(from: FileStore, to: FileStore, files: Manifest['files']): Promise<void> {
  for (const { digest } of files) {
    const bytes = await from.get(digest);
    if (bytes === null) throw new Error(`缺少文件 ${digest}。 The file ${digest} is missing.`);
    const staged = await to.stage(bytes as unknown as AsyncIterable<Uint8Array>);
    if (staged.digest !== digest) {
      await staged.discard();
      throw new Error(`文件 ${digest} 已损坏。 The file ${digest} is damaged.`);
    }
    await staged.keep();
    await staged.discard();
  }
}

async function writeLast(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w');
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
}
