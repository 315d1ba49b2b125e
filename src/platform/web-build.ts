import { spawn } from 'node:child_process';

/** Runs a build script in a process of its own: a bundler's memory would otherwise stay with the service. */
export function buildInChild(script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${script} ended with ${code}`));
    });
  });
}
