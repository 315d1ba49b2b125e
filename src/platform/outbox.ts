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

/** Takes away what was sent to somebody, or could not be: for who asked to be forgotten, or whose time has come. */
export function forgetMessagesTo(db: Database, recipient: string): Statement {
  return db.query
    .deleteFrom('outbox')
    .where('recipient', '=', recipient)
    .where('state', 'in', ['sent', 'failed'])
    .compile();
}

/** Channels that a write brings messages for; none nearly always. */
export function channelsIn(statements: readonly Statement[]): Message['channel'][] {
  return statements
    .filter(({ sql }) => sql.startsWith('insert into "outbox"'))
    .map(({ parameters }) => (parameters.includes('sms') ? 'sms' : 'mail'));
}

/** Tells of every message as soon as it is in store, so that who waits for a code need not wait for a timer. */
export function tellingOfMessages(db: Database, onMessage: (channel: Message['channel']) => void): Database {
  return {
    engine: db.engine,
    query: db.query,
    read: (statement) => db.read(statement),
    async atomic(statements) {
      const written = await db.atomic(statements);
      for (const channel of channelsIn(statements)) onMessage(channel);
      return written;
    },
    close: () => db.close(),
  };
}
