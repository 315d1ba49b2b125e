import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { type Build, buildIfStale } from '../platform/build-if-stale.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'dist/web');
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest']);
/** Below this a compressed copy saves nothing that a packet would not have carried. */
const WORTH_COMPRESSING = 1_000;

export const pages: Build = {
  out: OUT,
  root: ROOT,
  sources: ['src/web', 'src/shared', 'package-lock.json', 'tsconfig.json'],
  make: buildWeb,
};

/** Makes dist/web when it is missing or older than its sources, and returns its folder. */
export async function buildWebIfStale(): Promise<string> {
  await buildIfStale(pages);
  return OUT;
}

async function buildWeb(outDir: string): Promise<void> {
  const environment = process.env.NODE_ENV;
  try {
    // Vite would otherwise pack React's development build for whoever has NODE_ENV=test or development set.
    process.env.NODE_ENV = 'production';
    const vite = await import('vite');
    await vite.build({
      configFile: join(import.meta.dirname, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir, emptyOutDir: true },
    });
    await compressAll(outDir);
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  }
}

const brotli = promisify(brotliCompress);

/** file.js → file.js.br beside it, which the server holds. */
async function compressAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const bytes = await readFile(path);
        if (bytes.length < WORTH_COMPRESSING) return;
        const br = await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
        await writeFile(`${path}.br`, br);
      }),
  );
}
