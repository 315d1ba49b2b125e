export const COOKIE_PREFIX = 'shidian';

/** Names of the session's cookie: plain over http, with the browser's own guard over https. */
export const SESSION_COOKIES: ReadonlySet<string> = new Set([
  `${COOKIE_PREFIX}.session_token`,
  `__Secure-${COOKIE_PREFIX}.session_token`,
]);
