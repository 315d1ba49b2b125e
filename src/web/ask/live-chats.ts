import { Chat } from '@ai-sdk/react';
import type { ChatData } from '../../assistant/contract.ts';
import type { ChatMessage } from './chat-message.ts';
import { accountChats, chatStore, storeOf } from './chat-store.ts';
import { takeFresh } from './new-chats.ts';
import { chatTransport } from './transport.ts';

type Step = ChatData['status']['step'];
/** Of the last question of a chat that is to be kept in the account; out: nobody is signed in any more. */
export type KeptState = ChatData['kept']['state'] | 'out';

/** A chat that goes on while the reader looks at another page, with what the server says it is doing. */
export class LiveChat {
  readonly id: string;
  readonly chat: Chat<ChatMessage>;
  /** Begun on this page: there is nothing of it anywhere else yet. */
  isNew = false;
  #step: Step | null = null;
  #kept: KeptState | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(id: string, messages: ChatMessage[]) {
    this.id = id;
    this.chat = new Chat<ChatMessage>({
      id,
      messages,
      transport: chatTransport,
      onData: (part) => {
        if (part.type === 'data-status') this.#setStep(part.data.step);
        if (part.type === 'data-kept') this.#setKept(part.data.state);
      },
      onFinish: ({ isError, isAbort }) => {
        if (this.inAccount && this.#kept === null && !isError && !isAbort) this.#setKept('out');
        this.#setStep(null);
        this.keep();
      },
      onError: () => this.#setStep(null),
    });
  }

  get inAccount(): boolean {
    return accountChats().has(this.id);
  }

  /** Asked elsewhere meanwhile, or rated: what is shown from now on. */
  show(messages: ChatMessage[]): void {
    this.chat.messages = messages;
    this.keep();
  }

  /** Kept after all. */
  settled(): void {
    this.#setKept(null);
  }

  ask(question: string): void {
    this.#setKept(null);
    void this.chat.sendMessage({ text: question });
    this.keep();
  }

  /** The last question, once more or for the first time, in place of what was answered to it. */
  readonly again = (): void => {
    this.#setKept(null);
    void this.chat.regenerate();
  };

  /** What has arrived stays, marked as incomplete. */
  readonly stop = (): void => {
    void this.chat.stop();
  };

  /** Writes what has been said so far; a chat deleted in the meantime stays deleted. */
  keep(): void {
    const store = storeOf(this.id);
    const saved = store?.load(this.id);
    if (store && saved) store.save({ ...saved, updatedAt: Date.now(), messages: this.chat.messages });
  }

  readonly step = (): Step | null => this.#step;

  readonly kept = (): KeptState | null => this.#kept;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #setKept(kept: KeptState | null): void {
    this.#kept = kept;
    for (const listener of this.#listeners) listener();
  }

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
  const store = storeOf(id) ?? chatStore();
  const opened = new LiveChat(id, store.load(id)?.messages ?? []);
  live.set(id, opened);
  const stores = [chatStore(), accountChats()];
  const forgetting = stores.map((one) => one.subscribe(() => forget()));
  function forget(): void {
    if (storeOf(id) !== null) return;
    // Deleted, here or in another tab: it must not go on, nor be written again.
    opened.stop();
    live.delete(id);
    for (const stop of forgetting) stop();
  }
  if (takeFresh(id)) {
    opened.isNew = true;
    opened.again();
  }
  return opened;
}
