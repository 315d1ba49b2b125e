import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { DatabaseRefused } from '../../../src/platform/database/port.ts';
import type { Limited } from '../../../src/platform/http/limits.ts';
import { rawRequest } from './raw-request.ts';
import { serveEdge } from './served.ts';

type Served = Awaited<ReturnType<typeof serveEdge>>;
const open: Served[] = [];
const serve = async (...options: Parameters<typeof serveEdge>) => {
  const served = await serveEdge(...options);
  open.push(served);
  return served;
};
afterEach(async () => {
  for (const served of open.splice(0)) await served.close();
});

describe('event streams', () => {
  it('tells a page in its language that the stream is ended, and the source that nobody listens', async () => {
    const served = await serve();
    const response = await fetch(`${served.url}/api/stream/long`, { headers: { 'Accept-Language': 'en' } });
    const reading = response.text();
    await sleep(50);
    expect(served.streams.size).toBe(1);
    served.streams.endAll();
    expect(await reading).toMatch(/^data: first\n\n[\s\S]*data: \{"type":"error","errorText":"en"\}\n\n$/);
    expect(served.streams.size).toBe(0);
    await expect.poll(served.cancelled).toBe(1);
  });

  it('forgets a stream that ended by itself', async () => {
    const served = await serve();
    await (await fetch(`${served.url}/api/stream/short`)).text();
    expect(served.streams.size).toBe(0);
  });

  it('tells the source within a second that the reader left', async () => {
    const served = await serve();
    const leaving = new AbortController();
    const response = await fetch(`${served.url}/api/stream/long`, { signal: leaving.signal });
    await response.body!.getReader().read();
    leaving.abort();
    await expect.poll(served.cancelled).toBe(1);
    expect(served.streams.size).toBe(0);
  });

  it('ends a stream that breaks with the same event, and says nothing of the cause', async () => {
    const served = await serve();
    const text = await (await fetch(`${served.url}/api/broken-stream`)).text();
    expect(text).toBe('data: {"type":"error","errorText":"zh"}\n\n');
    expect(served.lines.some((line) => line.includes('stream-broke'))).toBe(true);
  });
});

describe('limits', () => {
  const uses = new Map<string, number>();
  const limited: Limited = {
    limits: {
      rates: {
        read: { burst: 3, perSecond: 0.5 },
        question: { burst: 50, perSecond: 1 },
        write: { burst: 50, perSecond: 1 },
        entry: { burst: 50, perSecond: 1 },
      },
      perMinute: { model: 3, write: 2, entry: 2 },
      concurrentQuestions: 2,
    },
    limitOf: (c) => (c.req.path.includes('stream') ? 'question' : c.req.method === 'POST' ? 'write' : 'read'),
    addressOf: (c) => c.req.header('x-test-address') ?? 'one',
    countUse: async (caller) => {
      uses.set(caller, (uses.get(caller) ?? 0) + 1);
      return uses.get(caller)!;
    },
    hasModel: false,
  };
  const get = (served: Served, path: string, address = 'a') =>
    fetch(served.url + path, { headers: { 'X-Test-Address': address } });
  const write = (served: Served) =>
    fetch(`${served.url}/api/echo`, {
      method: 'POST',
      body: '{"word":"a"}',
      headers: { 'Content-Type': 'application/json' },
    });
  afterEach(() => uses.clear());

  it('says when to come back, and holds it against nobody else', async () => {
    const served = await serve({ limited });
    for (let n = 0; n < 3; n++) expect((await get(served, '/api/items/1')).status).toBe(200);
    const refused = await get(served, '/api/items/1');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests', title: '请求过于频繁' });
    expect((await get(served, '/api/items/1', 'b')).status).toBe(200);
  });

  it('bounds the questions under way of one address, until their last byte', async () => {
    const limits = { ...limited.limits, perMinute: { model: 100, write: 100, entry: 100 } };
    const served = await serve({ limited: { ...limited, limits, hasModel: true } });
    const streams = [await get(served, '/api/stream/long'), await get(served, '/api/stream/long')];
    expect((await get(served, '/api/stream/long')).status).toBe(429);
    expect((await get(served, '/api/stream/long', 'b')).status).toBe(200);
    await streams[0]!.body!.cancel();
    await expect.poll(async () => (await get(served, '/api/stream/short')).status).toBe(200);
  });

  it('counts in the database what reaches a model, over all instances', async () => {
    const instances = [
      await serve({ limited: { ...limited, hasModel: true } }),
      await serve({ limited: { ...limited, hasModel: true } }),
    ];
    const statuses: number[] = [];
    for (let n = 0; n < 4; n++) {
      const response = await get(instances[n % 2]!, '/api/stream/short');
      await response.text();
      statuses.push(response.status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('counts writes there too, and says to wait for the next minute', async () => {
    const served = await serve({ limited });
    const answers = [await write(served), await write(served), await write(served)];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 429]);
    const wait = Number(answers[2]!.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
  });

  it('goes on answering when the database cannot count', async () => {
    const full = new DatabaseRefused({ kind: 'full' }, null);
    const served = await serve({ limited: { ...limited, countUse: () => Promise.reject(full) } });
    expect((await write(served)).status).toBe(200);
  });
});

describe('slow and silent clients', () => {
  it('closes a connection whose headers do not come', async () => {
    const served = await serve(
      {},
      { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 },
    );
    const began = performance.now();
    const answer = await rawRequest(served.url, ['GET / HTTP/1.1\r\nHost: x\r\n'], 5_000);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it('closes a connection whose body does not come', async () => {
    const served = await serve(
      {},
      { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 },
    );
    const answer = await rawRequest(
      served.url,
      [
        'POST /api/echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"word":',
      ],
      5_000,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('serves others while five hundred connections idle', async () => {
    const served = await serve();
    const { hostname, port } = new URL(served.url);
    const idle: Socket[] = await Promise.all(
      Array.from(
        { length: 500 },
        () =>
          new Promise<Socket>((resolve, reject) => {
            const socket = connect(Number(port), hostname, () => resolve(socket));
            socket.on('error', reject);
          }),
      ),
    );
    const times: number[] = [];
    for (let n = 0; n < 40; n++) {
      const began = performance.now();
      expect((await fetch(`${served.url}/api/items/1`)).status).toBe(200);
      times.push(performance.now() - began);
    }
    for (const socket of idle) socket.destroy();
    expect(times.sort((a, b) => a - b)[20]).toBeLessThan(50);
  });
});
