import type { Clock } from '../../shared/clock.ts';
import type { Database } from '../database/port.ts';
import type { Job } from '../jobs/job.ts';
import { sentenceOf } from '../jobs/sentence-of.ts';
import {
  type Channel,
  dueMessages,
  dueQuery,
  markFailed,
  markSent,
  markShown,
  type QueuedMessage,
} from './message-queue.ts';

/** Where messages of a channel go. */
export type Outlet =
  /** To a peer that sends them; `deliver` throws what went wrong, `Undeliverable` where trying again is no use. */
  | { kind: 'send'; deliver(message: QueuedMessage): Promise<void> }
  /** Nowhere: a development server shows them. */
  | { kind: 'show'; print(message: QueuedMessage): void };

/** The peer refuses this message for good. */
export class Undeliverable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Undeliverable';
  }
}

const AT_ONCE = 4;
/** A run ends in time for its lease although every message waits for a peer that hangs. */
const RUN_FOR_MS = 20_000;

const TITLES = {
  mail: { zh: '发送邮件', en: 'Send mail' },
  sms: { zh: '发送短信', en: 'Send text messages' },
} as const;

export function sendJobOf(channel: Channel): string {
  return `send-${channel}`;
}

/**
 * Sends what waits in the outbox, each channel under a lease of its own, so that a mail server that hangs holds up no
 * code by SMS. At least once: who is cut off between sending and noting it sends again.
 */
export function sendMessages(db: Database, clock: Clock, channel: Channel, outlet: Outlet): Job {
  return {
    name: sendJobOf(channel),
    title: TITLES[channel],
    everySeconds: 5,
    hasWork: async (now) => (await dueQuery(db, now, channel).limit(1).executeTakeFirst()) !== undefined,
    run: async () => {
      const until = performance.now() + RUN_FOR_MS;
      while (performance.now() < until) {
        const due = await dueMessages(db, clock(), channel, AT_ONCE);
        if (due.length === 0) return;
        const tried = await Promise.all(due.map((message) => sendOne(db, clock, outlet, message)));
        // Nobody at the other end: the rest keeps its attempts for when somebody is.
        if (tried.every((outcome) => outcome === 'again')) return;
      }
    },
  };
}

async function sendOne(
  db: Database,
  clock: Clock,
  outlet: Outlet,
  message: QueuedMessage,
): Promise<'sent' | 'again' | 'never'> {
  if (outlet.kind === 'show') {
    outlet.print(message);
    await db.atomic([markShown(db, clock, message)]);
    return 'sent';
  }
  try {
    await outlet.deliver(message);
  } catch (error) {
    const again = !(error instanceof Undeliverable);
    await db.atomic([markFailed(db, clock, message, sentenceOf(error), again)]);
    return again ? 'again' : 'never';
  }
  await db.atomic([markSent(db, clock, message)]);
  return 'sent';
}
