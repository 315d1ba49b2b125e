import type { Locale } from '../../shared/locale.ts';

/** Who knocks: what is kept of a browser with its session, and the cookies it sent. */
export interface Visitor {
  cookie: string | null;
  /** As limits count it (IPv6 by its /64). */
  address: string;
  userAgent: string | null;
  locale: Locale;
}

const ADDRESS = 'x-visitor-address';
const LOCALE = 'x-visitor-locale';

/** The only headers the identity library sees: none that a client could have forged. */
export function headersOf({ cookie, address, userAgent, locale }: Visitor): Headers {
  const headers = new Headers({ [ADDRESS]: address, [LOCALE]: locale });
  if (cookie) headers.set('cookie', cookie);
  if (userAgent) headers.set('user-agent', userAgent.slice(0, 300));
  return headers;
}

export function visitorIn(headers: Headers | undefined): { address: string | null; locale: Locale } {
  return {
    address: headers?.get(ADDRESS) ?? null,
    locale: headers?.get(LOCALE) === 'en' ? 'en' : 'zh',
  };
}
