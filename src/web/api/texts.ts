import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import { asOnce, bodyOf, policyApi, textApi, versioned } from './client.ts';

const { texts } = textApi.v1.office;
const one = texts[':documentId'];
const { search } = policyApi.v1.policies;

export type TextInList = InferResponseType<typeof texts.$get, 200>['items'][number];
export type TextView = InferResponseType<typeof one.$get, 200>;
export type CutText = InferResponseType<typeof texts.preview.$post, 200>;
export type TextContent = InferRequestType<typeof one.$put>['json']['content'];
export type SearchHit = InferResponseType<typeof search.$get, 200>['items'][number];

export type TextsFilter = Omit<InferRequestType<typeof texts.$get>['query'], 'cursor' | 'limit'>;

export type TextPage = InferResponseType<typeof texts.$get, 200>;

export async function textPage(
  filter: TextsFilter,
  cursor: string | undefined,
  signal?: AbortSignal,
  limit = 20,
): Promise<TextPage> {
  const query = { ...filter, cursor, limit: String(limit) };
  return bodyOf(await texts.$get({ query }, { init: { signal: signal ?? null } }));
}

/** What waits for a second person: the desk shows as many as this. */
export const draftTextsQuery = queryOptions({
  queryKey: ['texts', 'drafts'],
  queryFn: async ({ signal }) =>
    bodyOf(await texts.$get({ query: { drafts: 'true', limit: '100' } }, { init: { signal } })),
  staleTime: 0,
});

/** Every text, to choose from. */
export const everyTextQuery = queryOptions({
  queryKey: ['texts', 'every'],
  queryFn: async ({ signal }) => {
    const all: TextInList[] = [];
    let cursor: string | undefined;
    do {
      const query = { cursor, limit: '100' };
      const { items, next } = await bodyOf(await texts.$get({ query }, { init: { signal } }));
      all.push(...items);
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    return all;
  },
  staleTime: 0,
});

/** With the version that a change of it has to name. */
export const textQuery = (documentId: string, locale: string) =>
  queryOptions({
    queryKey: ['texts', 'one', documentId, locale],
    queryFn: async ({ signal }) => versioned(await one.$get({ param: { documentId } }, { init: { signal } })),
    staleTime: 0,
  });

/** How it would be cut; the last cut stands while the next is made. */
export const previewQuery = (wanted: Pick<TextContent, 'meta' | 'original'>, locale: string) =>
  queryOptions({
    queryKey: ['texts', 'preview', wanted, locale],
    queryFn: async ({ signal }) => bodyOf(await texts.preview.$post({ json: wanted }, { init: { signal } })),
    enabled: wanted.original.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

export type FileRead = InferResponseType<typeof texts.files.$post, 200>;

/** What a file would be kept as. */
export async function readAsText(name: string, original: string) {
  return bodyOf(await texts.files.$post({ json: { name, original } }));
}

const over = (version: string, once: string) => ({
  headers: { 'If-Match': version, ...asOnce(once).headers },
});

export async function saveText(documentId: string, content: TextContent, version: string, once: string) {
  const json = { content };
  return bodyOf(await one.$put({ param: { documentId }, json, header: {} }, over(version, once)));
}

export async function withdrawText(documentId: string, reason: string, version: string, once: string) {
  const { withdraw } = one;
  const json = { reason };
  return bodyOf(await withdraw.$post({ param: { documentId }, json, header: {} }, over(version, once)));
}

/** Puts the draft aside, or takes it up again. */
export async function changeDraft(
  how: 'discard' | 'restore',
  documentId: string,
  version: string,
  once: string,
) {
  const { discard, restore } = one;
  const post = how === 'discard' ? discard.$post : restore.$post;
  return bodyOf(await post({ param: { documentId }, header: {} }, over(version, once)));
}

export async function approveText(documentId: string, version: number, once: string) {
  const { approve } = one[':version'];
  return bodyOf(await approve.$post({ param: { documentId, version: String(version) } }, asOnce(once)));
}

export type SeveralVerb = 'publish' | 'discard' | 'restore';
export type DraftsSettled = InferResponseType<typeof texts.publish.$post, 200>['items'];

/** Several drafts, each by itself, as they were looked at. */
export async function settleDrafts(
  verb: SeveralVerb,
  drafts: InferRequestType<typeof texts.publish.$post>['json']['drafts'],
  once: string,
) {
  const { publish, discard, restore } = texts;
  const post = { publish, discard, restore }[verb].$post;
  return bodyOf(await post({ json: { drafts } }, asOnce(once)));
}

export type KnownAdded = InferResponseType<typeof texts.readings.$post, 200>;

/** What ships about laws, drafted into every text that lacks it. */
export async function addKnown(once: string) {
  return bodyOf(await texts.readings.$post({}, asOnce(once)));
}

/** After something was published, withdrawn or put aside: whatever shows texts, or answers by them, is asked for again. */
export function textsChanged(queries: QueryClient): Promise<unknown> {
  const keys = ['texts', 'policies', 'policy', 'policy-versions', 'questions'];
  return Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
}

/** A page at a time; standing: only what holds today. */
export const searchQuery = (q: string, standing: boolean) =>
  infiniteQueryOptions({
    queryKey: ['policies', 'search', q, standing],
    queryFn: async ({ signal, pageParam }) => {
      const query = { q, standing: standing ? ('true' as const) : ('false' as const), cursor: pageParam };
      return bodyOf(await search.$get({ query }, { init: { signal } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
