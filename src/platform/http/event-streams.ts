import type { MiddlewareHandler } from 'hono';
import type { Locale } from '../../shared/locale.ts';
import { errorFields, type Log } from '../log.ts';
import type { AppEnv } from './app-env.ts';

export function isEventStream(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
}

interface Watched {
  body: ReadableStream<Uint8Array>;
  /** Ends the body from our side with a last chunk, and tells the source that nobody listens. */
  endWith(last: Uint8Array): void;
}

/** Passes a body on, and says once that it has ended, however it ended. A source that breaks ends with `lastWords`. */
export function watchBody(
  source: ReadableStream<Uint8Array>,
  onEnd: () => void,
  lastWords: (error: unknown) => Uint8Array | null = () => null,
): Watched {
  const reader = source.getReader();
  let over = false;
  const finish = () => {
    over = true;
    onEnd();
  };
  let control: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      control = controller;
    },
    pull: async (controller) => {
      try {
        const { done, value } = await reader.read();
        if (over) return;
        if (!done) return controller.enqueue(value);
        finish();
        controller.close();
      } catch (error) {
        if (over) return;
        finish();
        const last = lastWords(error);
        if (last === null) return controller.error(error);
        controller.enqueue(last);
        controller.close();
      }
    },
    cancel: async (reason) => {
      if (!over) finish();
      await reader.cancel(reason);
    },
  });
  const endWith = (last: Uint8Array) => {
    if (over) return;
    finish();
    control.enqueue(last);
    control.close();
    reader.cancel().catch(() => {});
  };
  return { body, endWith };
}

/** The last event of a stream, in the form of the door it came through. */
export type Farewell = (locale: Locale, path: string) => string;

/** The event streams under way, so that stopping the service can end them in good order. */
export class EventStreams {
  readonly #open = new Map<Watched, Uint8Array>();
  readonly #farewell: Farewell;

  /** `farewell` is the last thing a page reads of a stream that breaks or that we end: an event that says so. */
  constructor(farewell: Farewell) {
    this.#farewell = farewell;
  }

  get size(): number {
    return this.#open.size;
  }

  endAll(): void {
    for (const [stream, last] of [...this.#open]) stream.endWith(last);
  }

  middleware(log: Log): MiddlewareHandler<AppEnv> {
    return async (c, next) => {
      await next();
      if (!isEventStream(c.res) || c.res.body === null) return;
      const requestId = c.get('requestId');
      const last = new TextEncoder().encode(this.#farewell(c.get('locale'), c.req.path));
      const stream = watchBody(
        c.res.body,
        () => this.#open.delete(stream),
        (error) => {
          // The adapter would print the error, and to some clients its message.
          log.error('stream-broke', { requestId, ...errorFields(error) });
          return last;
        },
      );
      this.#open.set(stream, last);
      const { status, headers } = c.res;
      headers.set('Cache-Control', 'no-store, no-transform');
      // nginx buffers what it relays unless told not to.
      headers.set('X-Accel-Buffering', 'no');
      // Otherwise each header is carried over once more, one by one.
      c.res = undefined;
      c.res = new Response(stream.body, { status, headers });
    };
  }
}
