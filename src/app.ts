import { ACCESS, assertDeclared, authorise, ruleOf } from './access/index.ts';
import { type Assistant, assistantRoutes } from './assistant/index.ts';
import { documentRoutes } from './platform/http/document-routes.ts';
import { type EdgeOptions, edge } from './platform/http/edge.ts';
import type { Limited } from './platform/http/limits.ts';
import { openApiDocument } from './platform/http/openapi.ts';
import { createRouter } from './platform/http/router.ts';
import { systemRoutes } from './platform/http/system-routes.ts';
import type { Readiness } from './platform/readiness.ts';
import { type Policies, policyRoutes } from './policy/index.ts';

export interface AppParts extends Omit<EdgeOptions, 'gate' | 'limited'> {
  /** Null lifts the limits. */
  limited: Omit<Limited, 'limitOf'> | null;
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
  const app = createRouter();
  edge(app, {
    ...parts,
    gate: authorise(ACCESS),
    limited: parts.limited && { ...parts.limited, limitOf: (c) => ruleOf(ACCESS, c)?.limit ?? null },
  });
  const { prepare } = parts;
  if (prepare) {
    app.use(async (c, next) => {
      if (ruleOf(ACCESS, c)?.who !== 'operational') await prepare();
      await next();
    });
  }
  const whole = app
    .route('/', systemRoutes(parts.readiness))
    .route('/', policyRoutes(parts.policies))
    .route('/', assistantRoutes(parts.assistant))
    .route(
      '/',
      documentRoutes(() => openApiDocument(app, isLimited)),
    );
  assertDeclared(ACCESS, app.routes);
  return whole;
}

function isLimited(method: string, path: string): boolean {
  return ACCESS[`${method} ${path.replaceAll(/\{(.+?)\}/g, ':$1')}`]?.limit != null;
}

/** What the browser's typed client is made from. */
export type AppType = ReturnType<typeof createApp>;
