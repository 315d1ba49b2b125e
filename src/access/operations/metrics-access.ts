import type { Context } from 'hono';
import { sha256 } from '../../ledger/index.ts';
import { isLoopback } from '../../platform/addresses.ts';
import { AppError } from '../../shared/errors.ts';

export interface MetricsAccess {
  /** METRICS_TOKEN; null: only this machine reads them. */
  token: string | null;
  /** The address at the other end of the connection, whatever a header says. */
  peerOf: (c: Context) => string | undefined;
}

/**
 * This machine, or who has the token. A reverse proxy beside the service connects from this machine too: what it
 * passes on carries a header that says so, and is not taken for this machine's own.
 * @throws AppError unauthenticated: another token; not-found: somebody else
 */
export async function mayReadMetrics(c: Context, { token, peerOf }: MetricsAccess): Promise<void> {
  const authorization = c.req.header('authorization');
  if (authorization !== undefined) {
    const given = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
    // Hashes are compared: how long that takes says nothing about the token.
    if (token !== null && (await sha256(given)) === (await sha256(token))) return;
    throw new AppError('unauthenticated');
  }
  const forwarded = c.req.header('x-forwarded-for') ?? c.req.header('forwarded') ?? c.req.header('via');
  const peer = peerOf(c)?.replace(/^::ffff:/i, '');
  if (peer === undefined || !isLoopback(peer) || forwarded !== undefined) throw new AppError('not-found');
}
