import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { filesAddress } from '../../src/platform/addresses.ts';
import type { FileStore } from '../../src/platform/files/file-store.ts';
import { openFileStore } from '../../src/platform/files/open-store.ts';
import { type R2Binding, r2Store } from '../../src/platform/files/r2-store.ts';

export interface TestFileStore {
  /** As FILES_URL has it; empty for what no address names. */
  url: string;
  store: FileStore;
  /** Where it keeps what has not come whole. */
  folder: string;
  remove(): Promise<void>;
}

export async function folderFiles(): Promise<TestFileStore> {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  const url = `file:${join(folder, 'store')}`;
  return {
    url,
    store: openFileStore(filesAddress(url)!),
    folder: join(folder, 'store'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Against a real S3 server out of npm. */
export async function bucketFiles(): Promise<TestFileStore> {
  const directory = await mkdtemp(join(tmpdir(), 's3-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'shidian' }],
  });
  const { port } = await server.run();
  const url = `s3://S3RVER:S3RVER@127.0.0.1:${port}/shidian?tls=off`;
  return {
    url,
    store: openFileStore(filesAddress(url)!),
    folder: join(tmpdir(), 'shidian-incoming'),
    remove: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** R2's binding over a map; workerd's own is asked in the workers project. */
export async function boundFiles(): Promise<TestFileStore> {
  const held = new Map<string, Uint8Array>();
  const binding: R2Binding = {
    put: async (key, value) => held.set(key, value),
    get: async (key) => {
      const bytes = held.get(key);
      return bytes === undefined ? null : { body: new Blob([bytes as BlobPart]).stream() };
    },
    delete: async (key) => void held.delete(key),
    list: async () => ({ objects: [...held.keys()].map((key) => ({ key })), truncated: false }),
  };
  return { url: '', store: r2Store(binding), folder: '', remove: async () => {} };
}
