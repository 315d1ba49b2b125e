import { createServer as createPlain, type RequestListener, type Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { askOverHttp } from '../../../src/platform/model/ask-over-http.ts';
import { LOOPBACK } from '../../support/loopback-certificate.ts';

beforeAll(() => setDefaultCACertificates([...getCACertificates(), LOOPBACK.cert]));

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const TOKENS = 200;
const event = (content: string) => `data: {"choices":[{"index":0,"delta":{"content":"${content}"}}]}\n\n`;
const tokens: RequestListener = (request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  // One write a token, and so one record of TLS.
  for (let n = 0; n < TOKENS; n++) response.write(event('字'));
  response.end('data: [DONE]\n\n');
};

async function listening(server: Server): Promise<{ port: number; connections: () => number }> {
  let count = 0;
  server.on('connection', () => count++);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, connections: () => count };
}

const asked = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
const charactersOf = async (url: string) =>
  [...(await (await askOverHttp(url, asked)).text()).matchAll(/字/gu)].length;

it.each<[string, (listener: RequestListener) => Server]>([
  ['http', createPlain],
  ['https', (listener) => createServer(LOOPBACK, listener)],
])('reads at once what has come over %s, and asks again on the same connection', async (scheme, create) => {
  const { port, connections } = await listening(create(tokens));
  for (let n = 0; n < 2; n++) {
    const began = performance.now();
    expect(await charactersOf(`${scheme}://127.0.0.1:${port}/`)).toBe(TOKENS);
    // A moment's wait for each token makes 8 s.
    expect(performance.now() - began).toBeLessThan(3_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(connections()).toBe(1);
});

it('follows where it is sent', async () => {
  const there = await listening(createPlain(tokens));
  const here = await listening(
    createPlain((_, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${there.port}/` }).end();
    }),
  );
  expect(await charactersOf(`http://127.0.0.1:${here.port}/`)).toBe(TOKENS);
});
