import { sha256 as digest } from '@noble/hashes/sha2.js';

const utf8 = new TextEncoder();

/**
 * Lower-case hexadecimal SHA-256 of a text's UTF-8, or of bytes. In JavaScript: of something as short as an entry the
 * platform's own costs ten times as much, as it is handed to another thread and back.
 */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? utf8.encode(data) : data;
  return hex(digest(bytes));
}

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hex(bytes: Uint8Array): string {
  let written = '';
  for (const byte of bytes) written += PAIRS[byte];
  return written;
}

/** @param written hexadecimal, two characters a byte */
export function bytesOf(written: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(written.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Number.parseInt(written.slice(2 * at, 2 * at + 2), 16);
  }
  return bytes;
}

export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Null when it is not base64 as `base64` writes it: padded, no white space, no bits left over. */
export function bytesOfBase64(written: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(written);
    return btoa(binary) === written ? Uint8Array.from(binary, (c) => c.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}
