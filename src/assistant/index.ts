export { type Assistant, type AssistantParts, createAssistant } from './assistant.ts';
export { farewell } from './chat-stream.ts';
export { conversationRoutes } from './conversations/routes.ts';
export { forgetConversations } from './conversations/store.ts';
export { inboxRoutes } from './inbox/routes.ts';
export { assistantRoutes } from './routes.ts';
