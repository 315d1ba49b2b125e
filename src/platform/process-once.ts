import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * One piece of work in a process of its own that ends with it: what it took is gone, where a thread leaves what malloc
 * held for it. Node only.
 * @throws Error it failed
 */
export async function processOnce(script: URL, order: unknown): Promise<void> {
  const child = fork(fileURLToPath(script), { serialization: 'advanced' });
  child.send(order as object);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`a process ended with ${code}: ${script.pathname}`);
}

/** A process's whole life: it is told what to do, does it, and ends. */
export async function doOnce<T>(work: (order: T) => Promise<void>): Promise<void> {
  const [order] = await once(process, 'message');
  await work(order as T);
  process.disconnect();
}
