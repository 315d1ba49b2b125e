import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Usage {
  /** Microseconds of user and system time since the process began. */
  cpu: number;
  /** Bytes resident. */
  rss: number;
}

/** In the child: says where it listens, and on demand what it has used. */
export function reportTo(parent: NodeJS.Process, url: string, told: object = {}): void {
  parent.on('message', (message) => {
    if (message !== 'usage') return;
    const { user, system } = process.cpuUsage();
    parent.send?.({ usage: { cpu: user + system, rss: process.memoryUsage.rss() } });
  });
  parent.on('disconnect', () => process.exit());
  parent.send?.({ url, told });
}

/** A server under measurement in a process of its own, so that the load it is under is not counted as its own. */
export interface MeasuredChild {
  url: string;
  /** What else the child said when it was ready. */
  told: object;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export async function measuredChild(file: string, ...parameters: string[]): Promise<MeasuredChild> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), parameters, {
    // As in operation, where the log goes to a collector and not to a terminal.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { url, told } = (await said(child, 'url')) as { url: string; told: object };
  return {
    url,
    told,
    usage: async () => {
      const answer = said(child, 'usage');
      child.send('usage');
      return ((await answer) as { usage: Usage }).usage;
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}

function said(child: ChildProcess, key: string): Promise<object> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`ended with ${code}`));
    child.once('exit', failed);
    const listen = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !(key in message)) return;
      child.off('message', listen);
      child.off('exit', failed);
      resolve(message);
    };
    child.on('message', listen);
  });
}
