import { readStored, store } from '../browser-storage.ts';

const KEY = 'shidian.invitation';
const DAY_MS = 24 * 60 * 60 * 1000;

/** The token stands behind the #, where no server's log sees it. Kept in this tab while somebody signs in first. */
export function givenToken(): string {
  const given = window.location.hash.slice(1);
  if (given !== '') window.sessionStorage.setItem(KEY, given);
  return given || keptToken();
}

export function keptToken(): string {
  return window.sessionStorage.getItem(KEY) ?? tokenForMail() ?? '';
}

/** The link of the mail that ends a sign-up opens another tab: for as long as it is good, that tab finds the token too. */
export function keepForMail(): void {
  const token = window.sessionStorage.getItem(KEY);
  if (token !== null) store(KEY, JSON.stringify({ token, until: Date.now() + DAY_MS }));
}

export function forgetToken(): void {
  window.sessionStorage.removeItem(KEY);
  store(KEY, null);
}

function tokenForMail(): string | null {
  const kept = readStored(KEY);
  if (kept === null) return null;
  try {
    const { token, until } = JSON.parse(kept) as { token: string; until: number };
    if (until > Date.now()) return token;
  } catch {
    // Not as we wrote it: as good as none.
  }
  store(KEY, null);
  return null;
}
