import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { type Build, buildIfStale } from '../platform/build-if-stale.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'dist/server');

/** What is loaded late and whole, once it is known what is asked for. */
type Part = 'node-run' | 'cli-main';
const PARTS: readonly Part[] = ['node-run', 'cli-main'];

export const server: Build = {
  out: OUT,
  root: ROOT,
  sources: ['src', 'migrations', 'package-lock.json', 'tsconfig.json'],
  make: pack,
};

/** Packs the service and what it needs of its packages into a few files: reading a thousand takes twice as long. */
export async function buildServerIfStale(): Promise<void> {
  await buildIfStale(server);
}

/** Where a part is imported from: packed where it was packed, or as it was written. */
export function partAt(name: Part): string {
  const packed = join(OUT, `${name}.js`);
  const written = join(import.meta.dirname, `${name}.ts`);
  return pathToFileURL(existsSync(packed) ? packed : written).href;
}

/** Zod's sentences in fifty languages, which nobody is shown: problems have our own. */
const withoutLocales: Plugin = {
  name: 'without-locales',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer !== undefined && /[\\/]zod[\\/]v4[\\/]/.test(importer) && source.endsWith('/locales/index.js')
      ? '\0no-locales'
      : null,
  load: (id) => (id === '\0no-locales' ? 'export {};' : null),
};

const PAST_ASCII = /(\\*)([^\0-\x7f])/g;

/**
 * A file with one character past ASCII in it is held with two bytes a character as long as the service runs: what
 * is written as its escape halves that. A backslash before such a character says nothing, and goes.
 */
const asAscii: Plugin = {
  name: 'as-ascii',
  generateBundle: (_, bundle) => {
    for (const part of Object.values(bundle)) if (part.type === 'chunk') part.code = escaped(part.code);
  },
};

const escaped = (code: string) =>
  code.replace(PAST_ASCII, (_, slashes: string, char: string) => {
    const written = `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return (slashes.length % 2 === 0 ? slashes : slashes.slice(1)) + written;
  });

async function pack(outDir: string): Promise<void> {
  const vite = await import('vite');
  await vite.build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    plugins: [withoutLocales, asAscii],
    // Native, or loaded where it is wanted only.
    ssr: { noExternal: true, external: ['better-sqlite3', 'pg'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: {
          ...Object.fromEntries(PARTS.map((name) => [name, join(import.meta.dirname, `${name}.ts`)])),
          // A thread or a process begins with a file of its own.
          'demo-process': join(import.meta.dirname, 'demo-process.ts'),
          'document-thread': join(ROOT, 'src/platform/documents/document-thread.ts'),
          'evaluation-thread': join(ROOT, 'src/assistant/evaluation/evaluation-thread.ts'),
          'round-thread': join(ROOT, 'src/rewards/scoring/round-thread.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', comments: false },
      },
    },
  });
}
