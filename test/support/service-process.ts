import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** As `npm start` and `npm run cli` start it, a process with an environment of its own, and everything it printed. */
export interface ServiceProcess {
  child: ChildProcess;
  output: () => string;
  errors: () => string;
  /** Where it listens; rejects with what it printed when it ended before. */
  ready: Promise<string>;
  /** Its exit code; null when a signal ended it. */
  ended: Promise<number | null>;
}

/** @param entry `src/entry/node.ts` or `src/entry/cli.ts`, with its arguments */
export function runEntry(entry: readonly string[], env: Record<string, string>, cwd = root): ServiceProcess {
  const [file = '', ...parameters] = entry;
  const child = spawn(process.execPath, [root + file, ...parameters], {
    cwd,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: `${root}dist/compile-cache`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code));
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (chunk) => {
      output += chunk;
      const url = /"url":"(http:[^"]+)"/.exec(output)?.[1];
      if (url) resolve(url);
    });
    child.stderr!.on('data', (chunk) => {
      errors += chunk;
    });
    ended.then((code) => reject(new Error(`ended with ${code}: ${output}${errors}`)));
  });
  // A test that waits for the end alone must not fail because nobody waited for the address.
  ready.catch(() => {});
  return { child, output: () => output, errors: () => errors, ready, ended };
}
