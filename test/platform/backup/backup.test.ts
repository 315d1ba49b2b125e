import { randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commit, headOf, rerun } from '../../../src/ledger/index.ts';
import { searchRegister } from '../../../src/pilots/register-search.ts';
import { backUp } from '../../../src/platform/backup/back-up.ts';
import { readManifest } from '../../../src/platform/backup/manifest.ts';
import { restore } from '../../../src/platform/backup/restore.ts';
import { openDatabase } from '../../../src/platform/database/open.ts';
import type { Database } from '../../../src/platform/database/port.ts';
import { reserveBlob, sweepFiles } from '../../../src/platform/files/blobs.ts';
import { fileStatement } from '../../../src/platform/files/files.ts';
import { folderStore } from '../../../src/platform/files/folder-store.ts';
import { uuidv7 } from '../../../src/shared/ids.ts';
import { openDesk, registeredPilot } from '../../pilots/reviewed.ts';
import { assertChains } from '../../support/chains.ts';
import { postgresStore } from '../../support/engines.ts';
import { runEntry } from '../../support/service-process.ts';

const clock = () => new Date();
let folder: string;
let db: Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  db = await openDatabase(at('live').database);
});
afterEach(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => ({
  database: `sqlite:${join(folder, name, 'x.db')}`,
  store: folderStore(join(folder, name, 'files')),
});

async function addFile(to: Database, store = at('live').store): Promise<Buffer> {
  const bytes = randomBytes(2000);
  const staged = await store.stage(
    (async function* () {
      yield bytes;
    })(),
  );
  await reserveBlob(to, clock, staged);
  await staged.keep();
  const { digest, size } = staged;
  const about = { owner: 'enterprise:1', type: 'text/plain', name: 'a', uploadedBy: 'x' };
  const file = { id: uuidv7(clock), digest, size, createdAt: clock().toISOString(), ...about };
  await rerun(async () => {
    const { version } = await headOf(to, 'enterprise:1');
    await commit(to, clock, {
      actor: 'x',
      append: [{ stream: 'enterprise:1', version, action: 'file.added', payload: { digest } }],
      rows: [fileStatement(to, file)],
    });
  });
  return bytes;
}

describe('a backup', () => {
  test('has the public register and its search, which the command makes anew where they are lost', async () => {
    const desk = await openDesk(db);
    const id = await registeredPilot(desk, { title: '示例反欺诈测试' });
    await backUp(at('live'), join(folder, 'backup'), clock);
    await restore(join(folder, 'backup'), at('restored'));
    const found = async () => {
      const restored = await openDatabase(at('restored').database);
      const rows = await searchRegister(restored, {
        q: '反欺诈',
        state: 'registered',
        before: null,
        limit: 20,
      });
      await restored.close();
      return rows.map(({ shown }) => shown.id);
    };
    expect(await found()).toEqual([id]);
    const broken = await openDatabase(at('restored').database);
    await broken.atomic(
      ['drop table pilot_search', 'delete from pilot_register', 'delete from pilot_notices'].map((sql) => ({
        sql,
        parameters: [],
      })),
    );
    await broken.close();
    const run = runEntry(['src/entry/cli.ts', 'rebuild-register'], { DATABASE_URL: at('restored').database });
    expect([await run.ended, run.output()]).toEqual([0, expect.stringContaining('1 pilots')]);
    expect(await found()).toEqual([id]);
  });

  test('made under write load is one moment: every chain whole, every file that is named there', async () => {
    const { store } = at('live');
    let writing = true;
    let written = 0;
    const load = Array.from({ length: 3 }, async () => {
      while (writing) {
        await addFile(db);
        written++;
      }
    });
    const sweeping = (async () => {
      while (writing) await sweepFiles(db, clock, store).run(clock());
    })();
    await expect.poll(() => written).toBeGreaterThan(5);
    const manifest = await backUp(at('live'), join(folder, 'backup'), clock);
    await expect.poll(() => written).toBeGreaterThan(manifest.files.length);
    writing = false;
    await Promise.all([...load, sweeping]);

    expect(manifest.files.length).toBeGreaterThan(4);
    const restored = await restore(join(folder, 'backup'), at('restored'));
    expect(restored).toEqual(manifest);
    const again = await openDatabase(at('restored').database);
    expect(await assertChains(again)).toBe(manifest.files.length);
    for (const { digest } of await again.query.selectFrom('files').select('digest').execute()) {
      expect(await at('restored').store.get(digest)).not.toBeNull();
    }
    // What was restored is a service like any other: it takes writes.
    await addFile(again, at('restored').store);
    await again.close();
  });

  test('goes to an empty folder only, and a restore to an empty place only', async () => {
    await addFile(db);
    await writeFile(join(folder, 'note'), 'x');
    await expect(backUp(at('live'), folder, clock)).rejects.toThrow('is not empty');
    await backUp(at('live'), join(folder, 'backup'), clock);
    const { database, store } = at('live');
    const elsewhere = at('elsewhere');
    await expect(restore(join(folder, 'backup'), at('live'))).rejects.toThrow('empty place');
    await expect(restore(join(folder, 'backup'), { ...elsewhere, store })).rejects.toThrow('are files');
    await expect(restore(join(folder, 'backup'), { ...elsewhere, database })).rejects.toThrow('empty place');
    await expect(restore(join(folder, 'live'), elsewhere)).rejects.toThrow('is no backup');
    expect(await readdir(folder)).not.toContain('elsewhere');
  });

  test('that is damaged is not restored', async () => {
    await addFile(db);
    const backup = join(folder, 'backup');
    const { files } = await backUp(at('live'), backup, clock);
    const digest = files[0]!.digest;
    const path = join(backup, 'files', digest.slice(0, 2), digest.slice(2, 4), digest);
    await appendFile(path, 'x');
    await expect(restore(backup, at('one'))).rejects.toThrow('damaged');
    await rm(path);
    await expect(restore(backup, at('two'))).rejects.toThrow('missing');
    await appendFile(join(backup, 'database.db'), 'x');
    await expect(restore(backup, at('three'))).rejects.toThrow('damaged');
    expect(await readdir(folder)).not.toContain('three');
  });

  test('that could not copy a file says so, and is none', async () => {
    await addFile(db);
    for await (const digest of at('live').store.list()) await at('live').store.delete(digest);
    await expect(backUp(at('live'), join(folder, 'backup'), clock)).rejects.toThrow('is missing');
    await expect(readManifest(join(folder, 'backup'))).rejects.toThrow('is no backup');
  });

  test('is made by the release that runs, and of a database that is there', async () => {
    await expect(backUp(at('nowhere'), join(folder, 'backup'), clock)).rejects.toThrow();
    expect(await readdir(folder)).not.toContain('nowhere');
  });

  test('of PostgreSQL is its files', async () => {
    const server = await postgresStore();
    const other = await openDatabase(server.url);
    await addFile(other);
    const backup = join(folder, 'backup');
    const { store } = at('live');
    const manifest = await backUp({ database: server.url, store }, backup, clock);
    expect(manifest).toMatchObject({ database: null, files: [{ size: 2000 }] });
    await restore(backup, { database: server.url, store: at('copy').store });
    expect(await at('copy').store.get(manifest.files[0]!.digest)).not.toBeNull();
    await other.close();
    await server.remove();
  });

  test('is made and restored by command', async () => {
    await addFile(db);
    const env = (name: string) => ({
      DATABASE_URL: at(name).database,
      FILES_URL: `file:${join(folder, name, 'files')}`,
    });
    const made = runEntry(['src/entry/cli.ts', 'backup', join(folder, 'backup')], env('live'));
    expect([await made.ended, made.errors()]).toEqual([0, '']);
    const back = runEntry(['src/entry/cli.ts', 'restore', join(folder, 'backup')], env('new'));
    expect([await back.ended, back.errors()]).toEqual([0, '']);
    const heads = /heads of \d+ streams: (\w+)/;
    expect(heads.exec(back.output())?.[1]).toBe(heads.exec(made.output())?.[1]);
    const misused = runEntry(['src/entry/cli.ts', 'restore', join(folder, 'backup')], env('new'));
    expect([await misused.ended, misused.errors()]).toEqual([1, expect.stringContaining('empty place')]);
  });
});
