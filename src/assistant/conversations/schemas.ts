import { z } from '@hono/zod-openapi';
import { pageQuery } from '../../platform/http/page.ts';
import { clientId } from '../contract.ts';
import { broughtTurn, conversationTitle, keptTurn, MOST_TURNS } from './turn.ts';

const instant = z.string().meta({ example: '2026-11-23T08:00:00.000Z' });
const conversation = {
  id: z.string(),
  title: z.string(),
  createdAt: instant,
  updatedAt: instant,
};

export const conversationsQuery = pageQuery.extend({
  q: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'Words, and phrases in quotation marks; all must be found' }),
});
export const conversationPath = z.object({ conversationId: clientId });
export const exportQuery = z.object({
  format: z.enum(['markdown', 'json']).default('markdown'),
  locale: z.enum(['zh', 'en']).default('zh'),
});

export const conversationPage = z
  .object({
    items: z.array(
      z.object({
        ...conversation,
        turns: z.number().int(),
        found: z.object({ before: z.string(), hit: z.string(), after: z.string() }).nullable().meta({
          description: 'Where words that were looked for stand; null: in the title alone, or none were',
        }),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'Conversations' });
export type ConversationPage = z.infer<typeof conversationPage>;

export const conversationView = z
  .object({ ...conversation, turns: z.array(keptTurn) })
  .meta({ id: 'Conversation' });
export type ConversationView = z.infer<typeof conversationView>;

export const conversationsExport = z
  .object({
    labels: z
      .record(z.string(), z.object({ zh: z.string(), en: z.string() }))
      .meta({ description: 'What the mode of an answer is called wherever it is shown' }),
    conversations: z.array(conversationView),
  })
  .meta({ id: 'ConversationsExport' });
export type ConversationsExport = z.infer<typeof conversationsExport>;

export const renaming = z.strictObject({ title: conversationTitle });

export const brought = z
  .strictObject({
    id: clientId,
    title: z.string().min(1).max(2_000),
    updatedAt: z.iso.datetime(),
    turns: z.array(broughtTurn).max(MOST_TURNS),
  })
  .meta({ id: 'BroughtConversation' });
export const merged = z
  .object({
    added: z.number().int(),
    known: z.number().int().meta({ description: 'Turns that were there already, and stay as they are' }),
    differing: z
      .number()
      .int()
      .meta({ description: 'Of these, turns that were answered otherwise: the account’s answer stays' }),
  })
  .meta({ id: 'ConversationMerged' });
export type Merged = z.infer<typeof merged>;
export type Brought = z.infer<typeof brought>;
