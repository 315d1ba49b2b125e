import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startService } from '../../src/entry/node-service.ts';
import { loadConfig } from '../../src/platform/config.ts';
import { lineOutput } from '../../src/platform/line-output.ts';
import { createLog } from '../../src/platform/log.ts';
import { prepareEnterprises } from './enterprises.ts';
import { reportTo } from './measured-child.ts';

/** The whole service as `npm start` runs it, without its limits. */
const [folder = ''] = process.argv.slice(2);
const config = loadConfig({
  PORT: '0',
  RATE_LIMIT: 'off',
  DATABASE_URL: `sqlite:${join(folder, 'service.db')}`,
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const owned = await prepareEnterprises(config.database, `${root}pilots`);
const service = await startService({
  config,
  log: createLog(config.logLevel, lineOutput(process.stdout)),
  prompts: `${root}prompts`,
  pilots: `${root}pilots`,
  web: null,
});
reportTo(process, service.url, { owned });
