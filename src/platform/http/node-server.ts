import { createServer, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

export interface NodeServer {
  /** Where it listens, as a person would type it. */
  url: string;
  server: Server;
  /** Stops accepting; resolves when every connection is gone. */
  stopAccepting(): Promise<void>;
  /** Cuts what is still open. */
  cut(): void;
}

/** The address at the other end of the connection. */
export function peerOf(c: Context): string | undefined {
  return (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress;
}

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

/**
 * Timeouts against clients that send slowly or never: headers 10 s, the whole request 30 s, checked each second. Answers
 * may take longer (streams); a connection on which nothing moves for two minutes is closed.
 */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  // Longer than the usual proxy's 60 s, or the proxy reuses a connection just as it closes.
  keepAliveTimeout: 65_000,
};
const INACTIVITY = 120_000;

/** Throws the system's error (EADDRINUSE, EACCES …) when it cannot listen. */
export async function listen(
  fetch: Fetch,
  at: { host: string; port: number },
  timeouts: Partial<typeof TIMEOUTS> = {},
): Promise<NodeServer> {
  const listener = getRequestListener(fetch, {
    // Called for what never reached the app, such as a Host header that is no host.
    errorHandler: () => new Response(plainProblem(400), { status: 400, headers: PROBLEM_HEADERS }),
  });
  const server = createServer({ ...TIMEOUTS, ...timeouts }, listener);
  server.timeout = INACTIVITY;
  server.on('clientError', answerClientError);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  const host = at.host.includes(':') ? `[${at.host}]` : at.host;
  return {
    url: `http://${host}:${port}`,
    server,
    stopAccepting: () =>
      new Promise((resolve) => {
        // A connection whose answer ends after this stays open for the next request, unless looked after.
        const sweeping = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearInterval(sweeping);
          resolve();
        });
      }),
    cut: () => server.closeAllConnections(),
  };
}

const PROBLEM_HEADERS = { 'Content-Type': 'application/problem+json', 'X-Content-Type-Options': 'nosniff' };

function plainProblem(status: number): string {
  return JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status });
}

const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What is not HTTP, too large for it or too slow never reaches the app. */
function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  // As Node's own handler: while an answer is on its way, these bytes would land inside it.
  const answering =
    (socket as { _httpMessage?: { headersSent: boolean } })._httpMessage?.headersSent ?? false;
  if (error.code === 'ECONNRESET' || !socket.writable || answering) {
    socket.destroy();
    return;
  }
  const status = STATUS_OF[error.code ?? ''] ?? 400;
  const body = plainProblem(status);
  const head = Object.entries({
    ...PROBLEM_HEADERS,
    'Content-Length': String(body.length),
    Connection: 'close',
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n');
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n\r\n${body}`);
}
