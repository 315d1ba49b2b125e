import { accountChats, chatStore, keepsInAccount } from './chat-store.ts';

/** Begun on this page and not asked yet; after a reload nothing is asked again without being told to. */
const fresh = new Set<string>();

function newId(): string {
  // Not randomUUID, which a page on plain http does not have.
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36)).join('');
}

/** Keeps a new chat with its first question, to be asked as soon as it is opened; returns its id. */
export function startChat(question: string): string {
  const id = newId();
  const store = keepsInAccount() ? accountChats() : chatStore();
  store.save({
    id,
    title: question,
    updatedAt: Date.now(),
    messages: [{ id: newId(), role: 'user', parts: [{ type: 'text', text: question }] }],
  });
  fresh.add(id);
  return id;
}

/** True once for each chat that was started here. */
export function takeFresh(id: string): boolean {
  return fresh.delete(id);
}
