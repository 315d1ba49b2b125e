import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';

/**
 * Writes bytes to a file of their own and to the disk behind it.
 * @throws AppError storage-full; what the source throws. Nothing is left behind
 */
export async function stageInFile(
  folder: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ path: string; digest: string; size: number }> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  try {
    const file = await open(path, 'wx', 0o640);
    try {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.byteLength;
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw isFull(error) ? new AppError('storage-full', undefined, { cause: error }) : error;
  }
  return { path, digest: hash.digest('hex'), size };
}

/** Removes what was staged before that and left. */
export async function tidyStaged(folder: string, before: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const { mtime } = await stat(path).catch(() => ({ mtime: new Date() }));
    if (mtime < before) await rm(path, { force: true });
  }
}

function isFull(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT';
}
