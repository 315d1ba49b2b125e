import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from '@ai-sdk/provider';

/** Milliseconds and characters a model may take; past any of them the answer falls back to extracts. */
export interface UpstreamLimits {
  /** Until the first words: connecting, queueing and thinking. */
  first: number;
  /** Between two pieces of text; pings and empty events do not count as progress. */
  idle: number;
  total: number;
  characters: number;
}

/** Together under 30 s, after which clients and proxies give up. */
export const UPSTREAM_LIMITS: UpstreamLimits = {
  first: 12_000,
  idle: 8_000,
  total: 25_000,
  characters: 8_000,
};

export type UpstreamFault =
  | 'slow-start'
  | 'stalled'
  | 'slow'
  | 'refused' // no connection, or a status other than 200
  | 'broken' // an event that cannot be read, an error in the stream, a lost connection
  | 'truncated' // the stream ended without saying that the answer did
  | 'endless'
  | 'empty';

export class UpstreamFailed extends Error {
  readonly fault: UpstreamFault;
  /** HTTP status where there was one; all that may be logged of the upstream's answer. */
  readonly status: number | null;
  constructor(fault: UpstreamFault, cause?: unknown) {
    super(`model unavailable: ${fault}`, { cause });
    this.name = 'UpstreamFailed';
    this.fault = fault;
    this.status = statusOf(cause);
  }
}

function statusOf(cause: unknown): number | null {
  const status = (cause as { statusCode?: unknown } | undefined)?.statusCode;
  return typeof status === 'number' ? status : null;
}

/** Tokens that one call took. */
export interface TokensUsed {
  input: number;
  output: number;
}

/** Of a stream that was cut off, or of an endpoint that does not tell: about as many as Chinese text has. */
const TOKENS_PER_CHARACTER = 0.7;

/** Endpoints differ in how they say that they are done; these say that they are not. */
const UNFINISHED = new Set(['content-filter', 'tool-calls', 'error', 'interrupted']);

/**
 * The model's words as they come. Throws UpstreamFailed for every fault, the signal's reason when the reader left. The
 * upstream request is aborted whichever way this ends, so that no provider goes on generating for nobody.
 */
export async function* readModel(
  model: LanguageModelV4,
  call: Omit<LanguageModelV4CallOptions, 'abortSignal'>,
  limits: UpstreamLimits,
  signal: AbortSignal,
  onUsed: (used: TokensUsed) => void = () => {},
): AsyncGenerator<string, void, undefined> {
  signal.throwIfAborted();
  const upstream = new AbortController();
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  const fail = (error: unknown) => {
    failure.reject(error);
    upstream.abort(error);
  };
  const leave = () => fail(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  const total = setTimeout(() => fail(new UpstreamFailed('slow')), limits.total);
  let step = setTimeout(() => fail(new UpstreamFailed('slow-start')), limits.first);
  /** Providers may ignore an abort signal: everything they promise is raced with the failure. */
  const unlessFailed = <T>(work: PromiseLike<T>): Promise<T> => Promise.race([work, failure.promise]);

  let parts: ReadableStreamDefaultReader<LanguageModelV4StreamPart> | undefined;
  let finished = false;
  let characters = 0;
  let told: LanguageModelV4Usage | null = null;
  try {
    parts = (
      await unlessFailed(model.doStream({ ...call, abortSignal: upstream.signal }))
    ).stream.getReader();
    while (true) {
      const { done, value: part } = await unlessFailed(parts.read());
      if (done) throw new UpstreamFailed('truncated');
      if (part.type === 'error') throw new UpstreamFailed('broken', part.error);
      if (part.type === 'text-delta' && part.delta !== '') {
        characters += part.delta.length;
        if (characters > limits.characters) throw new UpstreamFailed('endless');
        clearTimeout(step); // a reader slower than the model is no fault of the model's
        yield part.delta;
        step = setTimeout(() => fail(new UpstreamFailed('stalled')), limits.idle);
      }
      if (part.type === 'finish') {
        told = part.usage;
        const { unified } = part.finishReason;
        if (unified === 'length') throw new UpstreamFailed('endless');
        if (UNFINISHED.has(unified)) throw new UpstreamFailed('truncated');
        if (characters === 0) throw new UpstreamFailed('empty');
        finished = true;
        return;
      }
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof UpstreamFailed) throw error;
    throw new UpstreamFailed(parts === undefined ? 'refused' : 'broken', error);
  } finally {
    clearTimeout(total);
    clearTimeout(step);
    signal.removeEventListener('abort', leave);
    onUsed({
      input: told?.inputTokens.total ?? estimated(JSON.stringify(call.prompt).length, parts !== undefined),
      output: told?.outputTokens.total ?? estimated(characters, true),
    });
    if (!finished) {
      upstream.abort(new UpstreamFailed('broken'));
      parts?.cancel().catch(() => {});
    }
  }
}

const estimated = (characters: number, answered: boolean) =>
  answered ? Math.ceil(characters * TOKENS_PER_CHARACTER) : 0;
