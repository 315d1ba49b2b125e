import { threadOnce } from '../thread.ts';
import type { Task, Tasks } from './tasks.ts';

const MOST_MB = 200;
const MOST_MS = 20_000;

/** Packed, it lies beside what it is called from, as a file of its own. */
export const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './document-thread.ts' : './document-thread.js',
  import.meta.url,
);

/** @throws Error as threadOnce */
export function inThread<T extends Task>(
  task: T,
  input: Tasks[T]['input'],
  thread = THREAD,
): Promise<Tasks[T]['result']> {
  return threadOnce(thread, { task, input }, { name: task, mostMb: MOST_MB, mostMs: MOST_MS });
}
