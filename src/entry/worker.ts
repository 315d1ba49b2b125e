import { createApp } from '../app.ts';
import { loadConfig } from '../platform/config.ts';
import { type D1Binding, openD1 } from '../platform/database/d1.ts';
import type { Database } from '../platform/database/port.ts';
import { createFiles } from '../platform/files/files.ts';
import { type R2Binding, r2Store } from '../platform/files/r2-store.ts';
import { type AssetsBinding, assetPages } from '../platform/http/asset-pages.ts';
import { clientAddress } from '../platform/http/client-address.ts';
import { DEFAULT_LIMITS } from '../platform/http/limits.ts';
import { JobRunner } from '../platform/jobs/job-runner.ts';
import { createLog } from '../platform/log.ts';
import { mailboxChannels } from '../platform/messages/outlets.ts';
import { createChatModel } from '../platform/model/openai.ts';
import { probeDatabase } from '../platform/probe-database.ts';
import { ReadinessProbe } from '../platform/readiness.ts';
import { computeRound } from '../rewards/index.ts';
import { bundledLawEnglish, bundledReadings, bundledSeedFiles } from './bundled-seeds.ts';
import { jobsOf } from './jobs.ts';
import { readingsWith } from './readings.ts';
import { appPartsOf, limitedIn, openRooms } from './rooms.ts';
import { seedsOf } from './seeds.ts';

interface Env {
  DB: D1Binding;
  ASSETS: AssetsBinding;
  /** Without it no file can be uploaded. */
  FILES?: R2Binding;
}

const PROBE_EVERY = 10_000;
/** A file is held whole while it comes, and an isolate has 128 MB for all that it does. */
const HELD_IN_MEMORY = 20 * 1024 * 1024;
const clock = () => new Date();

/** Kysely keeps promises of its own, and no promise may pass from one request to another: each use opens anew. */
function eachUse(binding: D1Binding): Database {
  return {
    engine: 'd1',
    get query() {
      return openD1(binding).query;
    },
    read: (statement) => openD1(binding).read(statement),
    atomic: (statements) => openD1(binding).atomic(statements),
    close: async () => {},
  };
}

function storeOf(env: Env) {
  return env.FILES ? r2Store(env.FILES) : null;
}

/** Without mail: workerd opens no socket to a mail server here, so mail waits for a Node instance over the same data. */
function runnerFor(env: Env): JobRunner {
  const config = loadConfig(env as unknown as Record<string, string | undefined>);
  const database = eachUse(env.DB);
  const jobs = jobsOf({ database, clock, config, smtp: null, store: storeOf(env), embed: null });
  return new JobRunner({ database, clock, log: createLog(config.logLevel), jobs });
}

function appFor(env: Env): ReturnType<typeof createApp> {
  const config = loadConfig(env as unknown as Record<string, string | undefined>);
  const log = createLog(config.logLevel);
  const database = eachUse(env.DB);
  const model = config.model ? createChatModel(config.model) : null;
  const host = { config, database, clock, log };
  // What makes vectors would not fit beside the rest.
  const rooms = openRooms({ ...host, model, lawEnglish: async () => bundledLawEnglish(), vectors: null });
  const { library } = rooms;
  const readiness = new ReadinessProbe(probeDatabase(database, clock), log);
  let seeded = false;
  return createApp({
    ...appPartsOf(host),
    ...rooms,
    publicOnly: !config.accounts,
    readings: readingsWith(library, bundledReadings),
    files: createFiles({
      store: storeOf(env),
      database,
      clock,
      log,
      maxBytes: Math.min(config.maxUploadBytes, HELD_IN_MEMORY),
    }),
    // The libraries would not fit beside the rest.
    writePaper: null,
    writeSheet: null,
    tableWork: null,
    binder: null,
    evaluator: null,
    computeRound: async (input) => computeRound(input),
    operations: { runner: runnerFor(env), mailbox: mailboxChannels(config), metrics: null },
    // There is no timer between requests: whoever asks first after ten seconds makes the probe.
    readiness: () => readiness.check(PROBE_EVERY),
    pages: assetPages(env.ASSETS),
    addressOf: (c) => clientAddress(c.req.header('cf-connecting-ip'), undefined, 0),
    limited:
      config.production || config.rateLimit
        ? limitedIn(database, clock, DEFAULT_LIMITS, model !== null)
        : null,
    // Requests that come together each seed for themselves; the library lets only one of them write.
    prepare: async () => {
      if (seeded) return;
      await library.seed(seedsOf(bundledSeedFiles()));
      seeded = true;
    },
  });
}

const apps = new WeakMap<Env, ReturnType<typeof createApp>>();

export default {
  fetch(request: Request, env: Env, context: unknown): Response | Promise<Response> {
    let app = apps.get(env);
    if (!app) {
      app = appFor(env);
      apps.set(env, app);
    }
    return app.fetch(request, env, context as never);
  },

  /** By the cron trigger: runs the jobs that are due. */
  async scheduled(_event: unknown, env: Env): Promise<void> {
    await runnerFor(env).runDue();
  },
};
