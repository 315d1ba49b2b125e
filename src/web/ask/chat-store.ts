import { wasSignedIn } from '../api/account.ts';
import { readStored, store } from '../browser-storage.ts';
import type { ChatMessage } from './chat-message.ts';

export interface SavedChat {
  id: string;
  /** The first question. */
  title: string;
  updatedAt: number;
  messages: ChatMessage[];
}

export type ChatSummary = Omit<SavedChat, 'messages'>;

/** Whether what is said will still be there tomorrow: kept; the browser's storage is full; there is none. */
export type Keeping = 'kept' | 'full' | 'off';

/** Raised when the form of a saved chat changes, so that an old one is not misread. */
const PREFIX = 'shidian.chat.1.';

/**
 * Chats in the browser's own storage, one key each, so that two tabs do not overwrite each other's list.
 * What storage refuses stays in memory until the page is closed, and `keeping` says so.
 */
export class ChatStore {
  readonly #storage: Storage | null;
  readonly #memory = new Map<string, SavedChat>();
  readonly #listeners = new Set<() => void>();
  #list: ChatSummary[] | null = null;
  #keeping: Keeping;

  constructor(storage: Storage | null) {
    this.#storage = storage;
    this.#keeping = storage ? 'kept' : 'off';
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** Newest first. The same array until something changes. */
  list(): ChatSummary[] {
    this.#list ??= this.#ids()
      .flatMap((id) => this.load(id) ?? [])
      .map(({ id, title, updatedAt }) => ({ id, title, updatedAt }))
      .sort((a, b) => b.updatedAt - a.updatedAt);
    return this.#list;
  }

  has(id: string): boolean {
    if (this.#memory.has(id)) return true;
    try {
      return this.#storage?.getItem(PREFIX + id) != null;
    } catch {
      return false;
    }
  }

  load(id: string): SavedChat | null {
    const held = this.#memory.get(id);
    if (held) return held;
    try {
      const chat: unknown = JSON.parse(this.#storage?.getItem(PREFIX + id) ?? 'null');
      return isSavedChat(chat) ? chat : null;
    } catch {
      return null;
    }
  }

  save(chat: SavedChat): void {
    try {
      if (!this.#storage) throw new DOMException('', 'NotFoundError');
      this.#storage.setItem(PREFIX + chat.id, JSON.stringify(chat));
      this.#memory.delete(chat.id);
      this.#keeping = 'kept';
    } catch (error) {
      this.#memory.set(chat.id, chat);
      this.#keeping = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'off';
    }
    this.#changed();
  }

  remove(id: string): void {
    this.#memory.delete(id);
    try {
      this.#storage?.removeItem(PREFIX + id);
    } catch {
      // Storage that can no longer be reached keeps nothing either.
    }
    this.#changed();
  }

  clear(): void {
    for (const id of this.#ids()) this.remove(id);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Another tab changed the storage. */
  readonly refresh = (): void => this.#changed();

  #ids(): string[] {
    const ids = new Set(this.#memory.keys());
    try {
      for (let at = 0; at < (this.#storage?.length ?? 0); at++) {
        const key = this.#storage?.key(at);
        if (key?.startsWith(PREFIX)) ids.add(key.slice(PREFIX.length));
      }
    } catch {
      // As above: only what is in memory is left.
    }
    return [...ids];
  }

  #changed(): void {
    this.#list = null;
    for (const listener of this.#listeners) listener();
  }
}

function isSavedChat(value: unknown): value is SavedChat {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'title' in value &&
    'messages' in value &&
    Array.isArray(value.messages)
  );
}

function sessionStorageOrNull(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

let shared: ChatStore | null = null;
let ofTab: ChatStore | null = null;

/**
 * Of chats that are kept in the account: what this tab shows of them, so that a reload in the middle of an answer or a
 * dropped line loses nothing. Ends with the tab, and when the person changes.
 */
export function accountChats(): ChatStore {
  ofTab ??= new ChatStore(sessionStorageOrNull());
  return ofTab;
}

/** Where a chat that is open here is kept; null: it is not here. */
export function storeOf(id: string): ChatStore | null {
  return [accountChats(), chatStore()].find((store) => store.has(id)) ?? null;
}

const CHOICE = 'shidian.keep-chats';

/** New chats are kept in the account of who is signed in, unless the person chose this browser. */
export function keepsInAccount(): boolean {
  return wasSignedIn() && choosesAccount();
}

export const choosesAccount = (): boolean => readStored(CHOICE) !== 'browser';
export const chooseAccount = (account: boolean): boolean => store(CHOICE, account ? null : 'browser');

/** The browser's one store; made on first use, because tests import this file without a window. */
export function chatStore(): ChatStore {
  if (!shared) {
    shared = new ChatStore(localStorageOrNull());
    window.addEventListener('storage', shared.refresh);
  }
  return shared;
}
