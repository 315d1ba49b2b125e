import { OpenAIEmbeddingModel } from '@ai-sdk/openai/internal';
import { embedMany } from 'ai';
import type { ModelSettings } from './openai.ts';

/** What turns texts into vectors: those of one model can be compared, and with no others. */
export interface Embedder {
  /** Of the model, as configured. */
  id: string;
  /**
   * One vector a text, in their order. Throws whatever the endpoint did wrong, the signal's reason when it is aborted.
   * @param retries of a call that failed for a while
   */
  embed(
    texts: readonly string[],
    with_: { signal: AbortSignal; retries: number },
  ): Promise<{ vectors: number[][]; tokens: number }>;
}

/** `/embeddings` of any OpenAI-compatible endpoint. */
export function createEmbedder(settings: ModelSettings): Embedder {
  const baseUrl = settings.baseUrl.replace(/\/+$/, '');
  const model = new OpenAIEmbeddingModel(settings.name, {
    provider: 'openai.embedding',
    url: ({ path }) => `${baseUrl}${path}`,
    headers: () => ({ Authorization: `Bearer ${settings.apiKey}` }),
  });
  return {
    id: settings.name,
    async embed(texts, { signal, retries }) {
      const { embeddings, usage } = await embedMany({
        model,
        values: [...texts],
        abortSignal: signal,
        maxRetries: retries,
        // One call after the other: whoever asks for many is in no hurry.
        maxParallelCalls: 1,
      });
      if (embeddings.length !== texts.length) throw new Error('not one vector a text');
      return { vectors: embeddings, tokens: usage.tokens };
    },
  };
}
