import { Chat } from '@ai-sdk/react';
import type { ChatData } from '../../assistant/contract.ts';
import type { ChatMessage } from './chat-message.ts';
import { chatStore } from './chat-store.ts';
import { takeFresh } from './new-chats.ts';
import { chatTransport } from './transport.ts';

type Step = ChatData['status']['step'];

/** A chat that goes on while the reader looks at another page, with what the server says it is doing. */
export class LiveChat {
  readonly id: string;
  readonly chat: Chat<ChatMessage>;
  #step: Step | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(id: string, messages: ChatMessage[]) {
    this.id = id;
    this.chat = new Chat<ChatMessage>({
      id,
      messages,
      transport: chatTransport,
      onData: (part) => {
        if (part.type === 'data-status') this.#setStep(part.data.step);
      },
      onFinish: () => {
        this.#setStep(null);
        this.keep();
      },
      onError: () => this.#setStep(null),
    });
  }

  ask(question: string): void {
    void this.chat.sendMessage({ text: question });
    this.keep();
  }

  /** The last question, once more or for the first time, in place of what was answered to it. */
  readonly again = (): void => {
    void this.chat.regenerate();
  };

  /** What has arrived stays, marked as incomplete. */
  readonly stop = (): void => {
    void this.chat.stop();
  };

  /** Writes what has been said so far; a chat deleted in the meantime stays deleted. */
  keep(): void {
    const saved = chatStore().load(this.id);
    if (saved) chatStore().save({ ...saved, updatedAt: Date.now(), messages: this.chat.messages });
  }

  readonly step = (): Step | null => this.#step;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #setStep(step: Step | null): void {
    this.#step = step;
    for (const listener of this.#listeners) listener();
  }
}

const live = new Map<string, LiveChat>();

/** The chat of that id, going on or out of the browser's storage; asks its first question when it is new. */
export function openChat(id: string): LiveChat {
  const going = live.get(id);
  if (going) return going;
  const store = chatStore();
  const opened = new LiveChat(id, store.load(id)?.messages ?? []);
  live.set(id, opened);
  const forget = store.subscribe(() => {
    if (store.has(id)) return;
    // Deleted, here or in another tab: it must not go on, nor be written again.
    opened.stop();
    live.delete(id);
    forget();
  });
  if (takeFresh(id)) opened.again();
  return opened;
}
