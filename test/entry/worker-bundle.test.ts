import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readSeedFiles } from '../../src/platform/seed-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MB = 1024 * 1024;

it('bundles for the worker the very seeds that Node reads', () => {
  const source = readFileSync(`${root}src/entry/bundled-seeds.ts`, 'utf8');
  const bundled = (folder: string) =>
    [...source.matchAll(/from '\.\.\/\.\.\/(\w+)\/([^']+)'/g)]
      .filter(([, from]) => from === folder)
      .map(([, , path]) => path)
      .sort();
  for (const folder of ['prompts', 'pilots']) {
    const beside = folder === 'prompts' ? ['readings/law-english.json', 'readings/laws.json'] : [];
    expect(bundled(folder)).toEqual([...readSeedFiles(`${root}${folder}`).keys(), ...beside].sort());
  }
});

it('fits: under 1 MB to start and under 3 MB in all, gzipped, and nothing of Node in it but what the identity library wants', async () => {
  const out = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    const code = await new Promise((resolve) => {
      const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_SEND_ERROR_REPORTS: 'false' };
      const parameters = ['deploy', '--dry-run', '--outdir', out];
      spawn(`${root}node_modules/.bin/wrangler`, parameters, { cwd: root, env, stdio: 'ignore' }).on(
        'close',
        resolve,
      );
    });
    expect(code).toBe(0);
    const entry = readFileSync(join(out, 'worker.js'));
    expect(gzipSync(entry).length).toBeLessThan(MB);
    const uploaded = readdirSync(out).filter((name) => !name.endsWith('.map') && name !== 'README.md');
    // As it is counted where it is uploaded to: compressed.
    const sizes = uploaded.map((name) => gzipSync(readFileSync(join(out, name))).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3 * MB);
    const ofNode = entry.toString().matchAll(/(?:from\s*|require\(|import\()"(node:[^"]+)"/g);
    expect([...new Set(Array.from(ofNode, ([, name]) => name))].sort()).toEqual([
      'node:async_hooks',
      'node:crypto',
    ]);
  } finally {
    rmSync(out, { recursive: true });
  }
});
