import type { MiddlewareHandler } from 'hono';
import type { Locale } from '../../shared/locale.ts';
import type { Log } from '../log.ts';
import type { AppEnv } from './app-env.ts';

/** A proxy's id is kept when it looks like one, so that two logs can be laid side by side. */
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Chinese unless English is preferred; other languages fall to Chinese. */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
  if (!acceptLanguage) return 'zh';
  let best: { locale: Locale; q: number } = { locale: 'zh', q: 0 };
  for (const part of acceptLanguage.slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const locale = /^en(-|$)/.test(tag) ? 'en' : /^zh(-|$)/.test(tag) ? 'zh' : null;
    if (!locale) continue;
    const weight = parameters.map((one) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(one)?.[1]).find(Boolean);
    const q = weight === undefined ? 1 : Number(weight);
    if (q > best.q) best = { locale, q };
  }
  return best.locale;
}

/** What is measured of an answer. */
export interface Answered {
  method: string;
  /** The endpoint's pattern; "page" for the web application and for what is not there. */
  route: string;
  status: number;
  /** To the beginning of the answer. */
  ms: number;
}

/** The outermost layer: id and language of a request, and its one log line when it is answered. */
export function requestContext(
  log: Log,
  observe: (answered: Answered) => void = () => {},
): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const began = performance.now();
    const given = c.req.header('x-request-id');
    const requestId = given !== undefined && REQUEST_ID.test(given) ? given : crypto.randomUUID();
    c.set('requestId', requestId);
    c.set('locale', negotiateLocale(c.req.header('accept-language')));
    c.set('actor', null);
    c.set('once', null);
    await next();
    c.res.headers.set('X-Request-Id', requestId);
    const ms = performance.now() - began;
    const route = c.get('endpoint')?.path;
    observe({ method: c.req.method, route: route ?? 'page', status: c.res.status, ms });
    log.info('request', {
      requestId,
      method: c.req.method,
      // The pattern of an endpoint, never its path or a query: an id or a word in them may be personal.
      route,
      page: route ? undefined : c.req.path.slice(0, 200),
      status: c.res.status,
      ms: Math.round(ms * 10) / 10,
    });
  };
}
