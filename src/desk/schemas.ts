import { z } from '@hono/zod-openapi';
import { MANY } from '../platform/inbox.ts';

const instant = z.string().meta({ example: '2026-11-23T08:00:00.000Z' });
const id = z.string().max(64);

const message = z
  .object({
    id: z.string(),
    at: instant,
    subject: z.string(),
    text: z.string(),
    link: z.string().nullable().meta({ description: 'Path of the interface where it is seen to' }),
    readAt: instant.nullable(),
  })
  .meta({ id: 'Message' });
const unreadCount = z
  .number()
  .int()
  .meta({ description: `Not read yet; ${MANY}: as many or more` });

export const messagePage = z
  .object({ items: z.array(message), next: z.string().nullable(), unread: unreadCount })
  .meta({ id: 'Messages' });
export type MessagePage = z.infer<typeof messagePage>;

export const unread = z.object({ unread: unreadCount }).meta({ id: 'UnreadMessages' });
export type Unread = z.infer<typeof unread>;

export const marking = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(50) }),
  z.strictObject({ upTo: id.meta({ description: 'This one and all that came before it' }) }),
]);
export type Marking = z.infer<typeof marking>;
