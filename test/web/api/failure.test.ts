import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchOrFail } from '../../../src/web/api/failure.ts';

/** A server that never answers; hangs up when it is told to. */
const silent = (_: unknown, init?: RequestInit) =>
  new Promise<Response>((_, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

const answering = (answer: (init?: RequestInit) => Response) =>
  vi.stubGlobal('fetch', async (_: unknown, init?: RequestInit) => answer(init));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a request of the pages', () => {
  it('asks in the reader’s language and hands on a good answer', async () => {
    answering((init) => new Response(new Headers(init?.headers).get('Accept-Language')));
    expect(await (await fetchOrFail('/x')).text()).toBe('en');
  });

  it('becomes the problem the server tells, with how long to wait', async () => {
    const problem = { title: 'Too many', detail: 'Wait', code: 'too-many-requests', requestId: 'r' };
    answering(() => Response.json(problem, { status: 429, headers: { 'Retry-After': '9' } }));
    await expect(fetchOrFail('/x')).rejects.toMatchObject({
      kind: 'problem',
      status: 429,
      problem,
      retryAfter: 9,
    });
  });

  it('survives an answer that is no problem document at all', async () => {
    answering(() => new Response('<html>bad gateway', { status: 502 }));
    await expect(fetchOrFail('/x')).rejects.toMatchObject({ kind: 'problem', status: 502, problem: null });
  });

  it('is a lost connection when it cannot be sent', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(fetchOrFail('/x')).rejects.toMatchObject({ kind: 'offline' });
  });

  it('is given up when nothing comes in thirty seconds', async () => {
    vi.stubGlobal('fetch', silent);
    const failed = expect(fetchOrFail('/x')).rejects.toMatchObject({ kind: 'timeout' });
    await vi.advanceTimersByTimeAsync(30_001);
    await failed;
  });

  it('that the page itself gives up is no failure', async () => {
    vi.stubGlobal('fetch', silent);
    const page = new AbortController();
    const left = expect(fetchOrFail('/x', { signal: page.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    page.abort();
    await left;
  });
});
