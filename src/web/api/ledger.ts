import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { bodyOf, ledgerApi } from './client.ts';
import { RequestFailure } from './failure.ts';

const { ledger } = ledgerApi.v1;
const entry = ledger.entries[':stream'][':seq'];

export type PublishedKey = InferResponseType<typeof ledger.keys.$get, 200>['items'][number];
export type EntryPage = InferResponseType<typeof ledger.entries.$get, 200>;
export type FoundEntry = EntryPage['items'][number];
export type EntryView = InferResponseType<typeof entry.$get, 200>;

/** As the address has them. Days are civil, of the reader's clock, the last one included. */
export interface EntryFilter {
  stream?: string | undefined;
  actor?: string | undefined;
  action?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Words in what entries say. */
  q?: string | undefined;
}

/** Null while no checkpoint has been made. */
export const latestCheckpointQuery = queryOptions({
  queryKey: ['ledger', 'latest'],
  queryFn: async ({ signal }) => {
    try {
      return (await bodyOf(await ledger.checkpoints.latest.$get({}, { init: { signal } }))).checkpoint;
    } catch (error) {
      if (error instanceof RequestFailure && error.status === 404) return null;
      throw error;
    }
  },
});

export const ledgerKeysQuery = queryOptions({
  queryKey: ['ledger', 'keys'],
  queryFn: async ({ signal }) => (await bodyOf(await ledger.keys.$get({}, { init: { signal } }))).items,
});

export async function checkpointPage(cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await ledger.checkpoints.$get({ query: { cursor, limit: '10' } }, { init: { signal } }));
}

/** @returns null when the ledger has no checkpoint of one of these sizes */
export async function consistencyProof(from: number, to: number) {
  try {
    const query = { from: String(from), to: String(to) };
    return await bodyOf(await ledger.proofs.consistency.$get({ query }));
  } catch (error) {
    if (error instanceof RequestFailure && error.status === 404) return null;
    throw error;
  }
}

export async function makeCheckpoint() {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  return (await bodyOf(await ledger.checkpoints.$post({}, { headers }))).checkpoint;
}

export type LedgerSubject = InferResponseType<typeof ledger.subjects.$get, 200>['items'][number];

export const ledgerSubjectsQuery = (q: string) =>
  queryOptions({
    queryKey: ['ledger', 'subjects', q],
    queryFn: async ({ signal }) =>
      (await bodyOf(await ledger.subjects.$get({ query: { q } }, { init: { signal } }))).items,
  });

export async function entryPage(filter: EntryFilter, cursor: string | undefined, signal: AbortSignal) {
  const { stream, actor, action, from, to, q } = filter;
  const query = { stream, actor, action, from: startOf(from), to: startOf(to, 1), q, cursor, limit: '50' };
  return bodyOf(await ledger.entries.$get({ query }, { init: { signal } }));
}

/** The instant at which a civil day, or the one so many days later, begins here. */
function startOf(date: string | undefined, later = 0): string | undefined {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return year && month && day ? new Date(year, month - 1, day + later).toISOString() : undefined;
}

export const entryQuery = (stream: string, seq: string) =>
  queryOptions({
    queryKey: ['ledger', 'entry', stream, seq],
    queryFn: async ({ signal }) => {
      const param = { stream: encodeURIComponent(stream), seq: encodeURIComponent(seq) };
      return bodyOf(await entry.$get({ param }, { init: { signal } }));
    },
  });

/** All of it up to the latest checkpoint; the browser saves it as a file. */
export const EXPORT_ADDRESS = '/api/v1/ledger/export';
