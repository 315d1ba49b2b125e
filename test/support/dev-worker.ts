import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildWebIfStale } from '../../src/web/build.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const port = process.env.PORT || '8787';

/** Nothing leaves the machine: no metrics, no error reports, no sample of request metadata. */
const env = {
  ...process.env,
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
};

function wrangler(...parameters: string[]): Promise<number> {
  const child = spawn(`${root}node_modules/.bin/wrangler`, parameters, { cwd: root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

await buildWebIfStale();
const migrated = await wrangler('d1', 'migrations', 'apply', 'DB', '--local');
process.exitCode = migrated || (await wrangler('dev', '--local', '--ip', '127.0.0.1', '--port', port));
