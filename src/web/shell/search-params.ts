/** What an address says behind its question mark, as typed by anybody; what cannot be read counts as not said. */
export type Search = Record<string, unknown>;

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const flag = (value: unknown): true | undefined =>
  value === true || value === 'true' ? true : undefined;

export const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((one) => one === value);

/** A whole number from `least` on. */
export function whole(value: unknown, least = 1): number | undefined {
  const number = /^\d{1,9}$/u.test(String(value)) ? Number(value) : -1;
  return number < least ? undefined : number;
}

/** Values stay text as typed (?q=2025 is no number), unlike the router's own JSON reading. */
export const parseSearch = (search: string): Search => Object.fromEntries(new URLSearchParams(search));

export function stringifySearch(search: Search): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const written = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return written === '' ? '' : `?${written}`;
}
