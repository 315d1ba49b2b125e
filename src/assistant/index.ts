export { type Assistant, type AssistantParts, createAssistant } from './assistant.ts';
export { farewell } from './chat-stream.ts';
export { conversationRoutes } from './conversations/routes.ts';
export { forgetConversations } from './conversations/store.ts';
export { completionFarewell } from './doors/completion-stream.ts';
export { doorRoutes } from './doors/routes.ts';
export { inboxRoutes } from './inbox/routes.ts';
export { assistantRoutes } from './routes.ts';
export { usageRoutes } from './usage/routes.ts';
