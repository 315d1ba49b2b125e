import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Database } from '../../../src/platform/database/port.ts';
import { reserveBlob, sweepFiles } from '../../../src/platform/files/blobs.ts';
import type { FileStore } from '../../../src/platform/files/file-store.ts';
import { fileStatement, removeFileStatement, type StoredFile } from '../../../src/platform/files/files.ts';
import { onEveryEngine } from '../../support/engines.ts';
import { boundFiles } from '../../support/file-stores.ts';

const DAY = 24 * 60 * 60 * 1000;
let at = Date.parse('2026-03-01T08:00:00.000Z');
const clock = () => new Date(at);

async function* once(bytes: Uint8Array) {
  yield bytes;
}

async function upload(db: Database, store: FileStore, bytes: Uint8Array, owner: string | null) {
  const staged = await store.stage(once(bytes));
  await reserveBlob(db, clock, staged);
  await staged.keep();
  const { digest, size } = staged;
  const file: StoredFile = {
    id: crypto.randomUUID(),
    owner: owner ?? '',
    digest,
    size,
    type: 'text/plain',
    name: 'a.txt',
    uploadedBy: 'someone',
    createdAt: clock().toISOString(),
  };
  if (owner !== null) await db.atomic([fileStatement(db, file)]);
  return file;
}
const has = async (store: FileStore, { digest }: StoredFile) => (await store.get(digest)) !== null;

onEveryEngine((open) => {
  test('bytes that no file names go after a day, and those that one names stay', async () => {
    const db = await open();
    const { store } = await boundFiles();
    const job = sweepFiles(db, clock, store);
    const shared = randomBytes(20);
    const named = await upload(db, store, randomBytes(10), 'enterprise:1');
    const orphan = await upload(db, store, randomBytes(10), null);
    const twice = [
      await upload(db, store, shared, 'enterprise:1'),
      await upload(db, store, shared, 'enterprise:2'),
    ] as const;
    at += DAY - 1000;
    await job.run(clock());
    expect(await has(store, orphan)).toBe(true);
    at += 2000;
    await job.run(clock());
    expect([await has(store, named), await has(store, orphan), await has(store, twice[0])]).toEqual([
      true,
      false,
      true,
    ]);

    await db.atomic([removeFileStatement(db, clock, twice[0])]);
    await job.run(clock());
    expect(await has(store, twice[1])).toBe(true);
    await db.atomic([removeFileStatement(db, clock, twice[1])]);
    await job.run(clock());
    await job.run(clock());
    expect(await has(store, twice[1])).toBe(false);
    const blobs = await db.query.selectFrom('blobs').select('digest').execute();
    expect(blobs).toEqual([{ digest: named.digest }]);
  });

  test('the same bytes that come again while they are swept are waited for, and stay', async () => {
    const db = await open();
    const { store } = await boundFiles();
    const bytes = randomBytes(10);
    const first = await upload(db, store, bytes, null);
    at += 2 * DAY;
    let again: Promise<StoredFile> | undefined;
    const slow: FileStore = {
      ...store,
      delete: async (digest) => {
        again = upload(db, store, bytes, 'enterprise:1');
        await new Promise((resolve) => setTimeout(resolve, 250));
        await store.delete(digest);
      },
    };
    await sweepFiles(db, clock, slow).run(clock());
    const kept = await again!;
    expect(kept.digest).toBe(first.digest);
    expect(await has(store, kept)).toBe(true);
    at += 2 * DAY;
    await sweepFiles(db, clock, store).run(clock());
    expect(await has(store, kept)).toBe(true);
  });

  test('a sweep cut off half way is finished by the next', async () => {
    const db = await open();
    const { store } = await boundFiles();
    const orphan = await upload(db, store, randomBytes(10), null);
    at += 2 * DAY;
    const failing: FileStore = {
      ...store,
      delete: async () => {
        throw new Error('down');
      },
    };
    await expect(sweepFiles(db, clock, failing).run(clock())).rejects.toThrow('down');
    await sweepFiles(db, clock, store).run(clock());
    expect(await has(store, orphan)).toBe(false);
    expect(await db.query.selectFrom('blobs').selectAll().execute()).toEqual([]);
  });
});
