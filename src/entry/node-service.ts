import { createApp } from '../app.ts';
import { createEvaluator, lawEnglishSchema, vectorsOf } from '../assistant/index.ts';
import { makeCheckpoint } from '../ledger/index.ts';
import type { Config } from '../platform/config.ts';
import { openDatabase } from '../platform/database/open.ts';
import { countUse } from '../platform/database/operational.ts';
import { addDatabaseGauges } from '../platform/database-gauges.ts';
import { createBinder, createTableWork, createWriter } from '../platform/documents/write-in-thread.ts';
import { writeSheet } from '../platform/documents/write-sheet.ts';
import { createFiles } from '../platform/files/files.ts';
import { openFileStore } from '../platform/files/open-store.ts';
import { clientAddress } from '../platform/http/client-address.ts';
import { compression } from '../platform/http/compression.ts';
import { EventStreams } from '../platform/http/event-streams.ts';
import { DEFAULT_LIMITS, type LimitOptions } from '../platform/http/limits.ts';
import { listen, peerOf } from '../platform/http/node-server.ts';
import { staticPages } from '../platform/http/static-files.ts';
import { JobRunner } from '../platform/jobs/job-runner.ts';
import { every, runDown, within } from '../platform/lifecycle.ts';
import { errorFields, type Log } from '../platform/log.ts';
import { mailboxChannels } from '../platform/messages/outlets.ts';
import { sendJobOf } from '../platform/messages/send-messages.ts';
import { smtpSender } from '../platform/messages/smtp.ts';
import { createMetrics } from '../platform/metrics.ts';
import type { ModelSettings } from '../platform/model/openai.ts';
import { tellingOfMessages } from '../platform/outbox.ts';
import { probeDatabase } from '../platform/probe-database.ts';
import { ReadinessProbe } from '../platform/readiness.ts';
import { readEvaluationSet, readReadings, readSeedFiles } from '../platform/seed-files.ts';
import { threadInTurn, threadOnce } from '../platform/thread.ts';
import { roundComputer } from '../rewards/index.ts';
import type { Clock } from '../shared/clock.ts';
import { seedDemo } from './demo.ts';
import { DEMO_ACCOUNTS } from './demo-accounts.ts';
import { DEMO_PLACES } from './demo-places.ts';
import { fillDemoApart } from './fill-demo.ts';
import { jobsOf } from './jobs.ts';
import { readingsWith } from './readings.ts';
import { cutOff, openRooms } from './rooms.ts';
import { seedsOf } from './seeds.ts';

const PROBE_EVERY = 10_000;
const GRACE = 10_000;

export interface ServiceParts {
  config: Config;
  log: Log;
  clock?: Clock;
  /** Folders of seeds. */
  prompts: string;
  pilots: string;
  /** Folder of the built web application; without one there are no pages. */
  web: string | null;
  /** Fill an empty database with an office, enterprises and accounts to try things with. */
  demo?: boolean;
  limits?: LimitOptions;
  /** The database broke for good; whoever runs the process ends it. */
  onBroken?: () => void;
}

/** The app over an open, migrated and seeded database, not listening yet. */
export async function openService(parts: ServiceParts) {
  const { config, log, clock = () => new Date() } = parts;
  const opened = await openDatabase(config.database);
  const database = tellingOfMessages(opened, (channel) => runner.wake(sendJobOf(channel)));
  const store = openFileStore(config.files);
  const files = createFiles({ store, database, clock, log, maxBytes: config.maxUploadBytes });
  let embed = async () => {};
  const jobs = jobsOf({
    ...{ database, clock, config, smtp: smtpSender, store },
    embed: config.embedding && (() => embed()),
  });
  const runner = new JobRunner({ database, clock, log, jobs });
  const metrics = createMetrics();
  addDatabaseGauges(metrics, database, clock, runner);
  try {
    const model = config.model && (await chatModel(config.model));
    const embedder =
      config.embedding && (await import('../platform/model/embeddings.ts')).createEmbedder(config.embedding);
    const lawEnglish = async () => lawEnglishSchema.parse(readReadings(parts.prompts, 'law-english'));
    const rooms = openRooms({
      config,
      database,
      clock,
      log,
      model,
      lawEnglish,
      vectors: embedder && vectorsOf(embedder),
    });
    const { library, policies, keepLawEnglish, assistant, identity, entrances, catalogue, licences } = rooms;
    embed = assistant.embed;
    const [prompts, pilots] = [readSeedFiles(parts.prompts), readSeedFiles(parts.pilots)];
    await library.seed(seedsOf({ prompts, pilots }));
    const demo = parts.demo
      ? await seedDemo({ db: opened, clock, catalogue, publicUrl: config.publicUrl })
      : { there: new Set<string>(), cast: null };

    const onBroken = () => {
      // PostgreSQL comes back and its pool reconnects; a file that cannot be read or written does not.
      if (database.engine !== 'sqlite') return;
      readiness.latch('database');
      parts.onBroken?.();
    };
    const writePaper = createWriter();
    const tableWork = createTableWork();
    const readiness = new ReadinessProbe(probeDatabase(database, clock), log, onBroken);
    const streams = new EventStreams(cutOff);
    const web = parts.web === null ? null : staticPages(parts.web);
    const computeRound = roundComputer(threadOnce);
    const binder = createBinder();
    const evaluator = createEvaluator((name) => readEvaluationSet(parts.prompts, name), threadInTurn);
    const app = createApp({
      database,
      clock,
      identity,
      entrances: {
        ...entrances,
        demo: DEMO_ACCOUNTS.filter(({ email }) => demo.there.has(email)).map(
          ({ holds: _, ...shown }) => shown,
        ),
        places: DEMO_PLACES.filter(({ email }) => demo.there.has(email)),
      },
      publicUrl: config.publicUrl,
      secondFactorRequired: config.secondFactorRequired,
      publicOnly: false,
      makeCheckpoint: () => makeCheckpoint(database, clock, config.ledgerKey),
      library,
      catalogue,
      licences,
      policies,
      keepLawEnglish,
      readings: readingsWith(library, () => readReadings(parts.prompts, 'laws')),
      assistant,
      keptDays: config.keptDays,
      files,
      writePaper,
      writeSheet,
      tableWork,
      computeRound,
      binder,
      evaluator,
      operations: {
        runner,
        mailbox: mailboxChannels(config),
        metrics: { token: config.metricsToken, peerOf, read: metrics.read },
      },
      observe: metrics.observe,
      readiness: () => readiness.state,
      production: config.production,
      log,
      streams,
      pages: web?.pages ?? (() => null),
      addressOf: (c) => clientAddress(peerOf(c), c.req.header('x-forwarded-for'), config.trustedProxies),
      limited: config.rateLimit
        ? {
            limits: parts.limits ?? DEFAULT_LIMITS,
            countUse: (caller, seconds) => countUse(database, clock, caller, seconds),
            hasModel: model !== null,
          }
        : null,
      compression,
      onBroken,
    });
    await readiness.check();
    const fillDemo = async () => {
      if (demo.cast) await fillDemoApart({ config, cast: demo.cast });
    };
    return {
      app,
      database,
      identity,
      library,
      policies,
      assistant,
      readiness,
      streams,
      runner,
      files,
      readPages: () => web?.read(),
      fillDemo,
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Loaded only where a model is configured. */
async function chatModel(settings: ModelSettings) {
  const { createChatModel } = await import('../platform/model/openai.ts');
  const { askOverHttp } = await import('../platform/model/ask-over-http.ts');
  return createChatModel(settings, askOverHttp);
}

export interface Service {
  url: string;
  /**
   * Reads the pages, and reads and indexes what is published, some 200 ms of work; a failure is logged, and told to who
   * asks. Whatever else follows a start is over then.
   */
  warm(): Promise<void>;
  /** In good order, within about ten seconds; true when everything closed well. The same promise for who asks twice. */
  stop(): Promise<boolean>;
}

/** Everything between configuration and a listening port, for `npm start` and for tests alike. */
export async function startService(parts: ServiceParts): Promise<Service> {
  const { app, assistant, database, readiness, streams, runner, readPages, fillDemo } =
    await openService(parts);
  const server = await listen(app.fetch, parts.config).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const probing = every(PROBE_EVERY, async () => void (await readiness.check()), parts.log);
  let stopping: Promise<boolean> | null = null;
  // Jobs after it: nobody is to be written to about the demo.
  const demoFilled = fillDemo()
    .catch((error: unknown) => parts.log.error('demo-failed', errorFields(error)))
    .then(() => {
      if (stopping === null) runner.start();
    });

  const stop = () => {
    let connectionsGone: Promise<void>;
    let jobsGone: Promise<void>;
    return runDown(
      [
        { name: 'not-ready', run: () => readiness.latch('stopping') },
        {
          name: 'stop-jobs',
          run: () => {
            probing.stop();
            jobsGone = runner.stop();
          },
        },
        {
          name: 'stop-accepting',
          run: () => {
            connectionsGone = server.stopAccepting();
          },
        },
        { name: 'end-streams', run: () => streams.endAll() },
        { name: 'wait', run: () => within(GRACE, Promise.all([connectionsGone, jobsGone, demoFilled])) },
        { name: 'close-connections', run: () => server.cut() },
        { name: 'settle', run: () => assistant.settle() },
        { name: 'checkpoint', run: () => database.close() },
      ],
      parts.log,
    );
  };
  return {
    url: server.url,
    warm: async () => {
      readPages();
      await demoFilled;
      await assistant.warm().catch((error: unknown) => parts.log.error('warm-failed', errorFields(error)));
    },
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
