import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  ACTIONS,
  type AccountEnterprises,
  accountRoutes,
  appointmentRoutes,
  assertDeclared,
  authorise,
  type Entrances,
  identify,
  invitationRoutes,
  ledgerRoutes,
  memberRoutes,
  type Operations,
  operationRoutes,
  peopleRoutes,
  type ReviewTitles,
  ROUTES,
  replay,
  ruleOf,
} from './access/index.ts';
import {
  type Assistant,
  assistantRoutes,
  conversationRoutes,
  doorRoutes,
  type Evaluator,
  forgetConversations,
  inboxRoutes,
  type KeepLawEnglish,
  ownQuestionRoutes,
  proposalRoutes,
  usageRoutes,
  wordRoutes,
} from './assistant/index.ts';
import { complianceRoutes, editingRoutes, type LicenceCatalogue } from './compliance/index.ts';
import { deskRoutes } from './desk/index.ts';
import {
  type Catalogue,
  enterpriseRoutes,
  findEnterprises,
  namedEnterprises,
  verifyByClaim,
  withDecidedMatters,
} from './enterprises/index.ts';
import type { Library } from './library/index.ts';
import { complaintRoutes, leadRoutes, milestoneRoutes } from './milestones/index.ts';
import { findPilots, pilotRoutes, pilotTitles, publicPilotRoutes } from './pilots/index.ts';
import type { KeptDays } from './platform/database/operational.ts';
import type { Database } from './platform/database/port.ts';
import type { WritePaper } from './platform/documents/paper.ts';
import type { TableWork } from './platform/documents/table-work.ts';
import type { Binder } from './platform/documents/volume.ts';
import type { WriteSheet } from './platform/documents/write-sheet.ts';
import type { Files } from './platform/files/files.ts';
import type { AppEnv } from './platform/http/app-env.ts';
import { documentRoutes } from './platform/http/document-routes.ts';
import { type EdgeOptions, edge } from './platform/http/edge.ts';
import type { Limited } from './platform/http/limits.ts';
import { openApiDocument } from './platform/http/openapi.ts';
import { createRouter } from './platform/http/router.ts';
import { systemRoutes } from './platform/http/system-routes.ts';
import type { Identity } from './platform/identity/identity.ts';
import { errorFields } from './platform/log.ts';
import type { Readiness } from './platform/readiness.ts';
import { type Policies, policyRoutes, type ReadReadings, searchRoutes, textRoutes } from './policy/index.ts';
import { batchTitles, type ComputeRound, rewardRoutes } from './rewards/index.ts';
import type { Clock } from './shared/clock.ts';
import type { Checkpoint } from './shared/ledger/checkpoint.ts';

type MadeHere = 'gate' | 'limited' | 'identify' | 'replay' | 'takesBytes';

export interface AppParts extends Omit<EdgeOptions, MadeHere> {
  /** Null lifts the limits. */
  limited: Omit<Limited, 'limitOf' | 'addressOf'> | null;
  /** The caller's address, as limits count it and sessions remember it. */
  addressOf: Limited['addressOf'];
  database: Database;
  clock: Clock;
  identity: Identity;
  entrances: Entrances;
  /** Where people reach the service, without a slash at the end. */
  publicUrl: string;
  /** Officials must have shown a second factor. */
  secondFactorRequired: boolean;
  /** Only what anybody may see is served. */
  publicOnly: boolean;
  library: Library;
  catalogue: Catalogue;
  licences: LicenceCatalogue;
  policies: Policies;
  /** What ships about texts of law, for where one is taken in. */
  readings: ReadReadings;
  keepLawEnglish: KeepLawEnglish;
  /** Null while nothing has happened at all. */
  makeCheckpoint: () => Promise<Checkpoint | null>;
  assistant: Assistant;
  /** How long what people asked is kept. */
  keptDays: KeptDays;
  operations: Operations;
  /** For the rooms that take files in. */
  files: Files;
  writePaper: WritePaper;
  writeSheet: WriteSheet;
  /** What the sheets of a batch come to. */
  computeRound: ComputeRound;
  /** Compares what words answer; null where the host has no room for what it takes. */
  evaluator: Evaluator | null;
  /** Makes dossiers; null where the host has no room for what it takes. */
  binder: Binder | null;
  /** Null where the host has no room for what it takes. */
  tableWork: TableWork | null;
  readiness: () => Promise<Readiness> | Readiness;
  /** Awaited before anything that reads the database; for hosts where nothing runs before the first request. */
  prepare?: () => Promise<void>;
}

/**
 * Puts the rooms together: one app, no matter where it runs.
 * @throws Error when a route and the table of access do not agree
 */
export function createApp(parts: AppParts) {
  const { database, clock } = parts;
  const app = createRouter();
  const takesBytes = (c: Context<AppEnv>) => ruleOf(ROUTES, c)?.bytes ?? false;
  const forMachines = (c: Context<AppEnv>) => {
    const rule = ruleOf(ROUTES, c);
    return rule !== undefined && ACTIONS[rule.action].who === 'operational';
  };
  const byItself = (c: Context<AppEnv>) => ruleOf(ROUTES, c)?.byItself ?? false;
  edge(app, {
    ...parts,
    identify: identify(database, clock, { publicUrl: parts.publicUrl, forMachines, byItself }),
    gate: authorise(ROUTES, {
      secondFactor: { required: parts.secondFactorRequired },
      publicOnly: parts.publicOnly,
    }),
    limited: parts.limited && {
      ...parts.limited,
      addressOf: parts.addressOf,
      limitOf: (c) => ruleOf(ROUTES, c)?.limit ?? null,
    },
    takesBytes,
    replay: replay(database, clock, takesBytes),
  });
  const { prepare } = parts;
  if (prepare) {
    app.use(async (c, next) => {
      if (ruleOf(ROUTES, c) && !forMachines(c)) await prepare();
      await next();
    });
  }
  const rooms = Object.values(roomsOf(parts)).flat() as unknown as OpenAPIHono<AppEnv>[];
  for (const room of rooms) app.route('/', room);
  app.route(
    '/',
    documentRoutes(() => openApiDocument(app, { isLimited, isPublic, scopesOf })),
  );
  assertDeclared(ROUTES, app.routes);
  return app;
}

/** Each room's routes by its name; mounted one on another, the compiler would merge their types for minutes. */
function roomsOf(parts: AppParts) {
  const { database, clock } = parts;
  const enterprises: AccountEnterprises = {
    lookUp: (ids) => namedEnterprises(database, ids),
    withDecidedMatters: (ids) => withDecidedMatters(database, ids),
    forgetOwn: (personId) => forgetConversations(database, personId),
    proveLegalPerson: (personId, uscc) =>
      // Signing in does not wait for it to go well: the next sign-in tries again.
      verifyByClaim(database, clock, { personId, uscc }).catch((error: unknown) =>
        parts.log.error('legal-person-not-proven', errorFields(error)),
      ),
  };
  const enterpriseNames = async (ids: readonly string[]) =>
    new Map((await enterprises.lookUp(ids)).map(({ id, name }) => [id, name]));
  const reviewTitles: ReviewTitles = {
    pilot: (ids) => pilotTitles(database, ids),
    batch: (ids) => batchTitles(database, ids),
  };
  const accessParts = { ...parts, enterpriseNames, reviewTitles };
  return {
    system: [systemRoutes(parts.readiness)],
    account: accountRoutes({ ...parts, db: database, enterprises }),
    operations: [operationRoutes(database, clock, parts.operations)],
    people: [peopleRoutes(accessParts), appointmentRoutes(accessParts)],
    members: [memberRoutes(accessParts), invitationRoutes(accessParts)],
    ledger: ledgerRoutes(database, parts.makeCheckpoint, {
      enterpriseNames,
      pilotTitles: reviewTitles.pilot,
      findEnterprises: (q, most) => findEnterprises(database, q, most),
      findPilots: async (q) => (await findPilots(database, q)).map(({ id, title }) => ({ id, name: title })),
    }),
    enterprises: enterpriseRoutes(parts),
    compliance: [complianceRoutes(parts), ...editingRoutes(parts)],
    pilots: pilotRoutes(parts),
    runs: milestoneRoutes(parts),
    leads: leadRoutes(parts),
    complaints: [complaintRoutes(parts)],
    ...rewardRoutes(parts),
    register: publicPilotRoutes(parts),
    // What is searched stands before what is named: "search" would be a document's name otherwise.
    policy: [searchRoutes(parts.policies), policyRoutes(parts.policies)],
    texts: [textRoutes(parts)],
    desk: [deskRoutes(parts)],
    assistant: [assistantRoutes(parts)],
    doors: doorRoutes(parts),
    usage: [usageRoutes(parts)],
    conversations: [conversationRoutes(parts)],
    questions: [inboxRoutes(parts)],
    proposals: [proposalRoutes(parts)],
    words: [wordRoutes(parts)],
    evaluation: [ownQuestionRoutes(parts)],
  } as const;
}

type Rooms = ReturnType<typeof roomsOf>;

/** What the browser's typed clients are made from, room by room. */
export type Routes = { [Room in keyof Rooms]: Rooms[Room][number] };

function isLimited(method: string, path: string): boolean {
  return ruleAt(method, path)?.limit != null;
}

function isPublic(method: string, path: string): boolean {
  const rule = ruleAt(method, path);
  return rule !== undefined && ['public', 'operational'].includes(ACTIONS[rule.action].who);
}

function scopesOf(method: string, path: string): readonly string[] {
  const rule = ruleAt(method, path);
  return rule ? ACTIONS[rule.action].token : [];
}

/** @param path as OpenAPI writes it */
function ruleAt(method: string, path: string) {
  return ROUTES[`${method} ${path.replaceAll(/\{(.+?)\}/g, ':$1')}`];
}
