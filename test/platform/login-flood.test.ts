import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../src/shared/demo.ts';
import { runEntry } from '../support/service-process.ts';

const long = process.env.SOAK === '1';
const SECONDS = long ? 30 : 3;
const FLOOD_PER_SECOND = 50;
const READS_PER_SECOND = 20;
/** Milliseconds. A machine that runs the other tests beside this one may be late for reasons of its own. */
const P99 = long ? 200 : 3_000;

/** So many of `what` a second, whatever becomes of them; their milliseconds and answers. */
async function steadily<T>(
  perSecond: number,
  what: (n: number) => Promise<T>,
): Promise<{ ms: number; answer: T }[]> {
  const asked: Promise<{ ms: number; answer: T }>[] = [];
  const began = performance.now();
  for (let n = 0; n < perSecond * SECONDS; n++) {
    await sleep(Math.max(0, began + (n * 1_000) / perSecond - performance.now()));
    const sent = performance.now();
    asked.push(what(n).then((answer) => ({ ms: performance.now() - sent, answer })));
  }
  return Promise.all(asked);
}

const percentile = (values: number[], share: number) =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

test('a flood of sign-ins does not stop public reads', { timeout: 90_000 + SECONDS * 2_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'flood-'));
  const service = runEntry(['src/entry/node.ts'], {
    PORT: '0',
    // Without the demo, which is still being filled in when the first requests come.
    NODE_ENV: 'production',
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'info',
    DATABASE_URL: `sqlite:${join(folder, 'flood.db')}`,
    FILES_URL: `file:${join(folder, 'files')}`,
  });
  try {
    const url = await service.ready;
    const signIn = (n: number) =>
      fetch(`${url}/api/v1/auth/sign-in`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: `nobody-${n}@example.com`, password: `${DEMO_PASSWORD}-wrong` }),
      }).then(({ status }) => status);
    const read = () => fetch(`${url}/api/v1/policies`).then(({ status }) => status);
    // What the first of each loads is not what is asked here.
    await Promise.all([read(), signIn(-1)]);
    const [reads, floods] = await Promise.all([
      steadily(READS_PER_SECOND, read),
      steadily(FLOOD_PER_SECOND, signIn),
    ]);
    expect(new Set(reads.map(({ answer }) => answer))).toEqual(new Set([200]));
    // Each was tried, put off or refused; none was let in, and none broke anything.
    for (const { answer } of floods) expect([401, 429, 503]).toContain(answer);
    const p99 = percentile(
      reads.map(({ ms }) => ms),
      0.99,
    );
    if (long)
      console.log(`login flood ${FLOOD_PER_SECOND}/s for ${SECONDS} s: reads p99 ${p99.toFixed(0)} ms`);
    expect(p99).toBeLessThan(P99);
  } finally {
    service.child.kill();
    await service.ended;
    await rm(folder, { recursive: true, force: true });
  }
});
