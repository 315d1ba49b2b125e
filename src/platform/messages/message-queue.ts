import { sql } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import type { Database, Statement } from '../database/port.ts';
import type { Message } from '../outbox.ts';

export type Channel = Message['channel'];
export const MESSAGE_STATES = ['waiting', 'sent', 'failed'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

const words = z.object({ subject: z.string(), text: z.string() });

/** When a message that could not be sent is tried again; after the last it has failed. Seconds. */
export const PAUSES = [60, 5 * 60, 30 * 60, 2 * 60 * 60, 12 * 60 * 60];

export interface QueuedMessage extends Message {
  id: string;
  /** How often it was tried. */
  attempts: number;
}

/** Those whose time has come, the longest due first. */
export async function dueMessages(
  db: Database,
  now: Date,
  channel: Channel,
  most: number,
): Promise<QueuedMessage[]> {
  const rows = await dueQuery(db, now, channel).limit(most).execute();
  return rows.map(({ id, recipient, message, attempts }) => ({
    id,
    channel,
    recipient,
    attempts,
    ...words.parse(JSON.parse(message)),
  }));
}

export function dueQuery(db: Database, now: Date, channel: Channel) {
  return (
    db.query
      .selectFrom('outbox')
      .select(['id', 'recipient', 'message', 'attempts'])
      .where('channel', '=', channel)
      // A literal, because no planner matches a partial index to a parameter.
      .where('state', '=', sql.lit('waiting'))
      .where('dueAt', '<=', now.toISOString())
      .orderBy('dueAt')
      .orderBy('id')
  );
}

/** Once sent its words are gone: a link in them may still open something, and nobody needs them here. */
export function markSent(db: Database, clock: Clock, { id, attempts, subject }: QueuedMessage): Statement {
  return waiting(db, id)
    .set({
      state: 'sent',
      attempts: attempts + 1,
      settledAt: clock().toISOString(),
      error: null,
      message: JSON.stringify({ subject, text: '' }),
    })
    .compile();
}

/** As sent, with its words: the mailbox of a development server shows them. */
export function markShown(db: Database, clock: Clock, { id, attempts }: QueuedMessage): Statement {
  return waiting(db, id)
    .set({ state: 'sent', attempts: attempts + 1, settledAt: clock().toISOString(), error: null })
    .compile();
}

/** Of a database that holds nobody's messages but those of a demonstration. */
export function markAllShown(db: Database, clock: Clock): Statement {
  return db.query
    .updateTable('outbox')
    .set({ state: 'sent', settledAt: clock().toISOString() })
    .where('state', '=', 'waiting')
    .compile();
}

/** @param again whether another attempt could succeed */
export function markFailed(
  db: Database,
  clock: Clock,
  { id, attempts }: QueuedMessage,
  error: string,
  again: boolean,
): Statement {
  const now = clock();
  const pause = again ? PAUSES[attempts] : undefined;
  const outcome =
    pause === undefined
      ? { state: 'failed', settledAt: now.toISOString() }
      : { dueAt: new Date(now.getTime() + pause * 1000).toISOString() };
  return waiting(db, id)
    .set({ attempts: attempts + 1, error, ...outcome })
    .compile();
}

function waiting(db: Database, id: string) {
  return db.query.updateTable('outbox').where('id', '=', id).where('state', '=', 'waiting');
}
