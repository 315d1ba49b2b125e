import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Build, buildIfStale, isStale } from '../../src/platform/build-if-stale.ts';

let root: string;
let made: number;
let build: Build;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-'));
  await mkdir(join(root, 'src/deep'), { recursive: true });
  await writeFile(join(root, 'src/deep/a.ts'), 'one');
  await writeFile(join(root, 'lock.json'), '{}');
  made = 0;
  build = {
    root,
    out: join(root, 'dist/out'),
    sources: ['src', 'lock.json'],
    make: async (out) => {
      made += 1;
      await mkdir(out, { recursive: true });
      await writeFile(join(out, 'result'), await readFile(join(root, 'src/deep/a.ts')));
    },
  };
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(root, { recursive: true, force: true });
});

const result = () => readFile(join(build.out, 'result'), 'utf8');

it('builds what is missing once, and again when a source is changed, added or taken away', async () => {
  expect(isStale(build)).toBe(true);
  await buildIfStale(build);
  await buildIfStale(build);
  expect([made, await result(), isStale(build)]).toEqual([1, 'one', false]);
  await writeFile(join(root, 'src/deep/a.ts'), 'two');
  expect(isStale(build)).toBe(true);
  await buildIfStale(build);
  expect([made, await result()]).toEqual([2, 'two']);
  await writeFile(join(root, 'src/b.ts'), '');
  await buildIfStale(build);
  await rm(join(root, 'src/b.ts'));
  await buildIfStale(build);
  expect(made).toBe(4);
});

it('is not taken in by a source of the same size and age, nor builds for one that was only touched', async () => {
  // What has not changed for a while is known by its look.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  const source = join(root, 'src/deep/a.ts');
  const { atime, mtime } = await stat(source);
  await buildIfStale(build);
  expect(isStale(build)).toBe(false);
  await utimes(source, new Date(), new Date());
  expect(isStale(build)).toBe(false);
  await writeFile(source, 'six');
  await utimes(source, atime, mtime);
  expect(isStale(build)).toBe(true);
  await buildIfStale(build);
  expect([made, await result(), isStale(build)]).toEqual([2, 'six', false]);
});

it('leaves what was there when making fails, and nothing half made', async () => {
  await buildIfStale(build);
  await writeFile(join(root, 'lock.json'), '{"changed": true}');
  const broken: Build = {
    ...build,
    make: async (out) => {
      await mkdir(out, { recursive: true });
      throw new Error('no space');
    },
  };
  await expect(buildIfStale(broken)).rejects.toThrow('no space');
  expect(await result()).toBe('one');
  expect(await readdir(join(root, 'dist'))).toEqual(['out']);
  await buildIfStale(build);
  expect(isStale(build)).toBe(false);
});

it('is built by one of two processes, and the other waits; the lock of one that was killed keeps nobody out', async () => {
  const { out, sources } = build;
  const file = new URL('../../src/platform/build-if-stale.ts', import.meta.url).href;
  const script = `
    import { appendFileSync, mkdirSync } from 'node:fs';
    import { buildIfStale, isStale } from ${JSON.stringify(file)};
    const build = ${JSON.stringify({ root, out, sources })};
    await buildIfStale({
      ...build,
      make: async (to) => {
        mkdirSync(to, { recursive: true });
        appendFileSync(${JSON.stringify(join(root, 'makers'))}, 'one ');
        await new Promise((resolve) => setTimeout(resolve, 500));
        appendFileSync(to + '/result', 'whole');
      },
    });
    console.log(isStale(build));
  `;
  const inProcess = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]).then(
      ({ stdout }) => stdout,
    );
  await mkdir(join(root, 'dist'));
  await writeFile(`${out}.lock`, '999999999');
  expect(await Promise.all([inProcess(), inProcess()])).toEqual(['false\n', 'false\n']);
  expect([await readFile(join(root, 'makers'), 'utf8'), await result()]).toEqual(['one ', 'whole']);
  expect(await readdir(join(root, 'dist'))).toEqual(['out']);
});
