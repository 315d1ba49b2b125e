import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  readModel,
  UPSTREAM_LIMITS,
  UpstreamFailed,
  type UpstreamFault,
} from '../../../src/assistant/model/upstream.ts';
import { askByFetch } from '../../../src/platform/model/ask-by-fetch.ts';
import { askOverHttp } from '../../../src/platform/model/ask-over-http.ts';
import { createChatModel } from '../../../src/platform/model/openai.ts';
import { type Reply, startModelServer } from '../../support/model-server.ts';

const LIMITS = { first: 400, idle: 600, total: 1_500, characters: 2_000 };
/** For what a busy machine may be slower to send than it is to give up. */
const PATIENT = { ...LIMITS, idle: 8_000, total: 10_000 };
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function ask(reply: Reply, signal = new AbortController().signal, by = askOverHttp) {
  const limits = limitsOf(reply);
  const server = await startModelServer(() => reply);
  open.push(server);
  const model = createChatModel({ apiKey: 'k-123', baseUrl: `${server.baseURL}/`, name: 'mock' }, by);
  const prompt = [{ role: 'user' as const, content: [{ type: 'text' as const, text: '{}' }] }];
  return { server, words: readModel(model, { prompt }, limits, signal) };
}

const limitsOf = (reply: Reply) =>
  typeof reply === 'object' && 'fault' in reply && reply.fault === 'endless-line' ? PATIENT : LIMITS;

async function collect(words: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const piece of words) text += piece;
  return text;
}

const hungUp = async (server: { asked: { abortedAt: number | null }[] }) => {
  for (let i = 0; i < 100 && server.asked[0]?.abortedAt === null; i++)
    await new Promise((r) => setTimeout(r, 10));
  return server.asked[0]!.abortedAt;
};

describe('a model over a real connection', () => {
  it('speaks to /chat/completions with the key and hands on the words', async () => {
    const { server, words } = await ask('对标杆性企业提供支持。[第一条]');
    expect(await collect(words)).toBe('对标杆性企业提供支持。[第一条]');
    expect(server.asked[0]!.authorization).toBe('Bearer k-123');
  });

  it.each<[string, Reply, UpstreamFault, number | null]>([
    ['does not answer', { fault: 'no-headers' }, 'slow-start', null],
    ['answers and says nothing', { fault: 'no-first-byte' }, 'slow-start', null],
    ['stops in the middle', { text: '对标杆性企业', fault: 'stall' }, 'stalled', null],
    ['sends one byte at a time', { text: '对标杆性企业', fault: 'drip', pause: 100 }, 'slow-start', null],
    ['sends one word at a time', { text: '对标杆性企业提供支持', piece: 1, pause: 200 }, 'slow', null],
    ['is busy', { fault: 'too-many-requests' }, 'refused', 429],
    ['is broken', { fault: 'server-error' }, 'refused', 500],
    ['sends a page', { fault: 'html' }, 'refused', null],
    ['sends an error with 200', { fault: 'json-error' }, 'refused', null],
    ['sends an event that is no JSON', { text: '对标', fault: 'malformed' }, 'broken', null],
    ['sends an error event', { text: '对标', fault: 'error-event' }, 'broken', 500],
    ['sends an error event first', { fault: 'error-event' }, 'refused', 500],
    ['ends without an end', { text: '对标', fault: 'truncated' }, 'truncated', null],
    ['loses the connection', { text: '对标', fault: 'cut' }, 'broken', 200],
    ['talks on and on', { text: '对标', fault: 'endless-text' }, 'endless', null],
    ['never ends its line', { text: '对标', fault: 'endless-line' }, 'broken', 200],
    ['ran out of tokens', { text: '对标', fault: 'length' }, 'endless', null],
    ['says nothing at all', { fault: 'empty' }, 'empty', null],
    ['wants to call a tool', { fault: 'tool-call' }, 'truncated', null],
  ])('%s: %s', async (_, reply, fault, status) => {
    const began = Date.now();
    const { words } = await ask(reply);
    const error = await collect(words).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UpstreamFailed);
    expect((error as UpstreamFailed).fault).toBe(fault);
    expect((error as UpstreamFailed).status).toBe(status);
    expect(Date.now() - began).toBeLessThan(limitsOf(reply).total + 400);
  });

  it.each<[string, Reply, UpstreamFault]>([
    ['stops in the middle', { text: '对标杆性企业', fault: 'stall' }, 'stalled'],
    ['loses the connection', { text: '对标', fault: 'cut' }, 'broken'],
    ['never ends its line', { text: '对标', fault: 'endless-line' }, 'broken'],
  ])('%s, where there is nothing but fetch', async (_, reply, fault) => {
    const { words } = await ask(reply, undefined, askByFetch);
    await expect(collect(words)).rejects.toMatchObject({ fault });
  });

  it('nobody listens', async () => {
    const model = createChatModel(
      { apiKey: 'k', baseUrl: 'http://127.0.0.1:9/v1', name: 'mock' },
      askOverHttp,
    );
    const prompt = [{ role: 'user' as const, content: [{ type: 'text' as const, text: '{}' }] }];
    const words = readModel(model, { prompt }, LIMITS, new AbortController().signal);
    await expect(collect(words)).rejects.toMatchObject({ fault: 'refused' });
  });

  it.each<[string, Reply]>([
    ['before the first word', { fault: 'no-first-byte' }],
    ['in the middle', { text: '对标', fault: 'stall' }],
  ])('hangs up within a second when the reader leaves %s', async (_, reply) => {
    const reader = new AbortController();
    const { server, words } = await ask(reply, reader.signal);
    const reading = collect(words);
    await vi.waitFor(() => expect(server.asked).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const left = Date.now();
    reader.abort(new Error('left'));
    await expect(reading).rejects.toThrow('left');
    expect(await hungUp(server)).toBeLessThan(left + 1_000);
  });

  it('hangs up on a model that goes on after its time', async () => {
    const { server, words } = await ask({ text: '对标', fault: 'endless-text' });
    await expect(collect(words)).rejects.toMatchObject({ fault: 'endless' });
    expect(await hungUp(server)).not.toBeNull();
  });

  it('takes less than 30 s in all, as configured', () => {
    expect(UPSTREAM_LIMITS.total).toBeLessThan(30_000);
    expect(Math.max(UPSTREAM_LIMITS.first, UPSTREAM_LIMITS.idle)).toBeLessThan(UPSTREAM_LIMITS.total);
  });
});
