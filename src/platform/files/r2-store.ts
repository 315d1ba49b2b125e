import { digestIn, type FileStore, keyOf } from './file-store.ts';

/** As much of an R2 binding as is used here. */
export interface R2Binding {
  put(key: string, value: Uint8Array): Promise<unknown>;
  get(key: string): Promise<{ body: ReadableStream<Uint8Array> } | null>;
  delete(key: string): Promise<void>;
  list(options: { cursor?: string | undefined }): Promise<{
    objects: { key: string }[];
    truncated: boolean;
    cursor?: string;
  }>;
}

/**
 * Files in R2. Held in memory while they come, as their name is their digest and workerd has no disk: the limit on
 * uploads (20 MB) is well under the 128 MB an isolate has.
 */
export function r2Store(bucket: R2Binding): FileStore {
  return {
    async stage(chunks) {
      const bytes = await whole(chunks);
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const digest = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return {
        digest,
        size: bytes.byteLength,
        keep: async () => void (await bucket.put(keyOf(digest), bytes)),
        discard: async () => {},
      };
    },
    get: async (digest) => (await bucket.get(keyOf(digest)))?.body ?? null,
    delete: (digest) => bucket.delete(keyOf(digest)),
    async *list() {
      for (let cursor: string | undefined; ; ) {
        const page = await bucket.list({ cursor });
        for (const { key } of page.objects) {
          const digest = digestIn(key);
          if (digest !== null) yield digest;
        }
        if (!page.truncated) return;
        cursor = page.cursor;
      }
    },
    tidy: async () => {},
  };
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const list: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    list.push(chunk);
    size += chunk.byteLength;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of list) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
