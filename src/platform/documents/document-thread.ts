import { parentPort, workerData } from 'node:worker_threads';
import type { Order } from './tasks.ts';

/** A thread's whole life: it is handed one piece of work, and hands its result back. What it does not need it does not load. */
const { task, input } = workerData as Order;

async function done(): Promise<unknown> {
  switch (task) {
    case 'paper':
      return (await import('./write-word.ts')).writeWord(input);
    case 'book':
      return (await import('./write-book.ts')).writeBook(input);
    case 'table':
      return (await import('./read-table.ts')).readTable(input);
    case 'fields':
      return (await import('./word-template.ts')).fieldsIn(input);
    case 'fill':
      return (await import('./word-template.ts')).fillIn(input);
    case 'volume':
      return (await import('./write-volume.ts')).writeVolume(input);
  }
}

const result = await done();
parentPort?.postMessage(result, result instanceof Uint8Array ? [result.buffer as ArrayBuffer] : []);
