import { Chat } from '@ai-sdk/react';
import { generateId } from 'ai';
import type { ChatData } from '../../assistant/contract.ts';
import type { ChatMessage } from './chat-message.ts';
import { chatStore } from './chat-store.ts';
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

  /** The last question once more, in place of what was answered to it. */
  again(): void {
    void this.chat.regenerate();
  }

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

/** The chat of that id, going on or out of the browser's storage; null when this browser does not have it. */
export function findChat(id: string): LiveChat | null {
  const saved = chatStore().load(id);
  if (!saved) return null;
  const running = live.get(id);
  if (running) return running;
  const opened = new LiveChat(id, saved.messages);
  live.set(id, opened);
  return opened;
}

/** A new chat with its first question already asked; returns its id. */
export function startChat(question: string): string {
  const id = generateId();
  chatStore().save({ id, title: question, updatedAt: Date.now(), messages: [] });
  findChat(id)?.ask(question);
  return id;
}

export function deleteChat(id: string): void {
  chatStore().remove(id);
  void live.get(id)?.chat.stop();
  live.delete(id);
}

export function deleteAllChats(): void {
  for (const { id } of chatStore().list()) deleteChat(id);
}
