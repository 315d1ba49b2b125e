import { errorFields, type Log } from './log.ts';

/** One thing to do on the way down, in the order given. */
export interface Step {
  name: string;
  run: () => unknown;
}

/**
 * Runs every step although an earlier one failed, so that a broken database does not keep a port open.
 * @returns whether all went well
 */
export async function runDown(steps: readonly Step[], log: Log): Promise<boolean> {
  let well = true;
  for (const { name, run } of steps) {
    try {
      await run();
    } catch (error) {
      well = false;
      log.error('shutdown-step-failed', { step: name, ...errorFields(error) });
    }
  }
  return well;
}

/** Resolves with whatever comes first: the work, or the time allowed. */
export async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** A job on a timer; one run waits for the one before, and one that fails is logged and tried again next time. */
export function every(ms: number, job: () => Promise<void>, log: Log): { stop(): void } {
  let running = false;
  const timer = setInterval(async () => {
    if (running) return;
    running = true;
    await job().catch((error: unknown) => log.error('job-failed', errorFields(error)));
    running = false;
  }, ms);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
