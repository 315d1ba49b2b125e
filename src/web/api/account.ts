import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';

/** Who is signed in; null: nobody. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: async ({ signal }) => bodyOf(await api.v1.account.$get({}, { init: { signal } })),
});
