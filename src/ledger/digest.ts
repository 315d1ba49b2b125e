const utf8 = new TextEncoder();

/** Lower-case hexadecimal SHA-256 of a text's UTF-8, or of bytes. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? utf8.encode(data) : data;
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

export function hex(bytes: Uint8Array): string {
  let written = '';
  for (const byte of bytes) written += byte.toString(16).padStart(2, '0');
  return written;
}
