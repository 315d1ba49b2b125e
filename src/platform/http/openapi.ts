import type { OpenAPIHono } from '@hono/zod-openapi';
import { ERROR_STATUS, type ErrorCode } from '../../shared/errors.ts';
import { PROBLEMS } from '../../shared/problem-sentences.ts';
import { PLAIN_COOKIE } from '../identity/cookies.ts';
import type { AppEnv } from './app-env.ts';
import { problemSchema } from './problem.ts';

type Document = ReturnType<OpenAPIHono<AppEnv>['getOpenAPI31Document']>;
type Operation = NonNullable<NonNullable<Document['paths']>[string]['get']>;

/** What each problem response means, as the document says it. */
const REASONS: Partial<Record<ErrorCode, string>> = {
  'invalid-input': 'The body, a parameter or the JSON itself is not valid; `fields` says where.',
  forbidden: 'Who asks lacks the role, or a browser sent it from another site’s page.',
  'not-found': 'There is no such thing.',
  'payload-too-large': 'The body is larger than 1 MiB.',
  'unsupported-media-type': 'The body is not `application/json` in UTF-8, or is compressed.',
  'too-many-requests':
    'Too many requests, or the model is used up for today; `Retry-After` says how many seconds to wait.',
  internal: 'An error of ours; the request id finds it in the log.',
  unavailable: 'Not available for the moment; `Retry-After` says how many seconds to wait.',
  'storage-full': 'The disk is full: reading works, saving does not.',
};

/** What is known of a route elsewhere; paths as OpenAPI writes them. */
export interface AboutRoutes {
  isLimited: (method: string, path: string) => boolean;
  isPublic: (method: string, path: string) => boolean;
  /** One of these does for a personal access token; none: only who has signed in may. */
  scopesOf: (method: string, path: string) => readonly string[];
}

/**
 * The whole document, made once. Rooms declare what they answer; what the edge may answer in their place is the same
 * for all, and added here, with who may call.
 */
export function openApiDocument(
  app: OpenAPIHono<AppEnv>,
  { isLimited, isPublic, scopesOf }: AboutRoutes,
): Document {
  app.openAPIRegistry.register('Problem', problemSchema);
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: PLAIN_COOKIE,
    description: 'Who has signed in; over https the name begins with __Secure-',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A personal access token; the scope that it needs is named with each operation',
  });
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: '试点 Shidian',
      version: '1',
      description:
        '政策问答：只用政策原文作答并标明出处，原文没有写的，直说没有。 Answers about policy texts in their own words, with the source of each; what the text does not say is not said.',
    },
    servers: [{ url: '/' }],
  });
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(item as Record<string, Operation>)) {
      const at = [method.toUpperCase(), path] as const;
      const open = isPublic(...at);
      operation.security = open
        ? []
        : [{ session: [] }, ...scopesOf(...at).map((scope) => ({ token: [scope] }))];
      addProblems(operation, codesOf(operation, method, isLimited(...at), open));
    }
  }
  return document;
}

function codesOf(operation: Operation, method: string, limited: boolean, open: boolean): ErrorCode[] {
  const takesBody = operation.requestBody !== undefined;
  const inPath = operation.parameters?.some((one) => 'in' in one && one.in === 'path') ?? false;
  const takesInput = takesBody || (operation.parameters?.length ?? 0) > 0;
  return [
    ...(takesInput ? (['invalid-input'] as const) : []),
    ...(open ? [] : (['unauthenticated'] as const)),
    ...(method === 'get' && open ? [] : (['forbidden'] as const)),
    ...(inPath ? (['not-found'] as const) : []),
    ...(takesBody ? (['payload-too-large', 'unsupported-media-type'] as const) : []),
    ...(limited ? (['too-many-requests', 'unavailable'] as const) : []),
    ...(limited && method !== 'get' ? (['storage-full'] as const) : []),
    'internal',
  ];
}

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

function addProblems(operation: Operation, codes: readonly ErrorCode[]): void {
  const responses: Record<string, unknown> = operation.responses ?? {};
  for (const code of codes) {
    const waits = code === 'too-many-requests' || code === 'unavailable' || code === 'storage-full';
    responses[String(ERROR_STATUS[code])] ??= {
      description: REASONS[code] ?? PROBLEMS[code].title.en,
      content: PROBLEM,
      ...(waits && {
        headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer', minimum: 1 } } },
      }),
    };
  }
  // A room may say when it refuses; how a refusal looks is the same everywhere.
  for (const [status, response] of Object.entries(responses)) {
    if (Number(status) >= 400) responses[status] = { content: PROBLEM, ...(response as object) };
  }
  operation.responses = responses as Operation['responses'];
}
