import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { ComparedView } from '../../assistant/words/schemas.ts';
import type { WordKind } from '../../shared/words.ts';
import { asOnce, bodyOf, evaluationApi, versioned, wordApi } from './client.ts';
import { fetchOrFail, RequestFailure } from './failure.ts';

const { words } = wordApi.v1.office;
const one = words[':kind'];
const questions = evaluationApi.v1.office['evaluation-questions'];

export type WordView = InferResponseType<typeof one.$get, 200>;
export type OwnQuestion = InferResponseType<typeof questions.$get, 200>['items'][number];
export type NewQuestion = InferRequestType<typeof questions.$post>['json'];
export type Compared = ComparedView;
export type Change = Compared['changes'][number];

export const wordsQuery = queryOptions({
  queryKey: ['words', 'list'],
  queryFn: async ({ signal }) => (await bodyOf(await words.$get({}, { init: { signal } }))).items,
  staleTime: 0,
});

/** With the version that a change of it has to name. */
export const wordQuery = (kind: WordKind) =>
  queryOptions({
    queryKey: ['words', 'one', kind],
    queryFn: async ({ signal }) => versioned(await one.$get({ param: { kind } }, { init: { signal } })),
    staleTime: 0,
  });

export async function contentOf(kind: WordKind, version: number): Promise<unknown> {
  const param = { kind, version: String(version) };
  return (await bodyOf(await one[':version'].$get({ param }))).content;
}

export async function saveWords(kind: WordKind, content: unknown, version: string, once: string) {
  const headers = { 'If-Match': version, ...asOnce(once).headers };
  return bodyOf(await one.$put({ param: { kind }, json: { content }, header: {} }, { headers }));
}

export async function approveWords(kind: WordKind, version: number, once: string) {
  const { approve } = one[':version'];
  return bodyOf(await approve.$post({ param: { kind, version: String(version) } }, asOnce(once)));
}

export async function discardWords(kind: WordKind, version: number, once: string) {
  const { discard } = one[':version'];
  return bodyOf(await discard.$post({ param: { kind, version: String(version) } }, asOnce(once)));
}

export interface Progress {
  done: number;
  total: number;
}
type Line = Progress | Compared | { problem: NonNullable<RequestFailure['problem']> & { status: number } };

/**
 * What a change would do to the evaluation sets, followed as it is found out.
 * @throws RequestFailure; an AbortError when the signal says so
 */
export async function previewWords(
  kind: WordKind,
  wanted: { content: unknown; model: boolean },
  { onProgress, signal }: { onProgress: (progress: Progress) => void; signal: AbortSignal },
): Promise<Compared> {
  const response = await fetchOrFail(`/api/v1/office/words/${kind}/preview`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(wanted),
    signal,
  });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  // fetchOrFail lets go of the signal once an answer begins.
  const leave = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', leave, { once: true });
  const decoder = new TextDecoder();
  let rest = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const parts = (rest + decoder.decode(next.value, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts.filter((text) => text !== '')) {
      const line = JSON.parse(part) as Line;
      if ('problem' in line)
        throw new RequestFailure('problem', { status: line.problem.status, problem: line.problem });
      if ('tallies' in line) return line;
      onProgress(line);
    }
  }
  signal.throwIfAborted();
  throw new RequestFailure('offline');
}

export async function ownQuestionsPage(cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await questions.$get({ query: { cursor } }, { init: { signal } }));
}

export async function addQuestion(json: NewQuestion, once: string) {
  return bodyOf(await questions.$post({ json }, asOnce(once)));
}

export async function removeQuestion(questionId: string, once: string) {
  await questions[':questionId'].$delete({ param: { questionId } }, asOnce(once));
}
