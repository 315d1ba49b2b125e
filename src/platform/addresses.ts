/** `sqlite:PATH` or `postgres://…`. */
export function isDatabaseAddress(value: string): boolean {
  const path = pathAfter('sqlite:', value);
  if (path !== null) return path !== ':memory:';
  return /^postgres(ql)?:\/\/./.test(value) && URL.canParse(value);
}

/** Where uploaded files are kept. */
export type FilesAddress =
  | { kind: 'folder'; path: string }
  | {
      kind: 's3';
      /** Of the server, without the bucket: https://s3.example.com */
      endpoint: string;
      bucket: string;
      region: string;
      keyId: string;
      secret: string;
    };

/** `file:PATH` or `s3://KEY:SECRET@HOST/BUCKET?region=…&tls=off`; null when it is neither. */
export function filesAddress(value: string): FilesAddress | null {
  if (value.startsWith('s3://')) return bucketAddress(value);
  const path = pathAfter('file:', value);
  return path === null ? null : { kind: 'folder', path };
}

function bucketAddress(value: string): FilesAddress | null {
  if (!URL.canParse(value)) return null;
  const { host, username, password, pathname, searchParams } = new URL(value);
  const bucket = pathname.slice(1).replace(/\/$/, '');
  if (!host || !username || !password || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) return null;
  return {
    kind: 's3',
    endpoint: `${searchParams.get('tls') === 'off' ? 'http' : 'https'}://${host}`,
    bucket,
    region: searchParams.get('region') ?? 'us-east-1',
    keyId: decodeURIComponent(username),
    secret: decodeURIComponent(password),
  };
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
