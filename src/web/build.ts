import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'dist/web');
const SOURCES = ['src/web', 'src/shared', 'package-lock.json', 'tsconfig.json'];
const STAMP = 'sources.sha256';
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest']);
/** Below this a compressed copy saves nothing that a packet would not have carried. */
const WORTH_COMPRESSING = 1_000;
const PATIENCE = 60_000;

/**
 * Makes dist/web when it is missing or older than its sources, and returns its folder. Two processes at once do no
 * harm: one builds, the other waits. A build is made beside and moved into place whole.
 */
export async function buildWebIfStale(out: string = OUT): Promise<string> {
  const wanted = sourcesHash();
  if (stampOf(out) === wanted) return out;
  const release = await takeLock(`${out}.lock`, () => stampOf(out) === wanted);
  if (!release) return out;
  try {
    if (stampOf(out) !== wanted) await build(out, wanted);
  } finally {
    release();
  }
  return out;
}

/** Whether `buildWebIfStale` would build: for who wants to do that in a process of its own. */
export function isWebStale(out: string = OUT): boolean {
  return stampOf(out) !== sourcesHash();
}

async function build(out: string, stamp: string): Promise<void> {
  const made = `${out}.${randomUUID()}`;
  const environment = process.env.NODE_ENV;
  try {
    // Vite would otherwise pack React's development build for whoever has NODE_ENV=test or development set.
    process.env.NODE_ENV = 'production';
    const vite = await import('vite');
    await vite.build({
      configFile: join(import.meta.dirname, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: made, emptyOutDir: true },
    });
    await compressAll(made);
    writeFileSync(join(made, STAMP), stamp);
    rmSync(out, { recursive: true, force: true });
    renameSync(made, out);
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
    rmSync(made, { recursive: true, force: true });
  }
}

function stampOf(out: string): string | null {
  const path = join(out, STAMP);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function sourcesHash(): string {
  const hash = createHash('sha256').update(process.versions.node);
  for (const source of SOURCES.map((path) => join(ROOT, path))) {
    for (const file of statSync(source).isDirectory() ? filesIn(source) : [source]) {
      hash
        .update(`${relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Null once `done` says that another process has built it; throws when that takes longer than a minute. */
async function takeLock(path: string, done: () => boolean): Promise<(() => void) | null> {
  mkdirSync(join(path, '..'), { recursive: true });
  for (const until = Date.now() + PATIENCE; Date.now() < until; await sleep(100)) {
    try {
      const file = openSync(path, 'wx');
      writeFileSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (done()) return null;
    removeIfAbandoned(path);
  }
  throw new Error(
    `another process has been building the web application for a minute; remove ${path} if none is`,
  );
}

/** A builder that was killed leaves its lock behind. */
function removeIfAbandoned(path: string): void {
  try {
    const { mtimeMs } = statSync(path);
    const holder = Number(readFileSync(path, 'utf8'));
    // Just opened and not written yet.
    if (holder === 0 && Date.now() - mtimeMs < 2_000) return;
    if (holder === 0 || !isAlive(holder)) unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** file.js → file.js.br and file.js.gz beside it, which the server hands out as they are. */
async function compressAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const bytes = await readFile(path);
        if (bytes.length < WORTH_COMPRESSING) return;
        const [br, gz] = await Promise.all([
          brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
          gzipped(bytes, { level: 9 }),
        ]);
        await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
      }),
  );
}

if (import.meta.main) await buildWebIfStale();
