import type { Context } from 'hono';

/**
 * Sets the validators of a public answer and says whether the caller has it already. Weak, because the bytes differ by
 * compression; always asked again, because what it says turns with the day.
 * @param shown what the answer says, or what stands for it
 */
export async function isFresh(c: Context, shown: string): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(shown));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const tag = `W/"${hex.slice(0, 32)}"`;
  c.header('ETag', tag);
  c.header('Cache-Control', 'public, no-cache');
  const had = c.req.header('If-None-Match') ?? '';
  return had.trim() === '*' || had.split(/,\s*/).some((one) => one.replace(/^W\//, '') === tag.slice(2));
}
