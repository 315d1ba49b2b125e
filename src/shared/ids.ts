import type { Clock } from './clock.ts';

/** Room above the first count of a millisecond: half of the twelve bits, so that chance alone rarely fills it. */
const FIRST_COUNT_BITS = 0x7ff;
const COUNT_BITS = 0xfff;

let last = { now: -1, count: 0 };

/**
 * UUIDv7 (RFC 9562): 48 bits of milliseconds, a count within the millisecond (6.2, method 1), then chance. Rows written
 * together lie together in an index, and those of one process sort as they were made.
 */
export function uuidv7(clock: Clock): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  const now = clock().getTime();
  const count =
    now === last.now ? Math.min(last.count + 1, COUNT_BITS) : view.getUint16(6) & FIRST_COUNT_BITS;
  last = { now, count };
  view.setUint32(0, Math.floor(now / 0x1_0000));
  view.setUint16(4, now % 0x1_0000);
  view.setUint16(6, 0x7000 | count);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
