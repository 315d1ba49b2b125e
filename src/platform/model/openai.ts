import { OpenAIChatLanguageModel } from '@ai-sdk/openai/internal';
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { askByFetch } from './ask-by-fetch.ts';

export interface ModelSettings {
  apiKey: string;
  /** Of any OpenAI-compatible endpoint, up to and without /chat/completions. */
  baseUrl: string;
  name: string;
}

/**
 * `/chat/completions`, which every compatible endpoint has; plain `openai(model)` would call `/responses`. The model by
 * itself: the provider brings ten more kinds of it, 200 kB that the worker has no room for.
 */
export function createChatModel(settings: ModelSettings, ask: typeof fetch = askByFetch): LanguageModelV4 {
  const baseUrl = settings.baseUrl.replace(/\/+$/, '');
  return new OpenAIChatLanguageModel(settings.name, {
    provider: 'openai.chat',
    url: ({ path }) => `${baseUrl}${path}`,
    headers: () => ({ Authorization: `Bearer ${settings.apiKey}` }),
    fetch: ask,
  });
}
