import type { InferRequestType, InferResponseType } from 'hono/client';
import { bodyOf, conversationApi } from './client.ts';
import { saveAs } from './save-as.ts';

const { conversations } = conversationApi.v1.account;
const one = conversations[':conversationId'];

export type ConversationInList = InferResponseType<typeof conversations.$get, 200>['items'][number];
export type Conversation = InferResponseType<typeof one.$get, 200>;
export type KeptTurn = Conversation['turns'][number];
export type Brought = InferRequestType<typeof conversations.$post>['json'];
export type Merged = InferResponseType<typeof conversations.$post, 200>;

export async function conversationPage(
  q: string | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) {
  return bodyOf(await conversations.$get({ query: { q, cursor, limit: '20' } }, { init: { signal } }));
}

export async function readConversation(conversationId: string): Promise<Conversation> {
  return bodyOf(await one.$get({ param: { conversationId } }));
}

export async function bringConversation(json: Brought): Promise<Merged> {
  return bodyOf(await conversations.$post({ json }));
}

export async function renameConversation(conversationId: string, title: string): Promise<void> {
  await one.$patch({ param: { conversationId }, json: { title } });
}

export async function deleteConversation(conversationId: string): Promise<void> {
  await one.$delete({ param: { conversationId } });
}

export async function deleteConversations(): Promise<void> {
  await conversations.$delete({});
}

const address = '/api/v1/account/conversations';

export function saveConversation(id: string, format: 'markdown' | 'json', locale: string): Promise<void> {
  const path = `${address}/${encodeURIComponent(id)}/export?format=${format}&locale=${locale}`;
  return saveAs(path, `shidian-questions-${id}.${format === 'json' ? 'json' : 'md'}`);
}

export const saveConversations = (): Promise<void> => saveAs(`${address}.json`, 'shidian-questions.json');
