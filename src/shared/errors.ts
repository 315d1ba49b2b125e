/** The closed list of what can go wrong for a caller. Codes are stable: they end the problem's `type` URI (RFC 9457). */
export const ERROR_STATUS = {
  'invalid-input': 400,
  'malformed-json': 400,
  'nesting-too-deep': 400,
  unauthenticated: 401,
  'invalid-credentials': 401,
  forbidden: 403,
  'second-factor-required': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  gone: 410,
  'precondition-failed': 412,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'idempotency-key-reused': 422,
  'precondition-required': 428,
  'too-many-requests': 429,
  'model-used-up': 429,
  internal: 500,
  'not-offered': 501,
  unavailable: 503,
  'storage-full': 507,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** One complaint about one field; `path` is dotted (`history.0.content`), both texts say what to do. */
export interface FieldError {
  path: string;
  zh: string;
  en: string;
}

/** Thrown once, where it is found out; mapped to problem details once, at the edge. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldError[];
  /** Seconds after which trying again makes sense; becomes Retry-After. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    detail?: string,
    more: { fields?: FieldError[]; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(detail ?? code, { cause: more.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = more.fields ?? [];
    this.retryAfter = more.retryAfter;
  }
}
