import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { digestIn, type FileStore, keyOf } from './file-store.ts';
import { stageInFile, tidyStaged } from './stage-in-file.ts';

/** Files in a folder of this machine: one process, or several beside each other. */
export function folderStore(root: string): FileStore {
  const incoming = join(root, 'incoming');
  const pathOf = (digest: string) => join(root, keyOf(digest));
  return {
    async stage(chunks) {
      const { path, digest, size } = await stageInFile(incoming, chunks);
      return {
        digest,
        size,
        keep: async () => {
          const place = pathOf(digest);
          await mkdir(dirname(place), { recursive: true });
          await rename(path, place);
          // A name is durable once its folder is, and a new folder once the one above it is.
          for (const folder of [dirname(place), dirname(dirname(place)), root]) await syncFolder(folder);
        },
        discard: () => rm(path, { force: true }),
      };
    },
    async get(digest) {
      const file = await open(pathOf(digest)).catch(unlessMissing);
      return file === null ? null : (Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>);
    },
    delete: (digest) => rm(pathOf(digest), { force: true }),
    async *list() {
      const entries = await readdir(root, { recursive: true }).catch(unlessMissing);
      for (const path of entries ?? []) {
        const digest = digestIn(path);
        if (digest !== null) yield digest;
      }
    },
    tidy: (before) => tidyStaged(incoming, before),
  };
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
