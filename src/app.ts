import type { Context } from 'hono';
import { ACTIONS, assertDeclared, authorise, identify, ROUTES, replay, ruleOf } from './access/index.ts';
import { type Assistant, assistantRoutes } from './assistant/index.ts';
import { type Catalogue, enterpriseRoutes } from './enterprises/index.ts';
import type { Library } from './library/index.ts';
import type { Database } from './platform/database/port.ts';
import { documentRoutes } from './platform/http/document-routes.ts';
import { type EdgeOptions, edge } from './platform/http/edge.ts';
import type { Limited } from './platform/http/limits.ts';
import { openApiDocument } from './platform/http/openapi.ts';
import { type AppEnv, createRouter } from './platform/http/router.ts';
import { systemRoutes } from './platform/http/system-routes.ts';
import type { Readiness } from './platform/readiness.ts';
import { type Policies, policyRoutes } from './policy/index.ts';
import type { Clock } from './shared/clock.ts';

type MadeHere = 'gate' | 'limited' | 'identify' | 'replay' | 'takesBytes';

export interface AppParts extends Omit<EdgeOptions, MadeHere> {
  /** Null lifts the limits. */
  limited: Omit<Limited, 'limitOf'> | null;
  database: Database;
  clock: Clock;
  /** Officials must have shown a second factor. */
  secondFactorRequired: boolean;
  /** Only what anybody may see is served. */
  publicOnly: boolean;
  library: Library;
  catalogue: Catalogue;
  policies: Policies;
  assistant: Assistant;
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
  edge(app, {
    ...parts,
    identify: identify(database, clock),
    gate: authorise(ROUTES, {
      secondFactor: { required: parts.secondFactorRequired },
      publicOnly: parts.publicOnly,
    }),
    limited: parts.limited && { ...parts.limited, limitOf: (c) => ruleOf(ROUTES, c)?.limit ?? null },
    takesBytes,
    replay: replay(database, clock, takesBytes),
  });
  const { prepare } = parts;
  if (prepare) {
    app.use(async (c, next) => {
      const rule = ruleOf(ROUTES, c);
      if (rule && ACTIONS[rule.action].who !== 'operational') await prepare();
      await next();
    });
  }
  const whole = app
    .route('/', systemRoutes(parts.readiness))
    .route('/', enterpriseRoutes(parts))
    .route('/', policyRoutes(parts.policies))
    .route('/', assistantRoutes(parts.assistant))
    .route(
      '/',
      documentRoutes(() => openApiDocument(app, isLimited)),
    );
  assertDeclared(ROUTES, app.routes);
  return whole;
}

function isLimited(method: string, path: string): boolean {
  return ROUTES[`${method} ${path.replaceAll(/\{(.+?)\}/g, ':$1')}`]?.limit != null;
}

/** What the browser's typed client is made from. */
export type AppType = ReturnType<typeof createApp>;
