import type { Context } from 'hono';
import { createApp } from '../app.ts';
import { createEvaluator, lawEnglishSchema, vectorsOf } from '../assistant/index.ts';
import type { Config } from '../platform/config.ts';
import { openDatabase } from '../platform/database/open.ts';
import type { Database } from '../platform/database/port.ts';
import { addDatabaseGauges } from '../platform/database-gauges.ts';
import { createBinder, createTableWork, createWriter } from '../platform/documents/write-in-thread.ts';
import { writeSheet } from '../platform/documents/write-sheet.ts';
import { createFiles } from '../platform/files/files.ts';
import { openFileStore } from '../platform/files/open-store.ts';
import type { AppEnv } from '../platform/http/app-env.ts';
import { clientAddress } from '../platform/http/client-address.ts';
import { compression } from '../platform/http/compression.ts';
import { DEFAULT_LIMITS, type LimitOptions } from '../platform/http/limits.ts';
import { peerOf } from '../platform/http/node-server.ts';
import { staticPages } from '../platform/http/static-files.ts';
import { JobRunner } from '../platform/jobs/job-runner.ts';
import type { Log } from '../platform/log.ts';
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
import { appPartsOf, type Host, limitedIn, openRooms } from './rooms.ts';
import { seedsOf } from './seeds.ts';

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
  const opened = await openDatabase(parts.config.database);
  try {
    return await serviceOver(opened, parts);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function serviceOver(opened: Database, parts: ServiceParts) {
  const { config, log, clock = () => new Date() } = parts;
  const database = tellingOfMessages(opened, (channel) => runner.wake(sendJobOf(channel)));
  const store = openFileStore(config.files);
  const files = createFiles({ store, database, clock, log, maxBytes: config.maxUploadBytes });
  const host = { config, database, clock, log };
  const models = await modelsOf(config);
  const lawEnglish = async () => lawEnglishSchema.parse(readReadings(parts.prompts, 'law-english'));
  const rooms = openRooms({ ...host, ...models, lawEnglish });
  const { library, policies, identity, assistant } = rooms;
  const embed = config.embedding && assistant.embed;
  const runner = new JobRunner({
    ...{ database, clock, log },
    jobs: jobsOf({ database, clock, config, smtp: smtpSender, store, embed }),
  });
  await library.seed(seedsOf({ prompts: readSeedFiles(parts.prompts), pilots: readSeedFiles(parts.pilots) }));
  const demo = parts.demo
    ? await seedDemo({ db: opened, clock, catalogue: rooms.catalogue, publicUrl: config.publicUrl })
    : { there: new Set<string>(), cast: null };
  const web = parts.web === null ? null : staticPages(parts.web);
  const { readiness, onBroken } = watched(database, clock, parts);
  const alike = appPartsOf(host);
  const app = createApp({
    ...alike,
    ...rooms,
    ...threadedWork(parts.prompts),
    ...edgeOfNode(host, models.model !== null, parts.limits),
    ...observed(host, runner),
    entrances: { ...rooms.entrances, ...demoEntrances(demo.there) },
    readings: readingsWith(library, () => readReadings(parts.prompts, 'laws')),
    publicOnly: false,
    files,
    readiness: () => readiness.state,
    pages: web?.pages ?? (() => null),
    onBroken,
  });
  await readiness.check();
  const fillDemo = async () => {
    if (demo.cast) await fillDemoApart({ config, cast: demo.cast });
  };
  return {
    ...{ app, database, identity, library, policies, assistant, readiness, runner, files, fillDemo },
    streams: alike.streams,
    readPages: () => web?.read(),
  };
}

async function modelsOf({ model, embedding }: Config) {
  return {
    model: model && (await chatModel(model)),
    vectors:
      embedding && vectorsOf((await import('../platform/model/embeddings.ts')).createEmbedder(embedding)),
  };
}

/** Loaded only where a model is configured. */
async function chatModel(settings: ModelSettings) {
  const { createChatModel } = await import('../platform/model/openai.ts');
  const { askOverHttp } = await import('../platform/model/ask-over-http.ts');
  return createChatModel(settings, askOverHttp);
}

/** What takes more than 50 ms of CPU has a thread of its own. */
function threadedWork(prompts: string) {
  return {
    writePaper: createWriter(),
    writeSheet,
    tableWork: createTableWork(),
    computeRound: roundComputer(threadOnce),
    binder: createBinder(),
    evaluator: createEvaluator((name) => readEvaluationSet(prompts, name), threadInTurn),
  };
}

/** Whose requests come, how they are limited, and how answers are sent. */
function edgeOfNode({ config, database, clock }: Host, hasModel: boolean, limits = DEFAULT_LIMITS) {
  return {
    addressOf: (c: Context<AppEnv>) =>
      clientAddress(peerOf(c), c.req.header('x-forwarded-for'), config.trustedProxies),
    limited: config.rateLimit ? limitedIn(database, clock, limits, hasModel) : null,
    compression,
  };
}

function observed({ config, database, clock }: Host, runner: JobRunner) {
  const metrics = createMetrics();
  addDatabaseGauges(metrics, database, clock, runner);
  return {
    operations: {
      runner,
      mailbox: mailboxChannels(config),
      metrics: { token: config.metricsToken, peerOf, read: metrics.read },
    },
    observe: metrics.observe,
  };
}

function watched(database: Database, clock: Clock, { log, onBroken: end }: ServiceParts) {
  const onBroken = () => {
    // PostgreSQL comes back and its pool reconnects; a file that cannot be read or written does not.
    if (database.engine !== 'sqlite') return;
    readiness.latch('database');
    end?.();
  };
  const readiness = new ReadinessProbe(probeDatabase(database, clock), log, onBroken);
  return { readiness, onBroken };
}

/** Accounts and places of the demo whose people are there. */
function demoEntrances(there: ReadonlySet<string>) {
  return {
    demo: DEMO_ACCOUNTS.filter(({ email }) => there.has(email)).map(({ holds: _, ...shown }) => shown),
    places: DEMO_PLACES.filter(({ email }) => there.has(email)),
  };
}
