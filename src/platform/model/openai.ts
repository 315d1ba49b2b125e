import { createOpenAI } from '@ai-sdk/openai';
import type { LanguageModelV4 } from '@ai-sdk/provider';

export interface ModelSettings {
  apiKey: string;
  /** Of any OpenAI-compatible endpoint, up to and without /chat/completions. */
  baseUrl: string;
  name: string;
}

/** An answer of 1,500 tokens is some 450 kB of events; an event that never ends would otherwise be kept in memory whole. */
const MAX_RESPONSE_BYTES = 2_000_000;

/** `/chat/completions`, which every compatible endpoint has; plain `openai(model)` would call `/responses`. */
export function createChatModel(settings: ModelSettings): LanguageModelV4 {
  const provider = createOpenAI({
    apiKey: settings.apiKey,
    baseURL: settings.baseUrl.replace(/\/+$/, ''),
    fetch: boundedFetch,
  });
  return provider.chat(settings.name);
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

function bounded(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  let bytes = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > MAX_RESPONSE_BYTES) controller.error(new Error('the endpoint sent too much'));
        else controller.enqueue(chunk);
      },
    }),
  );
}
