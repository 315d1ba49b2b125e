import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startService } from '../../src/entry/node-service.ts';
import { loadConfig } from '../../src/platform/config.ts';
import { lineOutput } from '../../src/platform/line-output.ts';
import { createLog } from '../../src/platform/log.ts';
import { reportTo } from './measured-child.ts';

/** The whole service with a model behind it, without its limits. */
const [folder = '', upstream = ''] = process.argv.slice(2);
const config = loadConfig({
  PORT: '0',
  RATE_LIMIT: 'off',
  DATABASE_URL: `sqlite:${join(folder, 'stream.db')}`,
  OPENAI_BASE_URL: `${upstream}/v1`,
  OPENAI_MODEL: 'm',
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const service = await startService({
  config,
  log: createLog(config.logLevel, lineOutput(process.stdout)),
  prompts: `${root}prompts`,
  pilots: `${root}pilots`,
  web: null,
});
await service.warm();
reportTo(process, service.url);
