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
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A folder made from sources. */
export interface Build {
  out: string;
  /** The repository. */
  root: string;
  /** Files and folders in it, all that the result depends on. */
  sources: readonly string[];
  make: (out: string) => Promise<unknown>;
}

const STAMP = 'sources.sha256';
const PATIENCE = 60_000;

/**
 * Makes a folder when it is missing or older than its sources. Two processes at once do no harm: one builds, the other
 * waits. A build is made beside and moved into place whole.
 */
export async function buildIfStale(build: Build): Promise<void> {
  const { out, make } = build;
  const wanted = sourcesHash(build);
  if (stampOf(out) === wanted) return;
  const release = await takeLock(`${out}.lock`, () => stampOf(out) === wanted);
  if (!release) return;
  const made = `${out}.${randomUUID()}`;
  try {
    if (stampOf(out) === wanted) return;
    await make(made);
    writeFileSync(join(made, STAMP), wanted);
    rmSync(out, { recursive: true, force: true });
    renameSync(made, out);
  } finally {
    rmSync(made, { recursive: true, force: true });
    release();
  }
}

/** Whether `buildIfStale` would build. */
export function isStale(build: Build): boolean {
  return stampOf(build.out) !== sourcesHash(build);
}

function stampOf(out: string): string | null {
  const path = join(out, STAMP);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function sourcesHash({ root, sources }: Build): string {
  const hash = createHash('sha256').update(process.versions.node);
  for (const source of sources.map((path) => join(root, path))) {
    for (const file of statSync(source).isDirectory() ? filesIn(source) : [source]) {
      hash
        .update(`${relative(root, file)}\0`)
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
  throw new Error(`another process has been building for a minute; remove ${path} if none is`);
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
