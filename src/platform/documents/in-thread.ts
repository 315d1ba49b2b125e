import { Worker } from 'node:worker_threads';
import type { Task, Tasks } from './tasks.ts';

/** Never reached by what is let in; else the thread ends, and the service does not. */
const MOST_MB = 200;
/** Swept more often, it is a third smaller and no slower. */
const YOUNG_MB = 8;
const MOST_MS = 20_000;

/** Packed, it lies beside what it is called from, as a file of its own. */
export const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './document-thread.ts' : './document-thread.js',
  import.meta.url,
);

/**
 * One piece of work off the event loop, in a thread that ends with it: what the libraries take is given back, and
 * nothing of it is there while nobody asks. Node only.
 * @throws Error: it broke, or took too long or too much
 */
export function inThread<T extends Task>(
  task: T,
  input: Tasks[T]['input'],
  thread = THREAD,
): Promise<Tasks[T]['result']> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      workerData: { task, input },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const fail = (cause?: unknown) => {
      clearTimeout(timer);
      reject(new Error(`a thread failed: ${task}`, { cause }));
    };
    const timer = setTimeout(() => void worker.terminate(), MOST_MS);
    worker.once('message', (result: Tasks[T]['result']) => {
      clearTimeout(timer);
      resolve(result);
    });
    worker.once('error', fail);
    // After a message this rejects nothing any more.
    worker.once('exit', () => fail());
  });
}
