import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runEntry, type ServiceProcess } from '../support/service-process.ts';
import { median } from './load.ts';

const { scripts }: { scripts: { start: string } } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
/** What the script sets before it names the program. */
const SET_BY_SCRIPT = Object.fromEntries(
  [...scripts.start.matchAll(/(\w+)=(\S+) /g)].map(([, name, value]) => [name, value]),
);

/** `npm start` as its own process over the database named, from spawning it to its first "ready": milliseconds. */
async function timed(database: string): Promise<{ service: ServiceProcess; ms: number }> {
  const began = performance.now();
  const service = runEntry(['src/entry/node.ts'], {
    ...SET_BY_SCRIPT,
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

/**
 * Megabytes resident at rest, after the first start and one question: the demo is filled in by then, and what that and
 * the start took is given back. Null where the system does not say.
 */
export async function atRest(folder: string): Promise<number | null> {
  const { service } = await timed(join(folder, 'rest.db'));
  const url = await service.ready;
  await fetch(`${url}/api/v1/assistant/answers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question: '有效期到哪天？' }),
  });
  const folderOfProcess = `/proc/${service.child.pid}`;
  if (existsSync(folderOfProcess)) await untilIdle(folderOfProcess);
  const status = `${folderOfProcess}/status`;
  const kilobytes = existsSync(status) ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  await stop(service);
  return kilobytes === undefined ? null : Number(kilobytes) / 1_024;
}

const LOOK_MS = 2_000;
/** Hundredths of a second: the probe and the jobs that look whether they are due take one now and then. */
const IDLE = 3;
const MOST_LOOKS = 20;

/** Two seconds in which it does next to nothing; a busy machine takes its time. */
async function untilIdle(folder: string): Promise<void> {
  const used = () => {
    const fields = readFileSync(`${folder}/stat`, 'utf8').split(' ');
    return Number(fields[13]) + Number(fields[14]);
  };
  for (let look = 0; look < MOST_LOOKS; look++) {
    const before = used();
    await sleep(LOOK_MS);
    if (used() - before <= IDLE) return;
  }
}
