import { threadOnce } from '../thread.ts';
import type { Task, Tasks } from './tasks.ts';

const LIMITS = { mostMb: 200, mostMs: 20_000 };
/** What is bound holds pages that others made. */
const LARGE: Partial<Record<Task, typeof LIMITS>> = { volume: { mostMb: 600, mostMs: 180_000 } };

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
  return threadOnce(thread, { task, input }, { name: task, ...(LARGE[task] ?? LIMITS) });
}
