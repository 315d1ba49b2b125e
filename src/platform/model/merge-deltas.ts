/** Sentences are checked, not tokens; still the reader upstream should see that words keep coming. */
const MAX_HELD_MS = 250;
const MAX_HELD = 400;
const SENTENCE_END = /[。！？!?.;；\]】\n]/u;

interface Chunk {
  error?: unknown;
  usage?: unknown;
  choices?: { delta?: Record<string, unknown>; finish_reason?: unknown; logprobs?: unknown }[];
}

/**
 * Joins a chat completion's token events into events of about a sentence: the SDK spends some 10 µs on each event it
 * reads. Whatever is not plainly a piece of text passes through as it came, and in its place.
 */
export class DeltaMerger {
  readonly #decoder = new TextDecoder();
  #pending = '';
  #chunk: Chunk | null = null;
  #text = '';
  #flushedAt = 0;
  /** Reads the text out of an event that differs from the last one in nothing else. */
  #form: ((event: string) => string | null) | null = null;
  /** The stream has said that it is over; some endpoints keep the connection open after it. */
  done = false;

  /** The events that these bytes complete, as text for the wire; '' while nothing is due. */
  push(bytes: Uint8Array): string {
    this.#pending += this.#decoder.decode(bytes, { stream: true });
    if (this.#pending.includes('\r')) this.#pending = this.#pending.replaceAll('\r\n', '\n');
    let out = '';
    let from = 0;
    for (let end = this.#pending.indexOf('\n\n'); end >= 0; end = this.#pending.indexOf('\n\n', from)) {
      out += this.#take(this.#pending.slice(from, end));
      from = end + 2;
    }
    if (from > 0) this.#pending = this.#pending.slice(from);
    return out;
  }

  /** What is left when the bytes are over. */
  rest(): string {
    return this.#flush() + this.#pending + this.#decoder.decode();
  }

  #take(event: string): string {
    if (/^\s*data: ?\[DONE\]\s*$/.test(event)) this.done = true;
    const alike = this.#chunk !== null && this.#form !== null ? this.#form(event) : null;
    if (alike !== null) this.#text += alike;
    else {
      const chunk = textChunk(event);
      if (chunk === null) return `${this.#flush()}${event}\n\n`;
      const content = chunk.choices![0]!.delta!.content as string;
      this.#chunk = chunk;
      this.#text += content;
      this.#form = formOf(event, content);
    }
    const held = Date.now() - this.#flushedAt;
    const due = held > MAX_HELD_MS || this.#text.length > MAX_HELD || SENTENCE_END.test(this.#text);
    return due ? this.#flush() : '';
  }

  #flush(): string {
    if (this.#chunk === null) return '';
    const chunk = this.#chunk;
    chunk.choices![0]!.delta!.content = this.#text;
    this.#chunk = null;
    this.#text = '';
    this.#flushedAt = Date.now();
    return `data: ${JSON.stringify(chunk)}\n\n`;
  }
}

/** The event, when it brings a piece of text and nothing else. */
function textChunk(event: string): Chunk | null {
  if (!event.startsWith('data:') || event.includes('\n')) return null;
  let chunk: Chunk;
  try {
    chunk = JSON.parse(event.slice(5)) as Chunk;
  } catch {
    return null;
  }
  const choice = chunk?.choices?.length === 1 ? chunk.choices[0] : undefined;
  const plain =
    choice?.delta != null &&
    typeof choice.delta.content === 'string' &&
    chunk.error == null &&
    chunk.usage == null &&
    choice.finish_reason == null &&
    choice.logprobs == null &&
    Object.entries(choice.delta).every(
      ([key, value]) => key === 'content' || key === 'role' || value == null,
    );
  return plain ? chunk : null;
}

const PLAIN = /^[^"\\\u0000-\u001f]*$/u;

/** Nearly all events of a stream are one but for their piece of text: those need not be parsed. */
function formOf(event: string, content: string): ((event: string) => string | null) | null {
  const quoted = `"content":"${content}"`;
  const at = event.indexOf(quoted);
  if (!PLAIN.test(content) || at < 0 || event.indexOf(quoted, at + 1) >= 0) return null;
  const before = event.slice(0, at + '"content":"'.length);
  const after = event.slice(at + quoted.length - 1);
  return (other) => {
    if (!other.startsWith(before) || !other.endsWith(after)) return null;
    if (other.length < before.length + after.length) return null;
    const text = other.slice(before.length, other.length - after.length);
    return PLAIN.test(text) ? text : null;
  };
}
