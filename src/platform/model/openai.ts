import { OpenAIChatLanguageModel } from '@ai-sdk/openai/internal';
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { DeltaMerger } from './merge-deltas.ts';

export interface ModelSettings {
  apiKey: string;
  /** Of any OpenAI-compatible endpoint, up to and without /chat/completions. */
  baseUrl: string;
  name: string;
}

/** An answer of 1,500 tokens is some 450 kB of events; an event that never ends would otherwise be kept in memory whole. */
const MAX_RESPONSE_BYTES = 2_000_000;

/**
 * Tokens that come within so many ms are read as one piece: read one by one, 200 of them cost some 3 ms of CPU, and no
 * sentence reaches its reader sooner for it. What comes in larger pieces is not waited for.
 */
const TOGETHER_MS = 40;
const SMALL = 2_048;

const encoder = new TextEncoder();

/**
 * `/chat/completions`, which every compatible endpoint has; plain `openai(model)` would call `/responses`. The model by
 * itself: the provider brings ten more kinds of it, 200 kB that the worker has no room for.
 */
export function createChatModel(settings: ModelSettings): LanguageModelV4 {
  const baseUrl = settings.baseUrl.replace(/\/+$/, '');
  return new OpenAIChatLanguageModel(settings.name, {
    provider: 'openai.chat',
    url: ({ path }) => `${baseUrl}${path}`,
    headers: () => ({ Authorization: `Bearer ${settings.apiKey}` }),
    fetch: boundedFetch,
  });
}

const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  if (response.ok && !isEventStream(response)) {
    await response.body.cancel();
    throw new Error('the endpoint answered with something other than an event stream');
  }
  return new Response(bounded(response.body), response);
};

function isEventStream(response: Response): boolean {
  return response.headers.get('content-type')?.toLowerCase().includes('text/event-stream') ?? false;
}

/** Ends where the events say that they end, and never holds more than it may. */
function bounded(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const merger = new DeltaMerger();
  let bytes = 0;
  let last = SMALL;
  const read = async () => {
    if (last < SMALL) await new Promise((resolve) => setTimeout(resolve, TOGETHER_MS));
    return reader.read();
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      let events = '';
      while (events === '') {
        const { done, value } = await read();
        if (done) {
          controller.enqueue(encoder.encode(merger.rest()));
          return controller.close();
        }
        last = value.byteLength;
        bytes += last;
        if (bytes > MAX_RESPONSE_BYTES) {
          await reader.cancel();
          throw new Error('the endpoint sent too much');
        }
        events = merger.push(value);
      }
      controller.enqueue(encoder.encode(events));
      if (!merger.done) return;
      controller.close();
      await reader.cancel();
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
