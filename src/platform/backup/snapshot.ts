import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import Sqlite from 'better-sqlite3';
import { STEPS } from '../../../migrations/steps.ts';

/** What is read of a database file that nobody writes to. */
export interface Snapshot {
  ledger: { streams: number; heads: string };
  /** Of the files that are named, each once. */
  files: { digest: string; size: number }[];
}

export const NEWEST_STEP = STEPS.at(-1) ?? '';

/**
 * Copies a SQLite file as it stands at one moment, while others write it. VACUUM INTO reads in one transaction; the
 * online backup API begins anew with every foreign write, and under load would not come to an end.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new Sqlite(from, { readonly: true, fileMustExist: true, timeout: 10_000 });
  try {
    source.prepare('vacuum into ?').run(to);
  } finally {
    source.close();
  }
  const copy = await open(to, 'r+');
  await copy.sync();
  await copy.close();
}

/** @throws Error the file is damaged */
export function readSnapshot(path: string): Snapshot {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    const health = db.pragma('integrity_check', { simple: true });
    if (health !== 'ok') throw new Error(`数据库文件已损坏。 The database file is damaged: ${health}`);
    const heads = createHash('sha256');
    let streams = 0;
    const rows = db.prepare<[], { stream: string; seq: number; hash: string }>(
      'select stream, seq, hash from stream_heads order by stream',
    );
    for (const { stream, seq, hash } of rows.iterate()) {
      heads.update(`${stream} ${seq} ${hash}\n`);
      streams++;
    }
    const files = db
      .prepare<[], { digest: string; size: number }>(
        'select distinct digest, size from files where removed_at is null order by digest',
      )
      .all();
    return { ledger: { streams, heads: heads.digest('hex') }, files };
  } finally {
    db.close();
  }
}

/**
 * A backup is made by the release that runs: another might bring the schema of a running service to its own.
 * @throws Error there is no such database, or it is another release's
 */
export function assertCurrent(path: string): void {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 10_000 });
  try {
    const applied = db.prepare('select name from kysely_migration order by name').pluck().all();
    if (applied.join() === STEPS.join()) return;
  } finally {
    db.close();
  }
  throw new Error(
    '请用正在运行的版本备份：数据库结构与本版本不同。 Back up with the release that runs: the schema is not this one’s.',
  );
}
