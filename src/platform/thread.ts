import { parentPort, Worker, workerData } from 'node:worker_threads';

export interface ThreadLimits {
  /** What is being done, for the log. */
  name: string;
  /** Never reached by what is let in; else the thread ends, and the service does not. */
  mostMb: number;
  mostMs: number;
}

/** Swept more often, it is a third smaller and no slower. */
const YOUNG_MB = 8;

/**
 * One piece of work off the event loop, in a thread that ends with it: what it takes is given back, and nothing of it is
 * there while nobody asks. Node only.
 * @throws Error: it broke, or took too long or too much
 */
export function threadOnce<R>(
  thread: URL,
  data: unknown,
  { name, mostMb, mostMs }: ThreadLimits,
): Promise<R> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: mostMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const fail = (cause?: unknown) => {
      clearTimeout(timer);
      reject(new Error(`a thread failed: ${name}`, { cause }));
    };
    const timer = setTimeout(() => void worker.terminate(), mostMs);
    worker.once('message', (result: R) => {
      clearTimeout(timer);
      resolve(result);
    });
    worker.once('error', fail);
    // After a message this rejects nothing any more.
    worker.once('exit', () => fail());
  });
}

/**
 * The same of work that says how far it is: whatever the thread hands back, in turn. Who reads no further ends it.
 * @throws Error as threadOnce
 */
export async function* threadInTurn<M>(
  thread: URL,
  data: unknown,
  { name, mostMb, mostMs }: ThreadLimits,
): AsyncGenerator<M> {
  const worker = new Worker(thread, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: mostMb, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const said: M[] = [];
  let ended: { cause: unknown } | { code: number } | null = null;
  let wake = () => {};
  const timer = setTimeout(() => void worker.terminate(), mostMs);
  worker.on('message', (message: M) => {
    said.push(message);
    wake();
  });
  worker.once('error', (cause) => {
    ended = { cause };
    wake();
  });
  worker.once('exit', (code) => {
    ended ??= { code };
    wake();
  });
  const over = () => ended as { cause?: unknown; code?: number } | null;
  try {
    for (;;) {
      const next = said.shift();
      if (next !== undefined) {
        yield next;
        continue;
      }
      const end = over();
      if (end?.code === 0) return;
      if (end) throw new Error(`a thread failed: ${name}`, { cause: end.cause });
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** A thread's whole life: it is handed one piece of work, and hands its result back. */
export function handBack<T, R>(work: (data: T) => R): void {
  parentPort?.postMessage(work(workerData as T));
}

/** The same of work that says how far it is. */
export function handBackInTurn<T, P, R>(work: (data: T) => Generator<P, R>): void {
  const steps = work(workerData as T);
  for (;;) {
    const { done, value } = steps.next();
    parentPort?.postMessage(value);
    if (done) return;
  }
}
