import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { QuestionFilter } from '../questions/filter.ts';
import { asOnce, bodyOf, questionApi, versioned } from './client.ts';

const { questions } = questionApi.v1.office;
const one = questions[':groupId'];
const ofText = questionApi.v1.office.texts[':documentId'].questions;

export type QuestionPage = InferResponseType<typeof questions.$get, 200>;
export type QuestionInList = QuestionPage['items'][number];
export type QuestionGroup = InferResponseType<typeof one.$get, 200>;
export type AskedQuestion = InferResponseType<typeof one.asked.$get, 200>['items'][number];
export type GroupChanged = InferResponseType<typeof one.merge.$post, 200>;
export type OfficialAnswer = InferRequestType<typeof one.answer.$post>['json'];

export async function questionPage(
  { mine, ...filter }: QuestionFilter,
  cursor: string | undefined,
  signal: AbortSignal,
) {
  const query = { ...filter, ...(mine && { mine: 'true' }), cursor, limit: '20' };
  return bodyOf(await questions.$get({ query }, { init: { signal } }));
}

/** For the desk: how many wait, and those asked last. */
export const openQuestionsQuery = queryOptions({
  queryKey: ['questions', 'open'],
  queryFn: async ({ signal }) =>
    bodyOf(await questions.$get({ query: { limit: '5' } }, { init: { signal } })),
});

/** With the version that a change of it has to name. */
export const questionQuery = (groupId: string) =>
  queryOptions({
    queryKey: ['questions', 'one', groupId],
    queryFn: async ({ signal }) => versioned(await one.$get({ param: { groupId } }, { init: { signal } })),
    staleTime: 0,
  });

/** What an official answer was written for. */
export const answeredQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['questions', 'of-text', documentId],
    queryFn: async ({ signal }) => bodyOf(await ofText.$get({ param: { documentId } }, { init: { signal } })),
    staleTime: 0,
  });

export async function askedPage(groupId: string, cursor: string | undefined, signal: AbortSignal) {
  const query = { cursor, limit: '20' };
  return bodyOf(await one.asked.$get({ param: { groupId }, query }, { init: { signal } }));
}

export type GroupAct =
  | { act: 'assign'; json: { assignee: string | null } }
  | { act: 'dismiss'; json: { reason: string } }
  | { act: 'merge'; json: { into: string } }
  | { act: 'split'; json: { questions: string[]; into: string | null } }
  | { act: 'answer'; json: OfficialAnswer }
  | { act: 'reopen' };

/** Whatever is done about a group, over what was looked at; answers where to go on. */
export async function changeGroup(groupId: string, version: string, wanted: GroupAct, once: string) {
  const how = { headers: { 'If-Match': version, ...asOnce(once).headers } };
  const at = { param: { groupId }, header: {} };
  switch (wanted.act) {
    case 'assign':
      return bodyOf(await one.assign.$post({ ...at, json: wanted.json }, how));
    case 'dismiss':
      return bodyOf(await one.dismiss.$post({ ...at, json: wanted.json }, how));
    case 'merge':
      return bodyOf(await one.merge.$post({ ...at, json: wanted.json }, how));
    case 'split':
      return bodyOf(await one.split.$post({ ...at, json: wanted.json }, how));
    case 'answer':
      return bodyOf(await one.answer.$post({ ...at, json: wanted.json }, how));
    case 'reopen':
      return bodyOf(await one.reopen.$post(at, how));
  }
}
