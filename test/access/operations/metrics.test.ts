import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMetrics } from '../../../src/platform/metrics.ts';
import { startTestApp, startTestServer } from '../../support/app.ts';

const TOKEN = 'prometheus-reads-this';
let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer({ env: { METRICS_TOKEN: TOKEN }, pages: false });
}, 60_000);
afterAll(() => server.close());

/** Raw, as fetch sets headers of its own. */
const ask = (headers: Record<string, string> = {}, path = '/metrics') =>
  new Promise<{ status: number; body: string; type: string | undefined }>((resolve, reject) => {
    request(server.url + path, { headers }, async (answer) =>
      resolve({
        status: answer.statusCode ?? 0,
        body: await text(answer),
        type: answer.headers['content-type'],
      }),
    )
      .on('error', reject)
      .end();
  });

describe('/metrics', () => {
  it('tells this machine what was asked and answered, by pattern and never by path', async () => {
    await ask({}, '/api/v1/policies/secret-name');
    await ask({}, '/nowhere/secret-name');
    const { status, body, type } = await ask();
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(body).toContain(
      'http_requests_total{method="GET",route="/api/v1/policies/:documentId",status="404"} 1',
    );
    expect(body).toContain('http_requests_total{method="GET",route="page",status="404"} 1');
    expect(body).toMatch(/http_request_duration_seconds_bucket\{le="0\.005",method="GET",route=/);
    for (const name of [
      'process_cpu_seconds_total',
      'outbox_messages{state="waiting"} 0',
      'job_failures{job="sweep"}',
      'ledger_pending_entries',
      'ledger_checkpoint_size',
      'outbox_oldest_due_seconds 0',
    ]) {
      expect(body).toContain(name);
    }
    expect(body).not.toContain('secret-name');
  });

  it('tells nobody that a proxy speaks for, unless they have the token', async () => {
    for (const header of ['X-Forwarded-For', 'Forwarded', 'Via']) {
      expect((await ask({ [header]: '203.0.113.7' })).status).toBe(404);
    }
    const proxied = { 'X-Forwarded-For': '203.0.113.7' };
    expect((await ask({ ...proxied, Authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    expect((await ask({ Authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await ask({ Authorization: `Basic ${TOKEN}` })).status).toBe(401);
  });

  it('takes no bearer token where none is configured', async () => {
    const app = await startTestApp();
    const response = await app.request('/metrics', { headers: { Authorization: 'Bearer ' } });
    expect([401, 404]).toContain(response.status);
    expect((await app.request('/metrics', { headers: { Authorization: 'Bearer null' } })).status).toBe(401);
    await app.close();
  });

  it('makes no series of methods that are made up, and costs a request next to nothing', async () => {
    const { observe, read } = createMetrics();
    for (const method of ['GET', 'BREW', 'X'.repeat(50)])
      observe({ method, route: '/a', status: 200, ms: 1 });
    const body = await read();
    expect(body).toContain('http_requests_total{method="other",route="/a",status="200"} 2');
    expect(body).not.toContain('BREW');
    const once = () => observe({ method: 'GET', route: '/api/v1/policies/:documentId', status: 200, ms: 3 });
    for (let time = 0; time < 20_000; time++) once();
    const { user: began } = process.cpuUsage();
    for (let time = 0; time < 100_000; time++) once();
    expect((process.cpuUsage().user - began) / 100_000).toBeLessThan(10);
  });
});
