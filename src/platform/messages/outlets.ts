import type { Clock } from '../../shared/clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/port.ts';
import type { Job } from '../jobs/job.ts';
import type { Channel, QueuedMessage } from './message-queue.ts';
import { type Outlet, sendMessages } from './send-messages.ts';
import { smsSender } from './sms.ts';

export type SmtpSender = (url: string, from: string) => (message: QueuedMessage) => Promise<void>;
type Configured = Pick<Config, 'production' | 'smtpUrl' | 'smsUrl' | 'mailFrom'>;

/** Channels whose messages go nowhere but to the mailbox page: in development those without a peer. */
export function mailboxChannels(config: Configured): Channel[] {
  if (config.production) return [];
  return [...(config.smtpUrl ? [] : ['mail' as const]), ...(config.smsUrl ? [] : ['sms' as const])];
}

/**
 * The jobs that send. In production a channel without a peer has none: its messages wait, and are counted.
 * @param smtp null where there are no sockets: the worker
 */
export function sendingJobs(db: Database, clock: Clock, config: Configured, smtp: SmtpSender | null): Job[] {
  const shown: Outlet = { kind: 'show', print: printMessage };
  const outlets: Record<Channel, Outlet | null> = {
    mail: config.smtpUrl && smtp ? { kind: 'send', deliver: smtp(config.smtpUrl, config.mailFrom) } : null,
    sms: config.smsUrl ? { kind: 'send', deliver: smsSender(config.smsUrl) } : null,
  };
  for (const channel of mailboxChannels(config)) outlets[channel] = shown;
  return Object.entries(outlets).flatMap(([channel, outlet]) =>
    outlet === null ? [] : [sendMessages(db, clock, channel as Channel, outlet)],
  );
}

/** For who develops: not through the log, which never holds what messages say. */
function printMessage({ channel, recipient, subject, text }: QueuedMessage): void {
  console.log([`— ${channel} → ${recipient}`, subject, text, '—'].filter(Boolean).join('\n'));
}
