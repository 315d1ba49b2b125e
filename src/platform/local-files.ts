import { createReadStream } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';

/** Files the command line reads and writes; every complaint is a sentence in each language. */

function unreadable(path: string, { code }: NodeJS.ErrnoException): Error {
  return new Error(`${path}：无法读取（${code}）\n${path}: cannot be read (${code})`);
}

export async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
}

export async function readWhole(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error);
  });
}

/** Part by part into a file beside it, which takes the name once everything is on the disk. */
export async function writeParts(path: string, parts: AsyncIterable<string | Uint8Array>): Promise<void> {
  const beside = `${path}.part`;
  const file = await open(beside, 'w').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path}：无法写入（${error.code}）\n${path}: cannot be written (${error.code})`);
  });
  try {
    for await (const part of parts) await file.appendFile(part);
    await file.sync();
    await file.close();
    await rename(beside, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(beside, { force: true });
    throw error;
  }
}
