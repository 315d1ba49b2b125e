import { fileBeside } from '../file-beside.ts';
import { threadOnce } from '../thread.ts';
import type { Task, Tasks } from './tasks.ts';

const LIMITS = { mostMb: 200, mostMs: 20_000 };
/** What is bound holds pages that others made. */
const LARGE: Partial<Record<Task, typeof LIMITS>> = { volume: { mostMb: 600, mostMs: 180_000 } };

export const THREAD = fileBeside('document-thread', import.meta.url);

/** @throws Error as threadOnce */
export function inThread<T extends Task>(
  task: T,
  input: Tasks[T]['input'],
  thread = THREAD,
): Promise<Tasks[T]['result']> {
  return threadOnce(thread, { task, input }, { name: task, ...(LARGE[task] ?? LIMITS) });
}
