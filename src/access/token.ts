/** Personal access tokens begin so, which lets scanners find one that was published by mistake. */
export const TOKEN_PREFIX = 'sdn_';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const LENGTH = 43;

/** 43 characters of 62: as hard to guess as 256 bits. */
export function randomText(): string {
  let text = '';
  while (text.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(64))) {
      // 248 is the greatest multiple of 62 under 256: without the rest every character is as likely.
      if (byte < 248 && text.length < LENGTH) text += ALPHABET[byte % 62];
    }
  }
  return text;
}
