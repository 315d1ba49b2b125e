import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isStale } from '../platform/build-if-stale.ts';
import { runToEnd } from '../platform/run-to-end.ts';
import { partAt, server } from './build-server.ts';
import { startFailure } from './start-failure.ts';

// What is imported here stays in memory as long as the service runs, beside the same in the pack: so nothing of zod,
// 10 MB, and of little else.
const root = fileURLToPath(new URL('../../', import.meta.url));

/** A deployed image may hold what was built and not what it is built from. */
async function buildIfStale(): Promise<void> {
  if (!existsSync(`${root}src/web/build.ts`)) return;
  const { pages } = await import('../web/build.ts');
  if (!isStale(pages, server)) return;
  // Whoever mistyped a variable is told so at once, and not after the build.
  const { loadConfig } = await import('../platform/config.ts');
  loadConfig(process.env);
  console.log('正在构建，只在首次启动或更新后需要… Building, at the first start and after updates only …');
  await runToEnd(`${root}src/entry/prepare.ts`);
}

async function main(): Promise<void> {
  await buildIfStale();
  const since = performance.now();
  // Loaded only now, so that what has just been compiled is taken from the cache.
  const { run }: typeof import('./node-run.ts') = await import(partAt('node-run'));
  await run({ root, since });
}

main().catch((error: unknown) => {
  console.error(startFailure(error, process.env));
  process.exit(1);
});
