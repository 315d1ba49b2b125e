import { DefaultChatTransport } from 'ai';
import { fetchOrFail } from '../api/failure.ts';
import { withIdleLimit } from '../api/idle-limit.ts';
import type { ChatMessage } from './chat-message.ts';
import { accountChats } from './chat-store.ts';

const SILENCE = 30_000;
/** As the API takes them: earlier turns only complete a follow-up. */
const MAX_TURNS = 20;

export const chatTransport = new DefaultChatTransport<ChatMessage>({
  api: '/api/v1/assistant/chat',
  fetch: async (input, init) => withIdleLimit(await fetchOrFail(input, init), SILENCE),
  // Only what was said: sources and whole answers stay in the browser.
  prepareSendMessagesRequest: ({ id, messages, trigger }) => ({
    body: {
      id,
      trigger,
      ...(accountChats().has(id) && {
        keep: { conversationId: id, begins: messages.filter(({ role }) => role === 'user').length === 1 },
      }),
      messages: messages.slice(-MAX_TURNS).map((message) => ({
        id: message.id,
        role: message.role,
        parts: message.parts.flatMap((part) =>
          part.type === 'text' ? [{ type: 'text' as const, text: part.text }] : [],
        ),
      })),
    },
  }),
});
