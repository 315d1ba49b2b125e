import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ConfigError, loadConfig } from '../platform/config.ts';
import { createLog, errorFields } from '../platform/log.ts';
import { releaseStartupMemory } from '../platform/memory.ts';
import { runToEnd } from '../platform/run-to-end.ts';
import { isServerStale, partAt } from './build-server.ts';
import { startFailure } from './start-failure.ts';

const WARM_AFTER = 250;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** A deployed image may hold what was built and not what it is built from. */
async function webFolder(): Promise<string> {
  if (existsSync(`${root}src/web/build.ts`)) {
    const { isWebStale } = await import('../web/build.ts');
    if (isWebStale() || isServerStale()) {
      console.log(
        '正在构建，只在首次启动或更新后需要… Building, at the first start and after updates only …',
      );
      await runToEnd(`${root}src/entry/prepare.ts`);
    }
  }
  return `${root}dist/web`;
}

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const log = createLog(config.logLevel);
  const web = await webFolder();
  const built = performance.now();
  // Loaded only now, so that what has just been compiled is taken from the cache.
  const { startService }: typeof import('./node-service.ts') = await import(partAt('node-service'));
  let end = async (_code: number) => {};
  const service = await startService({
    config,
    log,
    prompts: `${root}prompts`,
    pilots: `${root}pilots`,
    demo: !config.production,
    web,
    onBroken: () => void end(1),
  });

  let ending = false;
  end = async (code) => {
    // Asked twice, it goes at once: whoever presses Ctrl-C again does not want to wait.
    if (ending) process.exit(code || 130);
    ending = true;
    log.info('stopping');
    const well = await service.stop();
    log.info('stopped');
    process.exit(well ? code : 1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0));
  process.on('uncaughtException', (error) => {
    log.error('uncaught', errorFields(error));
    void end(1);
  });
  process.on('unhandledRejection', (reason) => log.error('unhandled-rejection', errorFields(reason)));

  log.info('listening', { url: service.url, ms: Math.round(performance.now() - built) });
  console.log(`试点 Shidian  ${service.url}  （按 Ctrl-C 停止 · Ctrl-C stops it）`);
  // Not at once: whoever waited for "ready" is to be told so first.
  setTimeout(async () => {
    if (!ending) await service.warm();
    if (!ending) releaseStartupMemory();
  }, WARM_AFTER).unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : startFailure(error, process.env));
  process.exit(1);
});
