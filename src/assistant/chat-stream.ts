import type { UIMessageChunk } from 'ai';
import type { AnswerEvent } from './answer-events.ts';
import type { ChatData, Citation } from './contract.ts';
import { documentSource, sourceId } from './document-source.ts';

/**
 * The AI SDK's UI message stream, written by hand: a sentence costs microseconds this way, and some fifty times as much
 * through the SDK's stream machinery. Its own reader is the test.
 */
export type ChatChunk = UIMessageChunk<never, ChatData>;

export const CHAT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-vercel-ai-ui-message-stream': 'v1',
  'x-accel-buffering': 'no',
} as const;

/** Fixed sentences of the stream, in the reader's language. */
export interface ChatWords {
  /** Stands where a sentence was held back. */
  withheld: string;
  /** Shown when the answer cannot be finished; must tell nothing of the cause. */
  failed: string;
  titleOf(citation: Citation): string;
}

/** Events in one piece at most, so that a reader who is slow holds up who writes. */
const TOGETHER = 8;

const encoder = new TextEncoder();
const DONE = 'data: [DONE]\n\n';

/** What ends a stream from our side: the page shows the message and may ask again. */
export function farewell(message: string): string {
  return `data: ${JSON.stringify({ type: 'error', errorText: message } satisfies ChatChunk)}\n\ndata: [DONE]\n\n`;
}

/**
 * Bytes for the wire; what comes at one moment goes out as one piece. `onGone` is called when the reader leaves before the end, `onError` with what was thrown; the
 * reader is told only `words.failed`.
 */
export function chatStream(
  events: AsyncGenerator<AnswerEvent, void, undefined>,
  words: ChatWords,
  { onGone, onError }: { onGone: () => void; onError: (error: unknown) => void },
): ReadableStream<Uint8Array> {
  const chunks = new ChatChunks(words);
  let gone = false;
  /** Asked for, and not there yet when the last bytes went out. */
  let awaited: ReturnType<typeof events.next> | null = null;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      // Before anything else: a client drops every part that comes before `start`.
      controller.enqueue(encode([{ type: 'start' }, { type: 'start-step' }]));
    },
    async pull(controller) {
      const ready: ChatChunk[] = [];
      try {
        const first = await (awaited ?? events.next());
        awaited = null;
        let next: typeof first | null = first;
        const moment = new Promise<null>((resolve) => setTimeout(resolve, 0, null));
        for (let taken = 0; next && !next.done && taken < TOGETHER; taken++) {
          ready.push(...chunks.of(next.value));
          awaited = events.next();
          awaited.catch(() => {}); // is told at the next pull, if there is one
          next = await Promise.race([awaited, moment]);
        }
        if (gone) return;
        if (!next?.done) return controller.enqueue(encode(ready));
        ready.push({ type: 'finish-step' }, { type: 'finish', finishReason: 'stop' });
      } catch (error) {
        if (gone) return;
        onError(error);
        ready.push({ type: 'error', errorText: words.failed });
      }
      controller.enqueue(encode(ready, DONE));
      controller.close();
    },
    async cancel() {
      gone = true;
      onGone();
      await events.return();
    },
  });
}

function encode(chunks: readonly ChatChunk[], last = ''): Uint8Array {
  return encoder.encode(chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join('') + last);
}

class ChatChunks {
  readonly #words: ChatWords;
  readonly #cited = new Set<string>();
  #blocks = 0;
  #empty = true;

  constructor(words: ChatWords) {
    this.#words = words;
  }

  of(event: AnswerEvent): ChatChunk[] {
    switch (event.type) {
      case 'step':
        return [{ type: 'data-status', data: { step: event.step }, transient: true }];
      case 'kept':
        return [{ type: 'data-kept', data: { state: event.state }, transient: true }];
      case 'passage':
        return [...this.#sources(event.citations), ...this.#block(event.text, event.citations)];
      case 'withheld':
        return this.#block(this.#words.withheld, []);
      case 'reset':
        this.#cited.clear();
        this.#empty = true;
        return [{ type: 'reset-step' }];
      case 'answer':
        return [{ type: 'data-answer', data: event.answer }];
    }
  }

  #sources(citations: readonly Citation[]): ChatChunk[] {
    const fresh = citations.filter((citation) => !this.#cited.has(sourceId(citation)));
    return fresh.map((citation) => {
      this.#cited.add(sourceId(citation));
      const { mediaType, title, providerMetadata } = documentSource(citation, this.#words.titleOf(citation));
      return { type: 'source-document', sourceId: sourceId(citation), mediaType, title, providerMetadata };
    });
  }

  #block(text: string, citations: readonly Citation[]): ChatChunk[] {
    const id = `s${this.#blocks++}`;
    // Parts of one message are read as one text, by people who copy it and by clients that join it.
    const delta = this.#empty ? text : `\n${text}`;
    this.#empty = false;
    return [
      { type: 'text-start', id },
      { type: 'text-delta', id, delta },
      {
        type: 'text-end',
        id,
        citations: citations.map((citation) => ({
          source: documentSource(citation, this.#words.titleOf(citation)),
          citedText: citation.quote,
        })),
      },
    ];
  }
}
