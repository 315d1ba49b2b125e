import { type PageWanted, pageOf } from '../../platform/http/page.ts';
import type { Caller } from '../caller.ts';
import { assertMay } from '../may.ts';
import type { AccountRoom } from './room.ts';
import { type EventView, eventView } from './schemas.ts';

/** One's own security log, newest first. */
export async function listEvents(
  { db }: AccountRoom,
  { actor }: Caller,
  { after, limit }: PageWanted,
): Promise<{ items: EventView[]; next: string | null }> {
  assertMay(actor, 'account.read');
  let query = db.query
    .selectFrom('securityEvents')
    .select(['id', 'at', 'what', 'address', 'userAgent'])
    .where('personId', '=', actor.id);
  if (after !== null) query = query.where('id', '<', String(after[0]));
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, ({ id }) => [id]);
  return { items: page.items.map((row) => eventView.parse(row)), next: page.next };
}
