/** Bytes in store, by their SHA-256 in lower-case hexadecimal: the same bytes are there once. Three backs, one shape. */
export interface FileStore {
  /** Takes bytes in as they come, in bounded memory; they are not in store before `keep`. What the source throws is passed on. */
  stage(chunks: AsyncIterable<Uint8Array>): Promise<Staged>;
  /** Null where there is no such thing. */
  get(digest: string): Promise<ReadableStream<Uint8Array> | null>;
  /** Nothing happens where there is none. */
  delete(digest: string): Promise<void>;
  /** The digest of everything in store, in no order. */
  list(): AsyncIterable<string>;
  /** Forgets what was staged before and neither kept nor discarded, because its process died. */
  tidy(before: Date): Promise<void>;
}

export interface Staged {
  digest: string;
  size: number;
  /** Durable when it resolves. Kept again what is there already is the same, and takes as long. */
  keep(): Promise<void>;
  /** To be called where it is not kept; harmless where it is. */
  discard(): Promise<void>;
}

const DIGEST = /^[0-9a-f]{64}$/;

/** Where bytes lie: ab/cd/abcd… @throws TypeError what is no digest, so that nothing else ever becomes a path */
export function keyOf(digest: string): string {
  if (!DIGEST.test(digest)) throw new TypeError('not a digest');
  return `${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`;
}

/** Null for what lies there and is not ours. */
export function digestIn(key: string): string | null {
  const digest = key.split('/').at(-1) ?? '';
  return DIGEST.test(digest) && key.endsWith(keyOf(digest)) ? digest : null;
}
