import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { afterEach, describe, expect, test } from 'vitest';
import { filesAddress } from '../../../src/platform/addresses.ts';
import type { FileStore } from '../../../src/platform/files/file-store.ts';
import { openFileStore } from '../../../src/platform/files/open-store.ts';
import { boundFiles, bucketFiles, folderFiles, type TestFileStore } from '../../support/file-stores.ts';

let files: TestFileStore | undefined;
afterEach(async () => {
  await files?.remove();
  files = undefined;
});

async function* chunks(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const kept = async (store: FileStore, bytes: Uint8Array) => {
  const staged = await store.stage(chunks(bytes));
  await staged.keep();
  await staged.discard();
  return staged.digest;
};
const bytesOf = async (store: FileStore, digest: string) => {
  const stream = await store.get(digest);
  return stream === null ? null : buffer(stream as NodeStream<Uint8Array>);
};
const listed = async (store: FileStore) => {
  const digests: string[] = [];
  for await (const digest of store.list()) digests.push(digest);
  return digests.sort();
};

describe.each([
  ['a folder', folderFiles],
  ['a bucket of a real S3 server', bucketFiles],
  ['an R2 binding', boundFiles],
])('%s', (_name, make) => {
  test('gives back what it was given, by its SHA-256, once however often it came', async () => {
    files = await make();
    const { store } = files;
    const bytes = randomBytes(300_001);
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(await bytesOf(store, digest)).toBeNull();
    const staged = await store.stage(chunks(bytes));
    expect(staged).toMatchObject({ digest, size: bytes.length });
    expect(await bytesOf(store, digest)).toBeNull();
    await staged.keep();
    expect((await bytesOf(store, digest))?.equals(bytes)).toBe(true);
    await Promise.all(Array.from({ length: 5 }, () => kept(store, bytes)));
    const other = await kept(store, randomBytes(10));
    expect(await listed(store)).toEqual([digest, other].sort());
    await store.delete(digest);
    await store.delete(digest);
    expect(await bytesOf(store, digest)).toBeNull();
    expect(await listed(store)).toEqual([other]);
  });

  test('keeps nothing of what breaks off or is not wanted', async () => {
    files = await make();
    const { store } = files;
    async function* breaking() {
      yield randomBytes(1000);
      throw new Error('gone');
    }
    await expect(store.stage(breaking())).rejects.toThrow('gone');
    await (await store.stage(chunks(randomBytes(1000)))).discard();
    expect(await listed(store)).toEqual([]);
  });

  test('takes only digests for names', async () => {
    files = await make();
    for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(64)}/..`]) {
      await expect(files.store.get(name)).rejects.toThrow(TypeError);
      await expect((async () => files!.store.delete(name))()).rejects.toThrow(TypeError);
    }
  });
});

test('a folder keeps no trace of what was given up, and forgets what a dead process left', async () => {
  files = await folderFiles();
  await (await files.store.stage(chunks(randomBytes(1000)))).discard();
  const incoming = join(files.folder, 'incoming');
  expect(await readdir(incoming)).toEqual([]);
  await mkdir(incoming, { recursive: true });
  for (const name of ['old', 'new']) await writeFile(join(incoming, name), 'x');
  await utimes(join(incoming, 'old'), 1, 1);
  await files.store.tidy(new Date(Date.now() - 1000));
  expect(await readdir(incoming)).toEqual(['new']);
});

test('a bucket that does not answer, or refuses, is unavailable and keeps nothing secret from being said', async () => {
  const down = openFileStore({
    kind: 's3',
    endpoint: 'http://127.0.0.1:1',
    bucket: 'shidian',
    region: 'r',
    keyId: 'k',
    secret: 'geheim',
  });
  await expect(down.get('a'.repeat(64))).rejects.toMatchObject({ code: 'unavailable' });
  files = await bucketFiles();
  const wrong = files.url.replace('//S3RVER:S3RVER@', '//nobody:geheim@');
  const error = await kept(openFileStore(filesAddress(wrong)!), randomBytes(10)).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'unavailable' });
  expect(String(error)).not.toContain('geheim');
});
