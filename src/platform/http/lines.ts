import type { Context } from 'hono';
import { errorFields, type Log } from '../log.ts';
import type { AppEnv } from './app-env.ts';
import { asAppError, type Problem, problemOf } from './problem.ts';
import { streamOfText } from './text-stream.ts';

/** What an answer of lines (NDJSON) ends with where it goes wrong on the way. */
export interface ProblemLine {
  problem: Problem;
}

const UNFORESEEN: ReadonlySet<string> = new Set(['internal', 'unavailable', 'storage-full']);

/** An answer line by line, each a JSON value, sent as it is made. */
export function answerInLines(c: Context<AppEnv>, lines: AsyncGenerator<unknown>, log: Log): Response {
  const written = async function* () {
    try {
      for await (const line of lines) yield `${JSON.stringify(line)}\n`;
    } catch (thrown) {
      const error = asAppError(thrown);
      if (UNFORESEEN.has(error.code))
        log.error('lines-broke', { requestId: c.get('requestId'), ...errorFields(thrown) });
      const last: ProblemLine = { problem: problemOf(error, c.get('locale'), c.get('requestId')) };
      yield `${JSON.stringify(last)}\n`;
    }
  };
  return c.body(streamOfText(written()), 200, {
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    // Whole it would have to be to be compressed or kept; nginx buffers what it relays unless told not to.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
    Vary: 'Accept-Language',
  });
}
