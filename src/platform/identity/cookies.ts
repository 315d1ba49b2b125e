export const COOKIE_PREFIX = 'shidian';

export const PLAIN_COOKIE = `${COOKIE_PREFIX}.session_token`;
const SECURE = `__Secure-${PLAIN_COOKIE}`;

/** Names of the session's cookie: plain over http, with the browser's own guard over https. */
export const SESSION_COOKIES: ReadonlySet<string> = new Set([PLAIN_COOKIE, SECURE]);

/** Set-Cookie that keeps a session's cookie, as it came, for so long from now; an empty value with 0 takes it away. */
export function sessionCookie(publicUrl: string, value: string, seconds: number): string {
  const secure = publicUrl.startsWith('https:');
  return `${secure ? SECURE : PLAIN_COOKIE}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

export function goneCookies(publicUrl: string): string[] {
  return [sessionCookie(publicUrl, '', 0)];
}
