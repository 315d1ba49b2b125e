import type { Clock } from '../shared/clock.ts';
import { uuidv7 } from '../shared/ids.ts';
import type { Database, Statement } from './database/port.ts';

/** Something to be told to somebody outside, in words and language ready to be sent. */
export interface Message {
  channel: 'mail' | 'sms';
  /** Mail address, or telephone number in E.164 form. */
  recipient: string;
  /** Empty for sms. */
  subject: string;
  text: string;
}

/** Part of the commit that causes the message, so that neither stands without the other. */
export function toOutbox(db: Database, clock: Clock, message: Message): Statement {
  const at = clock().toISOString();
  const { channel, recipient, subject, text } = message;
  return db.query
    .insertInto('outbox')
    .values({
      id: uuidv7(clock),
      channel,
      recipient,
      message: JSON.stringify({ subject, text }),
      state: 'waiting',
      attempts: 0,
      dueAt: at,
      createdAt: at,
      settledAt: null,
      error: null,
    })
    .compile();
}
