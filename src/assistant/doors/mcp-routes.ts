import { createRoute, z } from '@hono/zod-openapi';
import { problemSchema } from '../../platform/http/problem.ts';
import { createRouter } from '../../platform/http/router.ts';
import { errorFields } from '../../platform/log.ts';
import { AppError } from '../../shared/errors.ts';
import type { ToolsOffered } from './mcp/tool.ts';
import type { DoorParts } from './openai-routes.ts';

const message = z.union([z.looseObject({}), z.array(z.looseObject({})).max(50)]);

const mcp = createRoute({
  method: 'post',
  path: '/mcp',
  summary: 'MCP（Streamable HTTP）· Model Context Protocol',
  description:
    'JSON-RPC, one JSON answer a request, no session: tools `search`, `article`, `answer`, `verify`, `screen`, all read-only. Without a token everybody may, within limits; with a personal access token one’s own records are read as well, where its scope has `read`. Requests must name this service’s own host.',
  request: { body: { required: true, content: { 'application/json': { schema: message } } } },
  responses: {
    200: {
      description: 'A JSON-RPC response',
      content: { 'application/json': { schema: z.looseObject({}) } },
    },
    202: { description: 'A notification was taken' },
    406: {
      description: 'A client accepts both JSON and server-sent events',
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  },
});

export function mcpRoutes({ toolsOf, log, ...offered }: DoorParts & ToolsOffered) {
  const own = new URL(offered.publicUrl).host;
  return createRouter().openapi(mcp, async (c) => {
    assertOwnHost(own, c.req.header('host') ?? new URL(c.req.url).host, c.req.header('origin'));
    assertAccepts(c.req.header('accept') ?? '');
    const parsedBody = c.req.valid('json');
    // Beside the first chunk: most who come here never speak MCP.
    const [{ mcpServer }, { WebStandardStreamableHTTPServerTransport }] = await Promise.all([
      import('./mcp/server.ts'),
      import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'),
    ]);
    const left = new AbortController();
    const server = mcpServer(offered, {
      tools: toolsOf(c),
      caller: c.get('caller'),
      locale: c.get('locale'),
      signal: AbortSignal.any([c.req.raw.signal, left.signal]),
    });
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    transport.onerror = (error) => log.debug('mcp-refused', errorFields(error));
    try {
      await server.connect(transport as Parameters<typeof server.connect>[0]);
      const response = await transport.handleRequest(c.req.raw, { parsedBody });
      response.headers.set('Cache-Control', 'no-store');
      return response as never;
    } finally {
      left.abort();
      await server.close();
    }
  });
}

/** As the protocol wants it, although one JSON answer is all that is given. */
function assertAccepts(accept: string): void {
  if (!accept.includes('application/json') || !accept.includes('text/event-stream'))
    throw new AppError('not-acceptable');
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * A page of another site could have its name point at this machine and ask as if it were ours (DNS rebinding), so the
 * host asked for must be ours by name, and so must the page that asks.
 */
function assertOwnHost(own: string, host: string, origin: string | undefined): void {
  const isOurs = (name: string) => name.toLowerCase() === own.toLowerCase() || LOOPBACK.test(name);
  const page = origin === undefined ? host : URL.canParse(origin) ? new URL(origin).host : '';
  if (!isOurs(host) || !isOurs(page)) throw new AppError('forbidden', 'host');
}
