import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_PATHS } from '../../../src/platform/http/pages.ts';
import { staticPages } from '../../../src/platform/http/static-files.ts';
import { makeRouter } from '../../../src/web/router.ts';
import { serveEdge } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'static-'));
const script = `console.log("${'x'.repeat(3_000)}")`;
let served: Awaited<ReturnType<typeof serveEdge>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'outside.txt'), 'secret');
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'web/favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'web/assets/main-abc.js'), script);
  writeFileSync(join(folder, 'web/assets/main-abc.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'web/assets/held-abc.js'), script);
  writeFileSync(join(folder, 'web/assets/held-abc.js.br'), brotliCompressSync(script));
  served = await serveEdge({ pages: staticPages(join(folder, 'web')).pages });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(served.url + path, { headers });

describe('the built web application', () => {
  it('shows its page at every address of its own', async () => {
    for (const path of [
      '/',
      '/ask',
      '/policies',
      '/policies/action-plan-2025-29',
      '/check',
      '/boundary',
      '/boundary/licences',
      '/about',
      '/api/docs',
      '/ask/',
    ]) {
      const response = await get(path);
      expect([path, response.status, response.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
      expect(await response.text()).toContain('<title>page');
    }
  });

  it('gives whole what it holds compressed to who takes nothing else, though the folder is gone', async () => {
    rmSync(join(folder, 'web/assets/held-abc.js'));
    const tags = new Set<string | null>();
    for (const encoding of ['identity', 'gzip', 'br']) {
      const response = await get('/assets/held-abc.js', { 'Accept-Encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
      expect(await response.text()).toBe(script);
      tags.add(response.headers.get('etag'));
    }
    expect(tags.size).toBe(1);
  });

  it('shows its own not-found page elsewhere, under 404', async () => {
    const response = await get('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<title>page');
  });

  it.each([
    '/assets/gone-123.js',
    '/wp-login.php',
    '/.env',
    '/%2e%2e/outside.txt',
    '/assets/%2e%2e%2f%2e%2e%2foutside.txt',
  ])('has no page at %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it('sends what was compressed at build time to who takes it', async () => {
    const compressed = await get('/assets/main-abc.js', { 'Accept-Encoding': 'gzip, br' });
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(compressed.headers.get('vary')).toContain('Accept-Encoding');
    expect(await compressed.text()).toBe(script);
    const plain = await get('/assets/main-abc.js', { 'Accept-Encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('content-length')).toBe(String(script.length));
  });

  it('keeps hashed files for ever and asks again for everything else', async () => {
    expect((await get('/assets/main-abc.js')).headers.get('cache-control')).toContain('immutable');
    for (const path of ['/', '/favicon.svg']) {
      expect((await get(path)).headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('answers 304 to who has it already', async () => {
    const etag = (await get('/')).headers.get('etag')!;
    const again = await get('/', { 'If-None-Match': `"other", ${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('/', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('takes only GET and HEAD', async () => {
    const posted = await fetch(`${served.url}/ask`, { method: 'POST', body: 'x' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    const head = await fetch(served.url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('knows the addresses that the application draws', async () => {
    const { routesByPath } = makeRouter(undefined as never);
    expect(Object.keys(routesByPath).sort()).toEqual([...PAGE_PATHS].sort());
  });
});
