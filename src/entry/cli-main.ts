import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createLibrary, type Library } from '../library/index.ts';
import { rebuildRegister } from '../pilots/index.ts';
import { type Config, loadConfig } from '../platform/config.ts';
import { VARIABLES } from '../platform/config-variables.ts';
import { openDatabase } from '../platform/database/open.ts';
import type { Database } from '../platform/database/port.ts';
import { readReadings, readSeedFiles } from '../platform/seed-files.ts';
import { isFolder, readTextFile, readTextFolder } from '../platform/text-file.ts';
import { approveText, createPolicies } from '../policy/index.ts';
import { AppError } from '../shared/errors.ts';
import { toldOf } from '../shared/problem-sentences.ts';
import { backupCommand, restoreCommand } from './backup-commands.ts';
import { dossierCommand } from './dossier-commands.ts';
import { IMPORT_OPTIONS, importFile, importFolder } from './import-policy.ts';
import { exportLedger, printCheckpoint, verifyLedger } from './ledger-commands.ts';
import { readingsWith } from './readings.ts';
import { verifyRoundFile } from './round-commands.ts';
import { seedsOf } from './seeds.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const clock = () => new Date();

const USAGE = `试点 Shidian

npm run cli -- help
    本说明 · this
npm run cli -- config
    各项配置及当前值 · every variable and its present value
npm run cli -- migrate
    建库或升级，并装入随附的文本 · make or upgrade the database, and fill it with what is shipped
npm run cli -- backup FOLDER
    备份数据库和文件到新的空文件夹，服务可照常运行；PostgreSQL 请先用 pg_dump，此命令只备份文件
    back up database and files into a new, empty folder, while the service runs; for PostgreSQL run pg_dump first: only files are copied
npm run cli -- restore FOLDER
    把备份恢复到 DATABASE_URL 和 FILES_URL 所指的空处，并校验 · restore a backup to where nothing is yet, and check it
npm run cli -- create-admin --email ADDRESS --name NAME [--another]
    建立第一位系统管理员；密码输入或自动生成，只显示一次 · make the first administrator; the password is asked for or made, and shown once
npm run cli -- rebuild-register
    重建公开台账及其检索；服务可照常运行 · make the public register and its search anew, while the service runs
npm run cli -- list-policies
    已发布的政策文本 · published policy texts
npm run cli -- import-policy FILE --id ID [options]
    导入 .txt 或 .md；首次导入即发布，再次导入为草稿 · the first version of a text is published, a later one is a draft
    ${IMPORT_OPTIONS.map((name) => `--${name}`).join(' ')} --default
    没有写明的从文本中读取，none 表示没有 · what is not given is read from the text; none says that there is none
npm run cli -- import-policy FOLDER
    导入文件夹中的全部 .txt 和 .md（README 除外），编号取自标题的拼音和年份；逐份列出文号、日期和条数
    import every .txt and .md of a folder but README; ids are the title's reading and year; says of each what was found
npm run cli -- approve-policy ID VERSION --by NAME
    同意发布草稿，须两人 · approve a draft; two people publish it
npm run cli -- checkpoint
    为账本做检查点并打印，请交给外人另行保存 · make and print a checkpoint of the ledger, for somebody else to keep
npm run cli -- export-ledger FILE
    导出账本 · export the ledger
npm run cli -- verify-ledger FILE [--checkpoint FILE|JSON] [--key BASE64]
    离线核验导出的账本，不用数据库 · verify an export offline, without a database
npm run cli -- dossier pilot|batch ID FILE
    一键成卷：案卷（PDF）和全部原件装入一个 ZIP；不含异议人信息
    the dossier as one PDF, and every original, in a ZIP; without who objected
npm run cli -- verify-round FILE [--ledger FILE] [--checkpoint FILE|JSON] [--key BASE64]
    独立重算一个批次的决定文件，逐字节核对，并与导出的账本对照
    recompute the decision file of a batch independently, byte for byte, and hold it against an export of the ledger`;

/** Asked for in a way that no command takes; exit code 2. */
class Misuse extends Error {}

async function withDatabase<T>(config: Config, use: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(config.database);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

async function withLibrary<T>(config: Config, use: (library: Library) => Promise<T>): Promise<T> {
  return withDatabase(config, async (database) => {
    const library = createLibrary(database, clock);
    const [prompts, pilots] = [readSeedFiles(`${root}prompts`), readSeedFiles(`${root}pilots`)];
    await library.seed(seedsOf({ prompts, pilots }));
    return use(library);
  });
}

const readings = (library: Library) => readingsWith(library, () => readReadings(`${root}prompts`, 'laws'))();

/** npm runs a script in the project's folder, wherever it was asked for. */
function fromWhereAsked(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path);
}

type Options = Record<string, string | undefined>;
type Command = (config: Config, parameters: readonly string[], options: Options) => Promise<string[]>;

const COMMANDS: Readonly<Record<string, Command>> = {
  config: async () =>
    VARIABLES.map(({ name, fallback, zh, en, secret }) => {
      const value = process.env[name]?.trim();
      const shown = value ? (secret ? '（已设置 · set）' : value) : fallback || '—';
      return `${name}=${shown}\n    ${zh}\n    ${en}`;
    }),

  migrate: (config) => withLibrary(config, async () => ['数据库已就绪。 The database is up to date.']),

  backup: async (config, [folder, ...more]) => {
    if (!folder || more.length > 0) throw new Misuse('backup FOLDER');
    return backupCommand(config, fromWhereAsked(folder));
  },

  restore: async (config, [folder, ...more]) => {
    if (!folder || more.length > 0) throw new Misuse('restore FOLDER');
    return restoreCommand(config, fromWhereAsked(folder));
  },

  'create-admin': async (config, more, { email, name, another }) => {
    if (more.length > 0 || !email || !name) throw new Misuse('create-admin --email ADDRESS --name NAME');
    const { createAdmin } = await import('./create-admin.ts');
    const database = await openDatabase(config.database);
    try {
      return await createAdmin(database, clock, { email, name, another: another !== undefined });
    } finally {
      await database.close();
    }
  },

  'rebuild-register': async (config, parameters) => {
    if (parameters.length > 0) throw new Misuse('rebuild-register');
    const count = await withDatabase(config, rebuildRegister);
    return [`台账已重建，共 ${count} 项。 The register is rebuilt: ${count} pilots.`];
  },

  'list-policies': (config) =>
    withLibrary(config, async (library) => {
      const standings = await createPolicies(library, clock).list();
      return standings.map(
        ({ policy, validity, isDefault }) =>
          `${policy.documentId}  v${policy.version}  ${validity}  ${policy.number ?? '—'}  ${policy.title}${isDefault ? '  *' : ''}`,
      );
    }),

  'import-policy': async (config, [file, ...more], options) => {
    if (!file || more.length > 0) throw new Misuse('import-policy FILE --id ID | FOLDER');
    const folder = await isFolder(fromWhereAsked(file));
    if (folder && Object.values(options).every((value) => value === undefined)) {
      const files = await readTextFolder(fromWhereAsked(file));
      return withLibrary(config, async (library) => importFolder(library, files, await readings(library)));
    }
    if (folder || !options.id) throw new Misuse('import-policy FILE --id ID | FOLDER');
    const { text, encoding } = await readTextFile(fromWhereAsked(file));
    const lines = await withLibrary(config, async (library) =>
      importFile(library, text, options, await readings(library)),
    );
    return encoding === 'utf-8' ? lines : [...lines, `按 ${encoding} 编码读取。 Read as ${encoding}.`];
  },

  'approve-policy': async (config, [id, version, ...more], { by }) => {
    if (!id || !/^\d+$/.test(version ?? '') || more.length > 0 || !by) {
      throw new Misuse('approve-policy ID VERSION --by NAME');
    }
    const approved = await withLibrary(config, (library) =>
      approveText(library, { documentId: id, version: Number(version), approver: by }),
    );
    return [
      approved.state === 'published'
        ? '已发布。 Published.'
        : '已记下，还须另一人同意。 Noted; one other person has to approve.',
    ];
  },

  checkpoint: async (config, parameters) => {
    if (parameters.length > 0) throw new Misuse('checkpoint');
    return withDatabase(config, (database) => printCheckpoint(database, clock, config));
  },

  'export-ledger': async (config, [file, ...more]) => {
    if (!file || more.length > 0) throw new Misuse('export-ledger FILE');
    return withDatabase(config, (database) => exportLedger(database, clock, config, fromWhereAsked(file)));
  },

  'verify-ledger': async (_config, [file, ...more], { checkpoint, key }) => {
    if (!file || more.length > 0) throw new Misuse('verify-ledger FILE');
    const held = checkpoint === undefined ? null : { written: checkpoint, resolve: fromWhereAsked };
    return verifyLedger(fromWhereAsked(file), held, key ?? null);
  },

  dossier: async (config, [of, id, file, ...more]) => {
    if ((of !== 'pilot' && of !== 'batch') || !id || !file || more.length > 0)
      throw new Misuse('dossier pilot|batch ID FILE');
    return withDatabase(config, async (database) => {
      const library = createLibrary(database, clock);
      return dossierCommand({ config, database, library, clock }, { of, id, path: fromWhereAsked(file) });
    });
  },

  'verify-round': async (_config, [file, ...more], { ledger, checkpoint, key }) => {
    if (!file || more.length > 0) throw new Misuse('verify-round FILE');
    if (ledger === undefined) return verifyRoundFile(fromWhereAsked(file), null);
    const held = checkpoint === undefined ? null : { written: checkpoint, resolve: fromWhereAsked };
    const sound = await verifyLedger(fromWhereAsked(ledger), held, key ?? null);
    return [...sound, ...(await verifyRoundFile(fromWhereAsked(file), fromWhereAsked(ledger)))];
  },
};

function parse(argv: string[]) {
  const text = { type: 'string' } as const;
  const names = ['by', 'checkpoint', 'email', 'key', 'ledger', 'name', ...IMPORT_OPTIONS];
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        ...Object.fromEntries(names.map((name) => [name, text])),
        default: { type: 'boolean' },
        another: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const options: Options = {
      ...(values as Options),
      default: values.default ? 'yes' : undefined,
      another: values.another ? 'yes' : undefined,
    };
    return { name: values.help ? 'help' : positionals[0], parameters: positionals.slice(1), options };
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
}

async function main(): Promise<void> {
  const { name = 'help', parameters, options } = parse(process.argv.slice(2));
  if (name === 'help') return console.log(USAGE);
  const command = COMMANDS[name];
  if (!command) throw new Misuse(`没有这个命令 · no such command: ${name}`);
  for (const line of await command(loadConfig(process.env), parameters, options)) console.log(line);
}

/** An error of a room is told as the HTTP interface tells it; anything else came with a sentence of its own. */
function sentences(error: unknown): string[] {
  if (!(error instanceof AppError)) return [(error as Error).message];
  const { title } = toldOf(error);
  return [title.zh, title.en, ...error.fields.map((one) => `${one.path}：${one.zh} ${one.en}`)];
}

main().catch((error: unknown) => {
  const misused = error instanceof Misuse;
  console.error([...sentences(error), ...(misused ? ['', USAGE] : [])].join('\n'));
  process.exit(misused ? 2 : 1);
});
