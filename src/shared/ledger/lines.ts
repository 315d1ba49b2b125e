const LONGEST = 16 * 1024 * 1024;

/** What is wrong with the bytes themselves, at a line (from 1). */
export class NotLines extends Error {
  readonly line: number;
  readonly why: 'not-utf8' | 'too-long' | 'cut-off';
  constructor(line: number, why: NotLines['why']) {
    super(`line ${line}: ${why}`);
    this.line = line;
    this.why = why;
  }
}

/**
 * Lines of UTF-8, without the line feed that ends each, the last one too; a chunk's worth at a time.
 * @throws NotLines; never more than the longest line allowed is kept
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  // A mark of byte order is kept, so that it is found: it is not canonical.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  let line = 1;
  const decoded = (chunk?: Uint8Array) => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new NotLines(line, 'not-utf8');
    }
  };
  for await (const chunk of chunks) {
    const lines = (rest + decoded(chunk)).split('\n');
    rest = lines.pop() as string;
    if (rest.length > LONGEST) throw new NotLines(line + lines.length, 'too-long');
    yield lines;
    line += lines.length;
  }
  if (rest + decoded() !== '') throw new NotLines(line, 'cut-off');
}
