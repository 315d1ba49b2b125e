import { loadConfig } from '../platform/config.ts';
import { lineOutput } from '../platform/line-output.ts';
import { createLog, errorFields } from '../platform/log.ts';
import { releaseStartupMemory } from '../platform/memory.ts';
import { startService } from './node-service.ts';

const WARM_AFTER = 250;

/**
 * The service as a process: reads its configuration, starts, and ends in good order on a signal.
 * @param root the repository, with a slash at the end; dist/web in it is built
 * @param since when loading began, by the clock of `performance`
 * @throws ConfigError, and what keeps a service from starting
 */
export async function run({ root, since }: { root: string; since: number }): Promise<void> {
  const config = loadConfig(process.env);
  const write = lineOutput(process.stdout);
  const log = createLog(config.logLevel, write);
  let end = async (_code: number) => {};
  const service = await startService({
    config,
    log,
    prompts: `${root}prompts`,
    pilots: `${root}pilots`,
    demo: !config.production,
    web: `${root}dist/web`,
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

  log.info('listening', { url: service.url, ms: Math.round(performance.now() - since) });
  write(`试点 Shidian  ${service.url}  （按 Ctrl-C 停止 · Ctrl-C stops it）`);
  // Not at once: whoever waited for "ready" is to be told so first.
  setTimeout(async () => {
    if (!ending) await service.warm();
    if (!ending) releaseStartupMemory();
  }, WARM_AFTER).unref();
}
