import type { ErrorCode } from '../../shared/errors.ts';

/** What the server says went wrong (RFC 9457), as far as a page needs it. */
interface Problem {
  title: string;
  detail: string;
  code: ErrorCode;
  requestId: string;
  fields?: { path: string; message: string }[];
}

/** A request that did not end well: no connection, no answer in time, or a problem the server told in the reader's language. */
export class RequestFailure extends Error {
  readonly kind: 'offline' | 'timeout' | 'problem';
  readonly status: number | null;
  readonly problem: Problem | null;
  /** Seconds, from Retry-After. */
  readonly retryAfter: number | null;

  constructor(
    kind: 'offline' | 'timeout' | 'problem',
    more: { status?: number; problem?: Problem | null; retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(kind, { cause: more.cause });
    this.name = 'RequestFailure';
    this.kind = kind;
    this.status = more.status ?? null;
    this.problem = more.problem ?? null;
    this.retryAfter = more.retryAfter ?? null;
  }
}

export async function readProblem(response: Response): Promise<Problem | null> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null && 'title' in body ? (body as Problem) : null;
  } catch {
    return null;
  }
}

const TIMEOUT = 30_000;

/**
 * `fetch` for the typed client and the chat: speaks the reader's language, gives up when nothing arrives in 30 s,
 * and throws a RequestFailure for everything but a good answer. An abort by the caller stays an AbortError.
 */
export const fetchOrFail: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('Accept-Language', document.documentElement.lang);
  // One signal out of two by hand: the browsers inside of chat applications do not all know AbortSignal.any.
  const request = new AbortController();
  const leave = () => request.abort(init?.signal?.reason);
  if (init?.signal?.aborted) leave();
  init?.signal?.addEventListener('abort', leave, { once: true });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    request.abort();
  }, TIMEOUT);
  let response: Response;
  try {
    response = await fetch(input, { ...init, headers, signal: request.signal });
  } catch (cause) {
    if (init?.signal?.aborted) throw cause;
    throw new RequestFailure(late ? 'timeout' : 'offline', { cause });
  } finally {
    clearTimeout(timer);
  }
  if (response.ok) return response;
  const after = Number(response.headers.get('Retry-After'));
  throw new RequestFailure('problem', {
    status: response.status,
    problem: await readProblem(response),
    retryAfter: after > 0 ? after : null,
  });
};
