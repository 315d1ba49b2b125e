export { type Assistant, type AssistantParts, createAssistant } from './assistant.ts';
export { farewell } from './chat-stream.ts';
export { assistantRoutes } from './routes.ts';
