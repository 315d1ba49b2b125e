import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { PILOT_KINDS } from '../../shared/pilots/choices.ts';
import type { PilotState, Track } from '../../shared/pilots/states.ts';
import { bodyOf, registerApi } from './client.ts';

const { register, notices } = registerApi.v1;
const entry = register[':pilotId'];
const notice = notices[':pilotId'];

export type Registered = InferResponseType<typeof register.$get, 200>['items'][number];
export type RegisterEntry = InferResponseType<typeof entry.$get, 200>;
export type OpenNotice = InferResponseType<typeof notices.$get, 200>['items'][number];
export type Notice = InferResponseType<typeof notice.$get, 200>;
export type NewObjection = InferRequestType<typeof notice.objections.$post>['json'];
export type ObjectionMade = InferResponseType<typeof notice.objections.$post, 201>;

export interface RegisterFilter {
  q?: string | undefined;
  state?: PilotState | undefined;
  kind?: (typeof PILOT_KINDS)[number] | undefined;
  park?: string | undefined;
  track?: Track | undefined;
}

export async function registerPage(filter: RegisterFilter, cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await register.$get({ query: { ...filter, cursor } }, { init: { signal } }));
}

/** A file of what the list shows, in the reader's language. */
export function exportAddress(as: 'csv' | 'xlsx', filter: RegisterFilter, lang: string): string {
  const given = Object.entries({ ...filter, lang }).filter((pair): pair is [string, string] => !!pair[1]);
  return `/api/v1/register.${as}?${new URLSearchParams(given)}`;
}

export const feedAddress = (lang: string) => `/api/v1/register/feed.json?lang=${lang}`;

export const registeredQuery = (pilotId: string) =>
  queryOptions({
    queryKey: ['register', pilotId],
    queryFn: async ({ signal }) => bodyOf(await entry.$get({ param: { pilotId } }, { init: { signal } })),
  });

export async function noticePage(cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await notices.$get({ query: { cursor } }, { init: { signal } }));
}

export const noticeQuery = (pilotId: string) =>
  queryOptions({
    queryKey: ['notices', pilotId],
    queryFn: async ({ signal }) => bodyOf(await notice.$get({ param: { pilotId } }, { init: { signal } })),
  });

export async function makeObjection({ pilotId, json }: { pilotId: string; json: NewObjection }) {
  return bodyOf(await notice.objections.$post({ param: { pilotId }, json }));
}
