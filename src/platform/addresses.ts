/** `sqlite:PATH` or `postgres://…`. */
export function isDatabaseAddress(value: string): boolean {
  const path = pathAfter('sqlite:', value);
  if (path !== null) return path !== ':memory:';
  return /^postgres(ql)?:\/\/./.test(value) && URL.canParse(value);
}

/** `file:PATH`; null when it is not. */
export function filesAddress(value: string): { path: string } | null {
  const path = pathAfter('file:', value);
  return path === null ? null : { path };
}

/** What follows the scheme. `scheme:///abs` is `/abs`; `scheme://data/x` would silently mean the absolute `//data/x`. */
function pathAfter(scheme: string, value: string): string | null {
  const path = value.startsWith(scheme) ? value.slice(scheme.length) : '';
  if (path.startsWith('///')) return path.slice(2);
  return path === '' || path.startsWith('//') || path.includes('\u0000') ? null : path;
}

/** Whether only this machine can reach what listens there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
