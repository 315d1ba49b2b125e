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
import { join, relative, sep } from 'node:path';
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
const LOOK = 'sources.look';
const PATIENCE = 300_000;
/** What changed less long ago may change again and look the same: some file systems count in seconds. */
const SETTLED_MS = 2_000;

/**
 * Makes a folder when it is missing or older than its sources. Two processes at once do no harm: one builds, the other
 * waits. A build is made beside and moved into place whole.
 */
export async function buildIfStale(build: Build): Promise<void> {
  const { out, make } = build;
  if (!isStale(build)) return;
  const seen = survey(pathsOf(build));
  const wanted = hashOf(build.root, seen);
  const release = await takeLock(`${out}.lock`, () => stampOf(out) === wanted);
  if (!release) return;
  const made = `${out}.${randomUUID()}`;
  try {
    if (stampOf(out) === wanted) return;
    await make(made);
    writeFileSync(join(made, STAMP), wanted);
    remember(made, wanted, seen);
    rmSync(out, { recursive: true, force: true });
    renameSync(made, out);
  } finally {
    rmSync(made, { recursive: true, force: true });
    release();
  }
}

/**
 * Whether `buildIfStale` would build one of them. All are looked at in one walk, and read only where a source does not
 * look as it did when it was read last: what they hold decides.
 */
export function isStale(...builds: Build[]): boolean {
  const seen = survey(builds.flatMap(pathsOf));
  return builds.some((build) => isOlder(build, partOf(build, seen)));
}

function isOlder({ out, root }: Build, seen: readonly Seen[]): boolean {
  const built = stampOf(out);
  if (built === null) return true;
  if (textOf(join(out, LOOK)) === known(built, seen)) return false;
  if (hashOf(root, seen) !== built) return true;
  remember(out, built, seen);
  return false;
}

function stampOf(out: string): string | null {
  return textOf(join(out, STAMP));
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Together with what was built: another process may have moved a newer build into place meanwhile. */
function known(built: string, seen: readonly Seen[]): string {
  return `${built} ${lookOf(seen)}`;
}

/** Saves the next start a reading, no more. */
function remember(out: string, built: string, seen: readonly Seen[]): void {
  if (!seen.every(({ settled }) => settled)) return;
  try {
    writeFileSync(join(out, LOOK), known(built, seen));
  } catch {
    // A deployed folder may be read only.
  }
}

interface Seen {
  path: string;
  /** Inode, size and times: that of the last change cannot be set by who copies a file or unpacks it. */
  look: string;
  settled: boolean;
}

function pathsOf({ root, sources }: Build): string[] {
  return sources.map((source) => join(root, source));
}

function partOf(build: Build, seen: readonly Seen[]): Seen[] {
  const paths = pathsOf(build);
  return seen.filter(({ path }) => paths.some((source) => path === source || isIn(source, path)));
}

function isIn(folder: string, path: string): boolean {
  return path.startsWith(folder + sep);
}

function survey(paths: readonly string[]): Seen[] {
  const settledBy = Date.now() - SETTLED_MS;
  const outermost = new Set(paths.filter((path) => !paths.some((other) => isIn(other, path))));
  return [...outermost]
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]))
    .sort()
    .map((path) => {
      const { ino, size, mtimeMs, ctimeMs } = statSync(path);
      return { path, look: `${ino} ${size} ${mtimeMs} ${ctimeMs}`, settled: ctimeMs < settledBy };
    });
}

/** By hand: `recursive` takes four times as long. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
  });
}

function lookOf(seen: readonly Seen[]): string {
  const hash = newHash();
  for (const { path, look } of seen) hash.update(`${path}\0${look}\0`);
  return hash.digest('hex');
}

function hashOf(root: string, seen: readonly Seen[]): string {
  const hash = newHash();
  for (const { path } of seen) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

function newHash() {
  return createHash('sha256').update(process.versions.node);
}

/** Null once `done` says that another process has built it; throws when that takes longer than five minutes, as on a busy machine it may take one. */
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
  throw new Error(`another process has been building for five minutes; remove ${path} if none is`);
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
