const CHUNK = 256 * 1024;

interface Reading {
  signal: AbortSignal;
  /** Bytes that have been worked through. */
  onProgress: (bytes: number) => void;
}

/**
 * A file's bytes, a chunk at a time. Between two chunks the page gets to draw and to hear a click.
 * @throws what the signal was aborted with; NotReadableError: the file was changed or removed meanwhile
 */
export async function* chunksOf(file: Blob, { signal, onProgress }: Reading): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += CHUNK) {
    signal.throwIfAborted();
    yield new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer());
    onProgress(Math.min(at + CHUNK, file.size));
    await new Promise((resolve) => setTimeout(resolve));
  }
  signal.throwIfAborted();
}
