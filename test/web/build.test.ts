import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWebIfStale } from '../../src/web/build.ts';

const run = promisify(execFile);
const buildFile = new URL('../../src/web/build.ts', import.meta.url).href;
let folder: string;
let out: string;

/** As `npm start` and `npm test` may do at the same time. */
const buildInProcess = () =>
  run(process.execPath, [
    '-e',
    `import(${JSON.stringify(buildFile)}).then((m) => m.buildWebIfStale(${JSON.stringify(out)}))`,
  ]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-build-'));
  out = join(folder, 'web');
  await writeFile(`${out}.lock`, '999999999'); // of a builder that was killed
  await Promise.all([buildInProcess(), buildInProcess()]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the built pages', () => {
  it('stand there whole when two processes built at once, and nothing else is left', async () => {
    expect((await readdir(folder)).sort()).toEqual(['web']);
    expect(await readdir(out)).toEqual(
      expect.arrayContaining(['index.html', 'first-paint.js', 'favicon.svg', 'assets']),
    );
  });

  it('are not built again while nothing changed', async () => {
    const before = (await stat(join(out, 'index.html'))).mtimeMs;
    await buildWebIfStale(out);
    expect((await stat(join(out, 'index.html'))).mtimeMs).toBe(before);
  });

  it('hold no inline script, which the content security policy would refuse', async () => {
    const html = await readFile(join(out, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/gu)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, body] of scripts) {
      expect(attributes).toContain('src="/');
      expect(body).toBe('');
    }
    expect(html).not.toMatch(/\son\w+=/u);
  });

  it('come compressed, and say the same', async () => {
    const assets = (await readdir(join(out, 'assets'))).filter((name) => /\.(?:js|css)$/u.test(name));
    const bytes = await Promise.all(assets.map((name) => readFile(join(out, 'assets', name))));
    for (const [at, name] of assets.entries()) {
      if (bytes[at]!.length < 1_000) continue;
      const br = await readFile(join(out, 'assets', `${name}.br`));
      expect(brotliDecompressSync(br).equals(bytes[at]!), name).toBe(true);
    }
  });

  it('load the first page within 172 kB of script and the chat within 240 kB', async () => {
    const names = await readdir(join(out, 'assets'));
    const withImports = async (name: string, seen = new Set<string>()): Promise<Set<string>> => {
      if (seen.has(name)) return seen;
      seen.add(name);
      const source = await readFile(join(out, 'assets', name), 'utf8');
      for (const [, path] of source.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/gu)) {
        await withImports(path!, seen);
      }
      return seen;
    };
    const kilobytes = async (files: Set<string>) => {
      const sizes = await Promise.all(
        [...files].map(async (name) => gzipSync(await readFile(join(out, 'assets', name))).length),
      );
      return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
    };
    const named = (start: string) => names.find((name) => name.startsWith(start) && name.endsWith('.js'))!;
    const first = await withImports(named('index-'));
    // With the page of questions, whose text would else wait for another round of requests.
    expect(await kilobytes(first)).toBeLessThan(172);
    const chat = await withImports(named('running-chat-entry-'), new Set(first));
    expect(chat.size).toBeGreaterThan(first.size);
    expect(await kilobytes(chat)).toBeLessThan(240);
  });
});
