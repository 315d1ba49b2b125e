/**
 * Milliseconds of processor time that the work takes in this thread: what it costs, and not when it ends, as other tests
 * run beside it.
 */
export function cpuTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
