import type { LimitName } from '../platform/http/limits.ts';

/**
 * Who may do what: the one table. A route that is not here is refused, and so is an app that has one.
 * Paths as Hono writes them.
 */
export interface Rule {
  /** `public`: anyone. `operational`: anyone who reaches the port, for the machines that run the service; tells nothing of anyone. */
  who: 'public' | 'operational';
  limit: LimitName | null;
}

const READ: Rule = { who: 'public', limit: 'read' };
const QUESTION: Rule = { who: 'public', limit: 'question' };
const WRITE: Rule = { who: 'public', limit: 'write' };
const OPERATIONAL: Rule = { who: 'operational', limit: null };

export const ACCESS: Readonly<Record<string, Rule>> = {
  'GET /healthz': OPERATIONAL,
  'GET /readyz': OPERATIONAL,
  'GET /api/openapi.json': READ,
  'GET /api/v1/policies': READ,
  'GET /api/v1/policies/:documentId': READ,
  'GET /api/v1/policies/:documentId/versions': READ,
  'POST /api/v1/assistant/answers': QUESTION,
  'POST /api/v1/assistant/chat': QUESTION,
  'POST /api/v1/assistant/verifications': QUESTION,
  'POST /api/v1/assistant/feedback': WRITE,
};
