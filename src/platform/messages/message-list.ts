import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import type { Database, Statement } from '../database/port.ts';
import type { PageWanted } from '../http/page.ts';
import type { Channel, MessageState } from './message-queue.ts';

const words = z.object({ subject: z.string(), text: z.string() });

/** One message as the office sees it: whether it went, never what it says. */
export interface MessageStanding {
  id: string;
  channel: Channel;
  /** Masked: z…@example.com, +86…5678. */
  recipient: string;
  state: MessageState;
  attempts: number;
  dueAt: string;
  createdAt: string;
  settledAt: string | null;
  error: string | null;
}

const COLUMNS = [
  'id',
  'channel',
  'recipient',
  'state',
  'attempts',
  'dueAt',
  'createdAt',
  'settledAt',
  'error',
] as const;

/** Newest first, one more than the page holds. */
export async function listMessages(
  db: Database,
  state: MessageState | undefined,
  { after, limit }: PageWanted,
): Promise<MessageStanding[]> {
  const rows = await messagesQuery(db, state, after === null ? null : String(after[0]))
    .select(COLUMNS)
    .limit(limit + 1)
    .execute();
  return rows.map(standingOf);
}

export function messagesQuery(db: Database, state: MessageState | undefined, before: string | null) {
  let query = db.query.selectFrom('outbox').orderBy('id', 'desc');
  if (state !== undefined) query = query.where('state', '=', state);
  if (before !== null) query = query.where('id', '<', before);
  return query;
}

export async function findMessage(db: Database, id: string): Promise<MessageStanding | null> {
  const row = await db.query.selectFrom('outbox').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : standingOf(row);
}

function standingOf(row: Record<(typeof COLUMNS)[number], unknown>): MessageStanding {
  const standing = row as unknown as MessageStanding;
  return { ...standing, recipient: masked(standing.recipient) };
}

/** Enough to recognise what one knows, too little to learn it. */
export function masked(recipient: string): string {
  const at = recipient.lastIndexOf('@');
  if (at > 0) return `${[...recipient][0]}…${recipient.slice(at)}`;
  return recipient.length > 8 ? `${recipient.slice(0, 3)}…${recipient.slice(-4)}` : '…';
}

/** Lets a message that has failed, or waits for its next attempt, be tried at once with all its attempts before it. */
export function sendAgain(db: Database, clock: Clock, id: string): Statement {
  return db.query
    .updateTable('outbox')
    .set({ state: 'waiting', attempts: 0, dueAt: clock().toISOString(), settledAt: null })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'failed'])
    .compile();
}

export async function countMessages(db: Database): Promise<Record<MessageState, number>> {
  const rows = await db.query
    .selectFrom('outbox')
    .select(['state', (eb) => eb.fn.countAll().as('n')])
    .groupBy('state')
    .execute();
  const counts = { waiting: 0, sent: 0, failed: 0 };
  for (const { state, n } of rows) counts[state as MessageState] = Number(n);
  return counts;
}

/** With its words, for the mailbox of a development server. */
export interface MailboxMessage {
  id: string;
  channel: Channel;
  recipient: string;
  subject: string;
  text: string;
  createdAt: string;
}

/** What would have been sent, newest first, one more than the page holds. */
export async function listMailbox(
  db: Database,
  channels: readonly Channel[],
  { after, limit }: PageWanted,
): Promise<MailboxMessage[]> {
  const rows = await messagesQuery(db, undefined, after === null ? null : String(after[0]))
    .select(['id', 'channel', 'recipient', 'message', 'createdAt'])
    .where('channel', 'in', channels)
    .limit(limit + 1)
    .execute();
  return rows.map(({ id, channel, recipient, message, createdAt }) => ({
    id,
    channel: channel as Channel,
    recipient,
    createdAt,
    ...words.parse(JSON.parse(message)),
  }));
}
