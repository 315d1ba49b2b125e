import { rmSync } from 'node:fs';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/platform/database/open.ts';

let template: Promise<string> | undefined;

/**
 * Puts a SQLite file there as it stands after its migrations, made once a worker and closed: to go through every step,
 * each with a write that waits for the disk, takes longer than most tests.
 */
export async function copyMigrated(path: string): Promise<void> {
  template ??= migrated();
  await copyFile(await template, path);
}

async function migrated(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shidian-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'migrated.db');
  await (await openDatabase(`sqlite:${path}`)).close();
  return path;
}
