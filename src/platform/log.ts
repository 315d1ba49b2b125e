export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One JSON line an event. Fields are flat and never hold a body, a question or a secret. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/**
 * JSON escapes C0 controls (CR, LF, ESC); a terminal also obeys DEL and C1, some viewers break lines at U+2028/9,
 * and bidi controls can make a line read backwards.
 */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const asUnicodeEscape = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `write` takes one line without its end. */
export function createLog(level: LogLevel, write: (line: string) => void = console.log): Log {
  const at = (name: LogLevel) => {
    if (LEVELS.indexOf(name) < LEVELS.indexOf(level)) return () => {};
    return (event: string, fields: LogFields = {}) =>
      write(
        JSON.stringify({ time: new Date().toISOString(), level: name, event, ...fields }).replace(
          UNSAFE,
          asUnicodeEscape,
        ),
      );
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** What may be logged of an error: its name, a bounded message and where it came from; never its other properties. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6)
    .map((line) => line.trim().slice(3));
  return {
    error: error.name,
    message: error.message.slice(0, 300),
    cause:
      error.cause instanceof Error ? `${error.cause.name}: ${error.cause.message}`.slice(0, 300) : undefined,
    stack: frames.join(' < ') || undefined,
  };
}
