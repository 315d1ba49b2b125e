import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { ToldBy } from '../../shared/telling.ts';
import { accountApi, bodyOf } from './client.ts';

const { account } = accountApi.v1;
const { sessions, tokens, events, erasure, phone } = account;
const secondFactor = account['second-factor'];

export type Session = InferResponseType<typeof sessions.$get, 200>['items'][number];
export type Token = InferResponseType<typeof tokens.$get, 200>['items'][number];
export type NewToken = InferResponseType<typeof tokens.$post, 201>;
export type TokenWanted = InferRequestType<typeof tokens.$post>['json'];
export type SecurityEvent = InferResponseType<typeof events.$get, 200>['items'][number];
export type SecondFactorOffer = InferResponseType<typeof secondFactor.$post, 200>;
type Patch = InferRequestType<typeof account.$patch>['json'];

/** Everything under one key: what is done with credentials shows in the lists beside. */
export const OWN = ['own-account'] as const;

export const sessionsQuery = queryOptions({
  queryKey: [...OWN, 'sessions'],
  queryFn: async ({ signal }) => (await bodyOf(await sessions.$get({}, { init: { signal } }))).items,
});

export const tokensQuery = queryOptions({
  queryKey: [...OWN, 'tokens'],
  queryFn: async ({ signal }) => (await bodyOf(await tokens.$get({}, { init: { signal } }))).items,
});

export const erasureQuery = queryOptions({
  queryKey: [...OWN, 'erasure'],
  queryFn: async ({ signal }) => bodyOf(await erasure.$get({}, { init: { signal } })),
});

export const secondFactorQuery = queryOptions({
  queryKey: [...OWN, 'second-factor'],
  queryFn: async ({ signal }) => bodyOf(await secondFactor.$get({}, { init: { signal } })),
});

export async function eventPage(cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await events.$get({ query: { cursor, limit: '10' } }, { init: { signal } }));
}

export async function changeProfile(json: Patch) {
  await account.$patch({ json });
}

/** Who has no password yet leaves it empty; the server knows. */
const given = (password: string) => (password === '' ? {} : { password });

export async function changePassword({ current, password }: { current: string; password: string }) {
  await account.password.$post({ json: { password, ...(current !== '' && { current }) } });
}

export async function changeTelling(by: ToldBy) {
  await account.telling.$put({ json: { by } });
}

export async function askForEmail({ email, password }: { email: string; password: string }) {
  await account.email.$post({ json: { email, ...given(password) } });
}

export async function askForPhone(number: string) {
  await phone.code.$post({ json: { phone: number } });
}

export async function changePhone(json: { phone: string; code: string }) {
  await phone.$post({ json });
}

export async function offerSecondFactor(password: string) {
  return bodyOf(await secondFactor.$post({ json: given(password) }));
}

export async function confirmSecondFactor(code: string) {
  await secondFactor.confirm.$post({ json: { code } });
}

export async function dropSecondFactor(json: { code: string; kind: 'totp' | 'backup' }) {
  await secondFactor.$delete({ json });
}

export async function endSession(sessionId: string) {
  await sessions[':sessionId'].$delete({ param: { sessionId } });
}

export async function endOtherSessions() {
  await sessions.$delete({});
}

export async function makeToken(json: TokenWanted) {
  return bodyOf(await tokens.$post({ json }));
}

export async function revokeToken(tokenId: string) {
  await tokens[':tokenId'].$delete({ param: { tokenId } });
}

export async function eraseAccount({ password, code }: { password: string; code: string }) {
  await erasure.$post({ json: { ...given(password), ...(code !== '' && { code }) } });
}
