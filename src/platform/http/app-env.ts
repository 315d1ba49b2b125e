import type { Actor } from '../../shared/actor.ts';
import type { IdempotentRequest } from '../../shared/idempotent-request.ts';
import type { Locale } from '../../shared/locale.ts';

export interface Endpoint {
  method: string;
  /** As Hono writes it: /api/v1/policies/:documentId */
  path: string;
}

/** What every handler finds on its context. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** The reader's language: `Accept-Language`, else Chinese. */
    locale: Locale;
    /** Which endpoint answers; not set for pages and where there is none. */
    endpoint?: Endpoint;
    /** Who asks, with every role held; null for nobody. */
    actor: Actor;
    /** Whom limits count it against, an account or an address; not set where there are none. */
    caller?: string;
    /** The request's Idempotency-Key; null without one. */
    once: IdempotentRequest | null;
  };
}
