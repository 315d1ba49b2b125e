import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWebIfStale } from '../../src/web/build.ts';

let out: string;
beforeAll(async () => {
  out = await buildWebIfStale();
});

describe('the built pages', () => {
  it('stand there whole, and are not built again while nothing changed', async () => {
    expect(await readdir(out)).toEqual(
      expect.arrayContaining(['index.html', 'first-paint.js', 'favicon.svg', 'assets']),
    );
    const before = (await stat(join(out, 'index.html'))).mtimeMs;
    await buildWebIfStale();
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
