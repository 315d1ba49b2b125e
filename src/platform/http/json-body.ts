import type { Context, MiddlewareHandler } from 'hono';
import { AppError } from '../../shared/errors.ts';
import type { AppEnv } from './app-env.ts';
import { tooDeep } from './json-depth.ts';

const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS']);
const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i;

/** No fatal decoder is stateless across failures, so each body gets its own. */
const decode = (bytes: Uint8Array) => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('malformed-json', 'not UTF-8', { cause });
  }
};

/** Reads at most `limit` bytes, whatever the client announced; what is beyond is never held. */
async function readAtMost(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => {});
      throw new AppError('payload-too-large');
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/**
 * What may come in as a body: JSON in UTF-8, at most `limit` bytes (announced or chunked), at most `depth` levels.
 * Forms and text/plain, which a foreign page can post without asking, stop here. The checked text stays on the
 * request, so that validation does not read it again.
 */
export function jsonBody(
  { limit, depth }: { limit: number; depth: number },
  takesBytes: (c: Context<AppEnv>) => boolean = () => false,
): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (WITHOUT_BODY.has(c.req.method) || takesBytes(c)) return next();
    const { raw } = c.req;
    const announced = raw.headers.get('content-length');
    const chunked = raw.headers.has('transfer-encoding');
    if (announced === '0' && !chunked) return next();
    if (Number(announced ?? 0) > limit) throw new AppError('payload-too-large');
    const acceptable =
      JSON_TYPE.test(raw.headers.get('content-type') ?? '') && !raw.headers.has('content-encoding');
    if (!acceptable && (announced !== null || chunked)) throw new AppError('unsupported-media-type');
    // An announced length is enforced by the server; reading it whole is several times cheaper than by chunks.
    const bytes =
      announced !== null && !chunked
        ? new Uint8Array(await raw.arrayBuffer())
        : raw.body === null
          ? new Uint8Array()
          : await readAtMost(raw.body, limit);
    keep(c, '');
    if (bytes.byteLength === 0) return next();
    if (!acceptable) throw new AppError('unsupported-media-type');
    const text = decode(bytes);
    if (tooDeep(text, depth)) throw new AppError('nesting-too-deep');
    keep(c, text);
    await next();
  };
}

/** Hono keeps promises of what was read here, though its type says otherwise; `c.req.json()` parses this one. */
function keep(c: Context<AppEnv>, text: string): void {
  (c.req.bodyCache as { text?: Promise<string> }).text = Promise.resolve(text);
}
