import { z } from '@hono/zod-openapi';
import { pageQuery } from '../../platform/http/page.ts';
import { MESSAGE_STATES } from '../../platform/messages/message-queue.ts';

const instant = z.iso.datetime();
const count = z.number().int().min(0);
const channel = z.enum(['mail', 'sms']);
const next = z.string().nullable().meta({ description: 'Cursor of the next page; null on the last' });

export const job = z
  .object({
    name: z.string().meta({ example: 'send-mail' }),
    title: z.object({ zh: z.string(), en: z.string() }),
    everySeconds: z.number().int().min(1),
    state: z.enum(['waiting', 'running', 'failing']),
    dueAt: instant.nullable().meta({ description: 'Null: at once, as it never ran' }),
    lastStartedAt: instant.nullable(),
    lastEndedAt: instant.nullable(),
    lastError: z.string().nullable(),
    failures: count.meta({ description: 'In a row, since the last run that did not fail' }),
    runs: count,
  })
  .meta({ id: 'Job' });

export const jobList = z
  .object({
    jobs: z.array(job),
    messages: z.object({ waiting: count, sent: count, failed: count }).meta({
      description: 'Messages by state; sent and failed ones are kept for 30 days',
    }),
  })
  .meta({ id: 'JobList' });

export const message = z
  .object({
    id: z.string(),
    channel,
    recipient: z.string().meta({ description: 'Masked', example: 'z…@example.com' }),
    state: z.enum(MESSAGE_STATES),
    attempts: count,
    dueAt: instant.meta({ description: 'When it is tried next, while it waits' }),
    createdAt: instant,
    settledAt: instant.nullable(),
    error: z.string().nullable().meta({ description: 'Why the last attempt failed' }),
  })
  .meta({ id: 'Message', description: 'Whether a message went; never what it says' });

export const messageList = z.object({ items: z.array(message), next }).meta({ id: 'MessageList' });

export const mailboxList = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        channel,
        recipient: z.string(),
        subject: z.string().meta({ description: 'Empty for sms' }),
        text: z.string(),
        createdAt: instant,
      }),
    ),
    next,
  })
  .meta({ id: 'Mailbox', description: 'What would have been sent, newest first' });

export const jobPath = z.object({ name: z.string().max(60) });
export const messagePath = z.object({ messageId: z.string().max(60) });
export const messageQuery = pageQuery.extend({ state: z.enum(MESSAGE_STATES).optional() });
