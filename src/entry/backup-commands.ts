import { backUp } from '../platform/backup/back-up.ts';
import type { Manifest } from '../platform/backup/manifest.ts';
import { restore } from '../platform/backup/restore.ts';
import type { Config } from '../platform/config.ts';
import { openFileStore } from '../platform/files/open-store.ts';

const DUMP = [
  'PostgreSQL：请先用 pg_dump 备份数据库，再运行此命令；此命令只备份文件。',
  'PostgreSQL: back up the database with pg_dump first; this command copies the files alone.',
];

export async function backupCommand(config: Config, folder: string): Promise<string[]> {
  const what = { database: config.database, store: openFileStore(config.files) };
  const manifest = await backUp(what, folder, () => new Date());
  return [
    ...(manifest.database === null ? DUMP : []),
    `已备份到 ${folder}。 Backed up to ${folder}.`,
    ...said(manifest),
  ];
}

export async function restoreCommand(config: Config, folder: string): Promise<string[]> {
  const manifest = await restore(folder, {
    database: config.database,
    store: openFileStore(config.files),
  });
  return ['已恢复并校验。 Restored and checked.', ...said(manifest)];
}

function said({ database, files, madeAt, schema }: Manifest): string[] {
  return [
    `${madeAt}  ${schema}`,
    ...(database === null
      ? []
      : [
          `账本 ${database.ledger.streams} 条链，链头摘要 · heads of ${database.ledger.streams} streams: ${database.ledger.heads}`,
        ]),
    `文件 · files: ${files.length}`,
  ];
}
