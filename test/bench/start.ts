import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runEntry, type ServiceProcess } from '../support/service-process.ts';
import { median } from './load.ts';

/** `npm start` as its own process over the database named, from spawning it to its first "ready": milliseconds. */
async function timed(database: string): Promise<{ service: ServiceProcess; ms: number }> {
  const began = performance.now();
  const service = runEntry(['src/entry/node.ts'], {
    NODE_COMPILE_CACHE: 'dist/compile-cache',
    PORT: '0',
    DATABASE_URL: `sqlite:${database}`,
  });
  const url = await service.ready;
  for (;;) {
    const answer = await fetch(`${url}/readyz`);
    if (answer.ok) return { service, ms: performance.now() - began };
    await sleep(5);
  }
}

async function stop(service: ServiceProcess): Promise<void> {
  service.child.kill('SIGTERM');
  await service.ended;
}

export async function startToReady(
  folder: string,
  rounds: number,
): Promise<{ empty: number; again: number }> {
  const empty: number[] = [];
  const again: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const database = join(folder, `start-${n}.db`);
    for (const times of [empty, again]) {
      const { service, ms } = await timed(database);
      times.push(ms);
      await stop(service);
    }
  }
  return { empty: median(empty), again: median(again) };
}

/** Megabytes resident two seconds after the start and one question; null where the system does not say. */
export async function atRest(folder: string): Promise<number | null> {
  const { service } = await timed(join(folder, 'rest.db'));
  const url = await service.ready;
  await fetch(`${url}/api/v1/assistant/answers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question: '有效期到哪天？' }),
  });
  await sleep(2_000);
  const status = `/proc/${service.child.pid}/status`;
  const kilobytes = existsSync(status) ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  await stop(service);
  return kilobytes === undefined ? null : Number(kilobytes) / 1_024;
}
