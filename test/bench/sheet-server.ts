import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeSheet } from '../../src/milestones/sheets/take-sheet.ts';
import { openDatabase } from '../../src/platform/database/open.ts';
import { createTableWork } from '../../src/platform/documents/write-in-thread.ts';
import { createLog } from '../../src/platform/log.ts';
import { openDesk } from '../pilots/reviewed.ts';
import { median } from './load.ts';
import { reportTo } from './measured-child.ts';
import type { Sent } from './sheet-figures.ts';

/**
 * Takes one spreadsheet for each of some pilots, in a process of its own: milliseconds for one, and what it holds
 * meanwhile beyond what it held before, thread and all.
 */
const [folder = ''] = process.argv.slice(2);
const db = await openDatabase(`sqlite:${join(folder, 'sheet.db')}`);
const { room, clock } = await openDesk(db);
const { at, name, pilots } = JSON.parse(await readFile(join(folder, 'sheet.json'), 'utf8')) as Sent;
clock.set(at);
const work = { tableWork: createTableWork(), log: createLog('error') };
const body = new Uint8Array(await readFile(join(folder, name)));

let peak = 0;
const sampling = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 5);
const [times, taken]: [number[], number[]] = [[], []];
for (const { actor, enterpriseId, pilotId } of pilots) {
  const request = new Request('http://bench', { method: 'POST', body });
  const wanted = { enterpriseId, pilotId, name, locale: 'zh' as const, request };
  const before = process.memoryUsage.rss();
  peak = before;
  const began = performance.now();
  const lines = await takeSheet({ ...room, ...work }, { actor, once: null }, wanted);
  let last: object = {};
  for await (const line of lines) last = line;
  times.push(performance.now() - began);
  taken.push(peak - before);
  if (!('imported' in last)) throw new Error(JSON.stringify(last).slice(0, 500));
}
clearInterval(sampling);
await db.close();
reportTo(process, '-', { ms: median(times), taken: median(taken) });
