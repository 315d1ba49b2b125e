import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/platform/http/problem.ts';
import { rawRequest } from './raw-request.ts';
import { serveEdge } from './served.ts';

let served: Awaited<ReturnType<typeof serveEdge>>;
beforeAll(async () => {
  served = await serveEdge();
});
afterAll(() => served.close());

const json = { 'Content-Type': 'application/json' };
const post = (body: BodyInit | null, headers: Record<string, string> = json) =>
  fetch(`${served.url}/api/echo`, { method: 'POST', body, headers });
const problem = async (response: Response) => (await response.json()) as Problem;

describe('problems', () => {
  it('says in Chinese what is not there, under a stable type and the id of the request', async () => {
    const response = await fetch(`${served.url}/api/nothing`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await problem(response)).toMatchObject({
      type: '/api/docs#not-found',
      title: '没有找到',
      status: 404,
      code: 'not-found',
      requestId: response.headers.get('x-request-id'),
    });
  });

  it('says it in English to who prefers English', async () => {
    const response = await fetch(`${served.url}/api/nothing`, {
      headers: { 'Accept-Language': 'zh;q=0.3, en-GB' },
    });
    expect((await problem(response)).title).toBe('Not found');
    expect(response.headers.get('vary')).toContain('Accept-Language');
  });

  it('tells nothing of an error nobody foresaw, and logs it under the request id', async () => {
    const response = await fetch(`${served.url}/api/boom`);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/hunter2|Error|\.ts/);
    const line = served.lines.find((one) => one.includes('request-failed'))!;
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      requestId: response.headers.get('x-request-id'),
    });
  });

  it('names each field that does not fit', async () => {
    const response = await post('{"word":"","extra":1}');
    expect(response.status).toBe(400);
    expect((await problem(response)).fields?.map((field) => field.path)).toEqual(['word', '']);
  });
});

describe('methods', () => {
  it('answers another method with 405 and those it takes', async () => {
    const response = await fetch(`${served.url}/api/echo`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
  });

  it('answers OPTIONS with what is allowed and grants no other origin anything', async () => {
    const response = await fetch(`${served.url}/api/items/1`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('answers HEAD as GET without a body', async () => {
    const response = await fetch(`${served.url}/api/items/1`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('says 404, not 415, of an address that does not exist at all', async () => {
    expect((await fetch(`${served.url}/api/none`, { method: 'POST', body: 'x' })).status).toBe(404);
  });
});

describe('bodies', () => {
  it.each([
    ['text/plain', '{"word":"a"}'],
    ['application/x-www-form-urlencoded', 'word=a'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/json; charset=gbk', '{"word":"a"}'],
    ['application/jsonp', '{"word":"a"}'],
  ])('refuses %s', async (type, body) => {
    expect((await post(body, { 'Content-Type': type })).status).toBe(415);
  });

  it('refuses a body without a type, which a foreign page could send unasked', async () => {
    expect((await post(new Blob(['{"word":"a"}']), {})).status).toBe(415);
  });

  it('refuses a compressed body', async () => {
    expect((await post('{"word":"a"}', { ...json, 'Content-Encoding': 'gzip' })).status).toBe(415);
  });

  it('takes UTF-8, spelt in any of the usual ways, with or without a byte order mark', async () => {
    for (const type of [
      'application/json',
      'application/json;charset=UTF-8',
      'Application/JSON; charset="utf-8"',
    ]) {
      expect((await post('\ufeff{"word":"金融"}', { 'Content-Type': type })).status).toBe(200);
    }
  });

  it.each([
    ['an open brace', '{'],
    ['nothing but blanks', '  '],
    ['two values', '{} {}'],
  ])('says malformed-json of %s', async (_what, body) => {
    const response = await post(body);
    expect([response.status, (await problem(response)).code]).toEqual([400, 'malformed-json']);
  });

  it('does not guess at bytes that are not UTF-8', async () => {
    const gbk = new Uint8Array([
      ...new TextEncoder().encode('{"word":"'),
      0xbd,
      0xf0,
      0xc8,
      0xda,
      0x22,
      0x7d,
    ]);
    expect((await problem(await post(gbk))).code).toBe('malformed-json');
  });

  it('stops at a depth before anything is parsed, and counts no bracket inside a string', async () => {
    expect((await problem(await post(`{"word":${'['.repeat(33)}${']'.repeat(33)}}`))).code).toBe(
      'nesting-too-deep',
    );
    expect((await problem(await post('['.repeat(500_000)))).code).toBe('nesting-too-deep');
    expect((await post(JSON.stringify({ word: `\\"${'[{'.repeat(500)}` }))).status).toBe(200);
  });

  it('refuses an announced megabyte at once', async () => {
    expect((await post('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  });

  it('takes a large one within the limit', async () => {
    expect(await (await post(JSON.stringify({ word: 'a'.repeat(600_000) }))).json()).toEqual({
      length: 600_000,
    });
  });

  it('reads a chunked body within the limit', async () => {
    const chunk = '{"word":"abc"}';
    const answer = await rawRequest(served.url, [
      'POST /api/echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n',
      `${chunk.length.toString(16)}\r\n${chunk}\r\n`,
      '0\r\n\r\n',
    ]);
    expect(answer).toContain('{"length":3}');
  });

  it('stops reading a chunked body that never ends, in bounded memory', async () => {
    const before = process.memoryUsage().rss;
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        if (sent > 300_000_000) controller.close();
        else controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const response = await fetch(`${served.url}/api/echo`, {
      method: 'POST',
      body,
      headers: json,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(150_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it('says what is missing when nothing was sent', async () => {
    const response = await post(null, {});
    expect([response.status, (await problem(response)).code]).toEqual([400, 'invalid-input']);
  });
});

describe('other sites', () => {
  it.each([{ 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }])(
    'refuses a change from %o',
    async (more) => {
      expect((await post('{"word":"a"}', { ...json, ...(more as Record<string, string>) })).status).toBe(403);
    },
  );

  // fetch may not set Origin itself, hence the raw socket.
  it.each([
    ['https://evil.example', 403],
    ['null', 403],
    ['http://x', 200],
  ])('judges by Origin where the browser sends no fetch metadata: %s is %i', async (origin, status) => {
    const answer = await rawRequest(served.url, [
      `POST /api/echo HTTP/1.1\r\nHost: x\r\nOrigin: ${origin}\r\nContent-Type: application/json\r\nContent-Length: 12\r\nConnection: close\r\n\r\n{"word":"a"}`,
    ]);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
  });

  it('lets its own pages and programs through', async () => {
    expect((await post('{"word":"a"}', { ...json, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    expect((await post('{"word":"a"}')).status).toBe(200);
  });
});

describe('odd requests', () => {
  it.each([
    '/api/items/%E0%A4%A',
    '/api/items/%00',
    '/api/items/%',
    '/api/items/..%2f..%2fetc',
    '/api/items/1?q=%FF%FE',
    '/api/items/1?q=%',
    '/api/items/1?q',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//evil.example/api',
    '/api/%0d%0aSet-Cookie:x',
  ])('answers %s without an error of its own', async (path) => {
    const answer = await rawRequest(served.url, [
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 (200|400|404) /);
    expect(answer.split('\r\n\r\n')[0]).not.toMatch(/^Set-Cookie/im);
  });

  it.each([
    ['a NUL in the path', 'GET /a\0b HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['headers of 20 kB', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['a path of 20 kB', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    [
      'two lengths',
      'POST /api/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
    ],
    [
      'a length beside chunks',
      'POST /api/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['no HTTP at all', '\x16\x03\x01 hello\r\n\r\n', 400],
  ])('refuses %s', async (_what, request, status) => {
    expect(await rawRequest(served.url, [request])).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('keeps a request id that looks like one, and makes its own of anything else', async () => {
    const withId = (id: string) => fetch(`${served.url}/api/items/1`, { headers: { 'X-Request-Id': id } });
    expect((await withId('trace-0123456789')).headers.get('x-request-id')).toBe('trace-0123456789');
    expect((await withId('a b<script>')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('headers', () => {
  it('allows scripts of its own origin only, no frame, no sniffing; in errors too', async () => {
    for (const path of ['/api/items/1', '/api/none', '/api/boom']) {
      const { headers } = await fetch(served.url + path);
      const policy = headers.get('content-security-policy')!;
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.has('strict-transport-security')).toBe(false);
    }
  });

  it('asks for https in production', async () => {
    const production = await serveEdge({ production: true });
    const { headers } = await fetch(`${production.url}/api/items/1`);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    await production.close();
  });
});

describe('compression', () => {
  const get = (path: string, encoding: string) =>
    fetch(served.url + path, { headers: { 'Accept-Encoding': encoding } });

  it.each(['br', 'gzip'])('compresses a long answer as %s', async (encoding) => {
    const response = await get('/api/long', encoding);
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect(((await response.json()) as { text: string }).text).toHaveLength(8_000);
  });

  it('leaves short answers, and clients that take none, alone', async () => {
    expect((await get('/api/items/1', 'br')).headers.get('content-encoding')).toBeNull();
    expect((await get('/api/long', 'identity')).headers.get('content-encoding')).toBeNull();
    expect((await get('/api/long', 'br;q=0, gzip;q=0')).headers.get('content-encoding')).toBeNull();
  });

  it('sends an event stream as it comes', async () => {
    const began = performance.now();
    const response = await get('/api/stream/long', 'br, gzip');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('cache-control')).toContain('no-transform');
    const { value } = await response.body!.getReader().read();
    expect(new TextDecoder().decode(value)).toContain('first');
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
