import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { forgetTab, readStored, store } from '../browser-storage.ts';
import { accountApi, bodyOf } from './client.ts';

const { account, auth } = accountApi.v1;

type AccountAnswer = InferResponseType<typeof account.$get, 200>;
export type Account = NonNullable<AccountAnswer['account']>;
export type AuthOptions = InferResponseType<typeof auth.options.$get, 200>;

/** Kept so that the header need not guess before it has asked; says no more than that somebody signed in here. */
const HINT = 'shidian.signed-in';

export function wasSignedIn(): boolean {
  return readStored(HINT) !== null;
}

/** Null: nobody is signed in. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: async ({ signal }) => {
    const { account: found } = await bodyOf(await account.$get({}, { init: { signal } }));
    store(HINT, found === null ? null : 'yes');
    return found;
  },
});

export const authOptionsQuery = queryOptions({
  queryKey: ['auth-options'],
  queryFn: async ({ signal }) => bodyOf(await auth.options.$get({}, { init: { signal } })),
});

/** After somebody came or went: nothing of another person stays in this page. */
export async function personChanged(queries: QueryClient): Promise<void> {
  forgetTab('shidian.chat.');
  const ofNobody = new Set(['policies', 'policy', 'policy-versions', 'auth-options', 'account']);
  queries.removeQueries({ predicate: ({ queryKey }) => !ofNobody.has(String(queryKey[0])) });
  await queries.fetchQuery({ ...accountQuery, staleTime: 0 });
}

export async function signOut(queries: QueryClient): Promise<void> {
  await auth['sign-out'].$post({});
  store(HINT, null);
  await personChanged(queries);
}
