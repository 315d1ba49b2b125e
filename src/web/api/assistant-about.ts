import { queryOptions } from '@tanstack/react-query';
import { assistantApi, bodyOf } from './client.ts';

/** What answers are made with, and how long what is asked is kept. */
export const assistantAboutQuery = queryOptions({
  queryKey: ['assistant-about'],
  queryFn: async ({ signal }) => bodyOf(await assistantApi.v1.assistant.$get({}, { init: { signal } })),
  staleTime: Number.POSITIVE_INFINITY,
});
