import { describe, expect, it, vi } from 'vitest';
import { ChatStore, type SavedChat } from '../../../src/web/ask/chat-store.ts';

/** As browsers do it, with room for `room` characters. */
class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  room: number;
  constructor(room = 1_000_000) {
    this.room = room;
  }
  get length() {
    return this.#items.size;
  }
  key(at: number) {
    return [...this.#items.keys()][at] ?? null;
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    const used = [...this.#items].reduce((sum, [name, text]) => sum + (name === key ? 0 : text.length), 0);
    if (used + value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.#items.set(key, value);
  }
  removeItem(key: string) {
    this.#items.delete(key);
  }
  clear() {
    this.#items.clear();
  }
}

const chat = (id: string, updatedAt: number, text = '有奖励吗？'): SavedChat => ({
  id,
  title: text,
  updatedAt,
  messages: [{ id: `${id}-1`, role: 'user', parts: [{ type: 'text', text }] }],
});

describe('chats in the browser', () => {
  it('are there again for the next page, newest first', () => {
    const storage = new FakeStorage();
    const store = new ChatStore(storage);
    store.save(chat('a', 1));
    store.save(chat('b', 2));
    const later = new ChatStore(storage);
    expect(later.list().map(({ id }) => id)).toEqual(['b', 'a']);
    expect(later.load('a')).toEqual(chat('a', 1));
    expect(later.keeping).toBe('kept');
  });

  it('go one by one or all at once, and nothing else of the origin with them', () => {
    const storage = new FakeStorage();
    storage.setItem('shidian.locale', 'en');
    const store = new ChatStore(storage);
    for (const id of ['a', 'b', 'c']) store.save(chat(id, 1));
    store.remove('b');
    expect(store.list().map(({ id }) => id)).toEqual(['a', 'c']);
    store.clear();
    expect(new ChatStore(storage).list()).toEqual([]);
    expect(storage.getItem('shidian.locale')).toBe('en');
  });

  it('stay usable when storage is full, say so, and are kept again once there is room', () => {
    const storage = new FakeStorage(400);
    const store = new ChatStore(storage);
    store.save(chat('a', 1));
    store.save(chat('b', 2, '长'.repeat(300)));
    expect(store.keeping).toBe('full');
    expect(store.load('b')?.messages).toHaveLength(1);
    expect(store.list().map(({ id }) => id)).toEqual(['b', 'a']);
    expect(new ChatStore(storage).list().map(({ id }) => id)).toEqual(['a']);

    storage.room = 10_000;
    store.save(chat('b', 3, '长'.repeat(300)));
    expect(store.keeping).toBe('kept');
    expect(new ChatStore(storage).list().map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('live in memory where there is no storage, or it is forbidden', () => {
    const forbidden = new Proxy(new FakeStorage(), {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    for (const storage of [null, forbidden]) {
      const store = new ChatStore(storage);
      store.save(chat('a', 1));
      expect(store.keeping).toBe('off');
      expect(store.list()).toHaveLength(1);
      store.clear();
      expect(store.list()).toEqual([]);
    }
  });

  it('pass over what is not theirs to read', () => {
    const storage = new FakeStorage();
    storage.setItem('shidian.chat.1.torn', '{"id":"torn","ti');
    storage.setItem('shidian.chat.1.odd', '{"id":"odd","title":"x","messages":null}');
    const store = new ChatStore(storage);
    store.save(chat('a', 1));
    expect(store.list().map(({ id }) => id)).toEqual(['a']);
    expect(store.load('torn')).toBeNull();
    expect(store.load('odd')).toBeNull();
  });

  it('tell who listens, and give the same list until something changes', () => {
    const store = new ChatStore(new FakeStorage());
    const heard = vi.fn();
    const stop = store.subscribe(heard);
    store.save(chat('a', 1));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(store.list()).toBe(store.list());
    stop();
    store.remove('a');
    expect(heard).toHaveBeenCalledTimes(1);
    expect(store.list()).toEqual([]);
  });
});
