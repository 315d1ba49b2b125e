import { createHash } from 'node:crypto';
import { accessSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { acceptedEncoding } from './accepted-encoding.ts';
import type { AppEnv } from './app-env.ts';
import { CACHE_FOREVER, CACHE_REVALIDATED, isHashed, isPage, mayBePage, type Pages } from './pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

interface StaticFile {
  /** Once, compressed where the build did so: most browsers take it like that. */
  held: { br: boolean; bytes: Bytes };
  /** Made of it when somebody first asks: where there is no TLS, browsers take nothing better. */
  gzip: Bytes | null;
  type: string;
  etag: string;
  cacheControl: string;
}
type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The built web application, read into memory once, at the first request or when asked to: a path is looked up, never
 * joined, so none can leave the folder. Files under /assets/ carry their hash in their name and are kept for ever;
 * everything else is asked for again.
 * @throws Error the folder is not there
 */
export function staticPages(folder: string): { pages: Pages; read(): void } {
  accessSync(folder);
  let held: Map<string, StaticFile> | null = null;
  const read = () => {
    held ??= readAll(folder);
    return held;
  };
  const pages: Pages = (c) => {
    const files = read();
    const index = files.get('/index.html');
    const file = files.get(c.req.path);
    if (file) return respond(c, file, 200);
    if (!index || !mayBePage(c.req.path)) return null;
    // An address the application does not know is its own "not found" page, under the status that says so.
    return respond(c, index, isPage(c.req.path) ? 200 : 404);
  };
  return { pages, read };
}

function respond(c: Context<AppEnv>, file: StaticFile, status: 200 | 404): Response {
  const headers: Record<string, string> = {
    'Content-Type': file.type,
    'Cache-Control': file.cacheControl,
    ETag: file.etag,
    Vary: 'Accept-Encoding',
  };
  if (status === 200 && matches(c.req.header('if-none-match'), file.etag)) return c.body(null, 304, headers);
  const encoding = file.held.br ? acceptedEncoding(c.req.header('accept-encoding'), ['br', 'gzip']) : null;
  if (encoding !== null) headers['Content-Encoding'] = encoding;
  return c.body(bytesOf(file, encoding), status, headers);
}

/** Not from the folder, which may be built anew meanwhile. */
function bytesOf(file: StaticFile, encoding: 'br' | 'gzip' | null): Bytes {
  if (encoding === 'br' || !file.held.br) return file.held.bytes;
  if (encoding === null) return plain(file.held.bytes);
  file.gzip ??= new Uint8Array(gzipSync(plain(file.held.bytes)));
  return file.gzip;
}

const plain = (br: Bytes) => new Uint8Array(brotliDecompressSync(br));

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch === '*' || ifNoneMatch.split(',').some((tag) => tag.trim() === etag);
}

function readAll(folder: string): Map<string, StaticFile> {
  const read = (path: string) => new Uint8Array(readFileSync(join(folder, path)));
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/').replace(/^\/?/, '/'),
    );
  const present = new Set(paths);
  const files = new Map<string, StaticFile>();
  for (const path of paths) {
    const type = TYPES[extname(path)];
    if (type === undefined) continue;
    const bytes = read(path);
    const br = present.has(`${path}.br`);
    files.set(path, {
      held: { br, bytes: br ? read(`${path}.br`) : bytes },
      gzip: null,
      type,
      // Weak: the same file goes out under several encodings.
      etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      cacheControl: isHashed(path) ? CACHE_FOREVER : CACHE_REVALIDATED,
    });
  }
  return files;
}
