import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startService } from '../../src/entry/node-service.ts';
import { openService, type ServiceParts } from '../../src/entry/open-service.ts';
import { loadConfig } from '../../src/platform/config.ts';
import { openDatabase } from '../../src/platform/database/open.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Clock } from '../../src/shared/clock.ts';
import { makeClient, signUp } from './clients.ts';
import { copyMigrated } from './sqlite-template.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface TestAppOptions {
  /** As in the environment; OPENAI_BASE_URL and OPENAI_MODEL point the assistant at a model of the test's. */
  env?: Record<string, string>;
  clock?: Clock;
  /** Folder of seeds, instead of prompts/. */
  prompts?: string;
  /** Limits apply only where a test asks for them. */
  limits?: ServiceParts['limits'];
  /** The built pages: dist/web, which `npm test` builds first. */
  pages?: boolean;
  /** Demo accounts and enterprises, as development has them. */
  demo?: boolean;
}

async function parts(options: TestAppOptions) {
  const folder = await mkdtemp(join(tmpdir(), 'app-'));
  const lines: string[] = [];
  const path = join(folder, 'test.db');
  if (options.env?.DATABASE_URL === undefined) await copyMigrated(path);
  const config = loadConfig({
    PORT: '0',
    LOG_LEVEL: 'debug',
    RATE_LIMIT: options.limits ? 'on' : 'off',
    DATABASE_URL: `sqlite:${path}`,
    FILES_URL: `file:${join(folder, 'files')}`,
    ...options.env,
  });
  const service: ServiceParts = {
    config,
    log: createLog(config.logLevel, (line) => lines.push(line)),
    prompts: options.prompts ?? `${root}prompts`,
    pilots: `${root}pilots`,
    web: options.pages ? `${root}dist/web` : null,
    ...(options.demo && { demo: true }),
    ...(options.clock && { clock: options.clock }),
    ...(options.limits && { limits: options.limits }),
  };
  return { service, lines, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * The real app over a SQLite file of its own, asked without a socket: `await request('/api/v1/policies')`.
 * `lines` is what was logged.
 */
export async function startTestApp(options: TestAppOptions = {}) {
  const { service, lines, remove } = await parts(options);
  const opened = await openService(service);
  const request = async (path: string, init?: RequestInit) => opened.app.request(path, init);
  const signing = { database: opened.database, client: () => makeClient(request) };
  return {
    ...opened,
    /** A browser that keeps cookies, with nobody signed in. */
    client: signing.client,
    /** Somebody new, signed in, in a browser of their own; `id` is the person's. */
    signUp: (who: Parameters<typeof signUp>[1]) => signUp(signing, who),
    lines,
    request,
    /** Sends JSON, as the web application does. */
    post: (path: string, body: unknown, headers: Record<string, string> = {}, method = 'POST') =>
      request(path, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    close: async () => {
      await opened.database.close();
      await remove();
    },
  };
}

/** The same, listening on a free port of loopback, with the built pages unless told otherwise. */
export async function startTestServer(options: TestAppOptions = {}) {
  const { service, lines, remove } = await parts({ pages: true, ...options });
  const started = await startService(service);
  // A connection of the test's own: what it writes is there for the service as if another instance had written it.
  let opened: Promise<Database> | null = null;
  return {
    url: started.url,
    lines,
    database: () => {
      opened ??= openDatabase(service.config.database);
      return opened;
    },
    close: async () => {
      await started.stop();
      await (await opened)?.close();
      await remove();
    },
  };
}
