import { assertMay, type Caller } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import { type PageWanted, pageOf } from '../platform/http/page.ts';
import { countUnread, markRead, readInbox } from '../platform/inbox.ts';
import type { Clock } from '../shared/clock.ts';
import type { Marking, MessagePage, Unread } from './schemas.ts';

/** What one was told, newest first. */
export async function listMessages(
  db: Database,
  { actor }: Caller,
  { after, limit }: PageWanted,
): Promise<MessagePage> {
  assertMay(actor, 'message.read');
  const before = after === null ? null : String(after[0]);
  const [rows, unread] = await Promise.all([
    readInbox(db, actor.id, { before, limit: limit + 1 }),
    countUnread(db, actor.id),
  ]);
  return { ...pageOf(rows, limit, ({ id }) => [id]), unread };
}

export async function lookAtUnread(db: Database, { actor }: Caller): Promise<Unread> {
  assertMay(actor, 'message.read');
  return { unread: await countUnread(db, actor.id) };
}

/** Marks one's own as read; of others’ nothing happens. */
export async function markMessages(
  db: Database,
  clock: Clock,
  { actor }: Caller,
  which: Marking,
): Promise<Unread> {
  assertMay(actor, 'message.mark');
  await markRead(db, clock, actor.id, which);
  return { unread: await countUnread(db, actor.id) };
}
