import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AppError, ERROR_STATUS, type ErrorCode } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { toldOf } from '../../shared/problem-sentences.ts';
import { DatabaseRefused } from '../database/port.ts';
import { refusalAsAppError } from '../database/refusal-as-app-error.ts';
import type { AppEnv } from './app-env.ts';

/** RFC 9457, with the fields complained about and the id under which the log knows the request. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Stable; ends with the code', example: '/api/docs#not-found' }),
    title: z.string().meta({ description: 'In the language of Accept-Language, Chinese by default' }),
    status: z.number().int(),
    detail: z.string().meta({ description: 'What to do about it' }),
    code: z.string().meta({ example: 'not-found' }),
    requestId: z.string(),
    fields: z
      .array(z.object({ path: z.string().meta({ example: 'history.0.content' }), message: z.string() }))
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });

export type Problem = z.infer<typeof problemSchema>;

export function problemOf(error: AppError, locale: Locale, requestId: string): Problem {
  const { title, detail } = toldOf(error);
  return {
    type: `/api/docs#${error.code}`,
    title: title[locale],
    status: ERROR_STATUS[error.code],
    detail: detail[locale],
    code: error.code,
    requestId,
    ...(error.fields.length > 0 && {
      fields: error.fields.map((field) => ({ path: field.path, message: field[locale] })),
    }),
  };
}

export function problemResponse(c: Context<AppEnv>, error: AppError): Response {
  const problem = problemOf(error, c.get('locale'), c.get('requestId'));
  const asOpenAi = c.req.path.startsWith('/v1/');
  const headers: Record<string, string> = {
    'Content-Type': asOpenAi ? 'application/json' : 'application/problem+json',
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
  };
  if (error.retryAfter !== undefined)
    headers['Retry-After'] = String(Math.max(1, Math.ceil(error.retryAfter)));
  const body = asOpenAi ? openAiError(problem) : problem;
  return c.body(JSON.stringify(body), problem.status as ContentfulStatusCode, headers);
}

const OPENAI_TYPES: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  403: 'permission_error',
  429: 'rate_limit_error',
};

/** The same in the shape that OpenAI's clients read. */
export function openAiError({ title, detail, status, code, requestId, fields }: Problem) {
  const [field] = fields ?? [];
  return {
    error: {
      message: field ? `${title} ${field.path}: ${field.message}` : `${title} ${detail}`,
      type: OPENAI_TYPES[status] ?? (status < 500 ? 'invalid_request_error' : 'server_error'),
      param: field?.path ?? null,
      code,
      request_id: requestId,
    },
  };
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'malformed-json',
  404: 'not-found',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
};

/** Whatever was thrown, as one of the closed list; what nobody foresaw is `internal` and says nothing of itself. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof DatabaseRefused) return refusalAsAppError(error);
  if (error instanceof HTTPException) {
    const code = BY_STATUS[error.status];
    if (code) return new AppError(code, undefined, { cause: error });
  }
  return new AppError('internal', undefined, { cause: error });
}
