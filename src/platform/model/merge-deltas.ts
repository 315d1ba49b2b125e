/** Sentences are checked, not tokens; still the reader upstream should see that words keep coming. */
const MAX_HELD_MS = 250;
const MAX_HELD = 400;
/** An answer of 1,500 tokens is some 450 kB of events; an event that never ends would otherwise be kept in memory whole. */
const MAX_BYTES = 2_000_000;
/** A sentence with its marks, and the first of what follows: only then is it known to be over. */
const SENTENCE = /[。！？!?.;；\]】\n]\s*[^\s。！？!?.;；\]】[［【”’」』》）)"']/u;

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
  #text: string | null = null;
  #flushedAt = 0;
  #bytes = 0;
  /** Of the last event that brought text; most that follow differ from it in nothing else. */
  #form: Form | null = null;
  /** The stream has said that it is over; some endpoints keep the connection open after it. */
  done = false;

  /** The events that these bytes complete, as text for the wire; '' while nothing is due. Throws past what it may hold. */
  push(bytes: Uint8Array): string {
    this.#bytes += bytes.byteLength;
    if (this.#bytes > MAX_BYTES) throw new Error('the endpoint sent too much');
    this.#pending += this.#decoder.decode(bytes, { stream: true });
    if (this.#pending.includes('\r')) this.#pending = this.#pending.replaceAll('\r\n', '\n');
    const pending = this.#pending;
    let out = '';
    let from = 0;
    for (let end = pending.indexOf('\n\n'); end >= 0; end = pending.indexOf('\n\n', from)) {
      const text = this.#form && textIn(pending, from, end, this.#form);
      out += text === null ? this.#take(pending.slice(from, end)) : this.#hold(text);
      from = end + 2;
    }
    if (from > 0) this.#pending = pending.slice(from);
    return this.#isDue() ? out + this.#flush() : out;
  }

  /** What is left when the bytes are over. */
  rest(): string {
    return this.#flush() + this.#pending + this.#decoder.decode();
  }

  /** An event of a form not seen yet. */
  #take(event: string): string {
    if (/^\s*data: ?\[DONE\]\s*$/.test(event)) this.done = true;
    const form = formOf(event);
    const before = this.#flush();
    if (form === null) return `${before}${event}\n\n`;
    this.#form = form;
    return before + this.#hold(form.text);
  }

  #hold(text: string): string {
    this.#text = (this.#text ?? '') + text;
    return this.#text.length > MAX_HELD ? this.#flush() : '';
  }

  #isDue(): boolean {
    if (this.#text === null) return false;
    return SENTENCE.test(this.#text) || Date.now() - this.#flushedAt > MAX_HELD_MS;
  }

  #flush(): string {
    if (this.#text === null || this.#form === null) return '';
    const { before, after } = this.#form;
    const event = `${before}${JSON.stringify(this.#text)}${after}\n\n`;
    this.#text = null;
    this.#flushedAt = Date.now();
    return event;
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

/** An event around its piece of text, quotation marks left out. */
interface Form {
  before: string;
  after: string;
  text: string;
}

/** Within quotation marks: what stands for itself. */
const PLAIN = /^[^"\\\u0000-\u001f]*$/;
const CONTENT = /("content": ?)("(?:[^"\\]|\\.)*")/g;
const HOLE = '\u0001';

/** Null: it does not bring a piece of text and nothing else. */
function formOf(event: string): Form | null {
  const chunk = textChunk(event);
  if (chunk === null) return null;
  const text = chunk.choices![0]!.delta!.content as string;
  const [quoted, second] = event.matchAll(CONTENT);
  if (quoted && !second && JSON.parse(quoted[2]!) === text) {
    const at = quoted.index + quoted[1]!.length;
    return { before: event.slice(0, at), after: event.slice(at + quoted[2]!.length), text };
  }
  chunk.choices![0]!.delta!.content = HOLE;
  const [before = '', after = ''] = `data: ${JSON.stringify(chunk)}`.split(JSON.stringify(HOLE));
  return { before, after, text };
}

/** The text of an event of this form, where its piece can be read without the rest. */
function textIn(wire: string, from: number, to: number, { before, after }: Form): string | null {
  const start = from + before.length;
  const end = to - after.length;
  if (end < start + 2 || !wire.startsWith(before, from) || !wire.startsWith(after, end)) return null;
  if (wire[start] !== '"' || wire[end - 1] !== '"') return null;
  const text = wire.slice(start + 1, end - 1);
  if (PLAIN.test(text)) return text;
  try {
    return JSON.parse(wire.slice(start, end)) as string;
  } catch {
    return null;
  }
}
