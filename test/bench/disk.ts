import { open } from 'node:fs/promises';
import { join } from 'node:path';

const TIMES = 200;

/** Milliseconds that this disk takes to have a page in store, median: what a durable write waits for. */
export async function fsyncTime(folder: string): Promise<number> {
  const file = await open(join(folder, 'fsync'), 'w');
  const page = new Uint8Array(4_096);
  const times: number[] = [];
  for (let n = 0; n < TIMES; n++) {
    await file.write(page, 0, page.length, 0);
    const began = performance.now();
    await file.sync();
    times.push(performance.now() - began);
  }
  await file.close();
  return times.sort((a, b) => a - b)[TIMES >> 1]!;
}
