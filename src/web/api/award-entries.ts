import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { Track } from '../../shared/pilots/states.ts';
import type { EntryState } from '../../shared/rewards/batches.ts';
import type { Lack, Standing } from '../../shared/rewards/entries.ts';
import { batchKey } from './batches.ts';
import { asOnce, bodyOf, entryApi } from './client.ts';
import { type PilotOf, pilotKey } from './pilots.ts';

const { entries } = entryApi.v1.office.batches[':batchId'];
const entry = entries[':entryId'];
const { awards } = entryApi.v1.enterprises[':enterpriseId'].pilots[':pilotId'];

export type CandidatePage = InferResponseType<typeof entries.candidates.$get, 200>;
export type Candidate = CandidatePage['items'][number];
export type Nominating = InferRequestType<typeof entries.$post>['json'];
export type EntryPage = InferResponseType<typeof entries.$get, 200>;
export type EntryRow = EntryPage['items'][number];
export type EntryView = InferResponseType<typeof entry.$get, 200>;
export type NewCheck = InferRequestType<typeof entry.conditions.$put>['json']['checks'][number];
export type ManyChecks = InferRequestType<typeof entries.conditions.$post>['json'];
export type OwnAward = InferResponseType<typeof awards.$get, 200>['items'][number];
export type Declaring = InferRequestType<(typeof awards)[':entryId']['declaration']['$put']>['json'];

export interface CandidateFilter {
  track?: Track | undefined;
  q?: string | undefined;
}

export const entriesKey = (batchId: string) => [...batchKey(batchId), 'entries'];

export async function candidatePage(
  batchId: string,
  { standing, ...filter }: CandidateFilter & { standing: Standing },
  cursor: string | undefined,
  signal: AbortSignal,
) {
  const query = { ...filter, standing, cursor };
  return bodyOf(await entries.candidates.$get({ param: { batchId }, query }, { init: { signal } }));
}

/** How many stand where, whatever is filtered. */
export const standingsQuery = (batchId: string) =>
  queryOptions({
    queryKey: [...entriesKey(batchId), 'standings'],
    queryFn: async ({ signal }) => {
      const query = { standing: 'undecided', limit: '1' } as const;
      return bodyOf(await entries.candidates.$get({ param: { batchId }, query }, { init: { signal } }));
    },
  });

export async function nominate({ batchId, ...json }: Nominating & { batchId: string }, once: string) {
  return bodyOf(await entries.$post({ param: { batchId }, json }, asOnce(once)));
}

export async function entryPage(
  batchId: string,
  query: { state: EntryState; lack?: Lack | undefined; q?: string | undefined },
  cursor: string | undefined,
  signal: AbortSignal,
) {
  return bodyOf(
    await entries.$get({ param: { batchId }, query: { ...query, cursor } }, { init: { signal } }),
  );
}

export const entryQuery = (batchId: string, entryId: string, locale: string) =>
  queryOptions({
    queryKey: [...entriesKey(batchId), 'one', entryId, locale],
    queryFn: async ({ signal }) =>
      bodyOf(await entry.$get({ param: { batchId, entryId } }, { init: { signal } })),
    // Worked on by several: looked at anew whenever somebody comes back to it.
    staleTime: 0,
  });

interface OfEntry {
  batchId: string;
  entryId: string;
}

export async function checkConditions(
  { batchId, entryId, ...json }: OfEntry & { seenAt: string; checks: NewCheck[] },
  once: string,
) {
  return bodyOf(await entry.conditions.$put({ param: { batchId, entryId }, json }, asOnce(once)));
}

export async function checkMany({ batchId, ...json }: ManyChecks & { batchId: string }, once: string) {
  return bodyOf(await entries.conditions.$post({ param: { batchId }, json }, asOnce(once)));
}

export async function excludeEntry(
  { version, reason, ...param }: OfEntry & { version: string; reason: string },
  once: string,
) {
  const wanted = { param, header: { 'if-match': version }, json: { reason } };
  return bodyOf(await entry.exclude.$post(wanted, asOnce(once)));
}

export const ownAwardsKey = (of: PilotOf) => [...pilotKey(of), 'awards'];

export const ownAwardsQuery = (of: PilotOf) =>
  queryOptions({
    queryKey: ownAwardsKey(of),
    queryFn: async ({ signal }) => bodyOf(await awards.$get({ param: of }, { init: { signal } })),
    staleTime: 0,
  });

interface OfOwn {
  of: PilotOf;
  entryId: string;
  seenAt: string;
}

export async function giveUpAward({ of, entryId, ...json }: OfOwn & { reason: string }, once: string) {
  const wanted = { param: { ...of, entryId }, json };
  return bodyOf(await awards[':entryId'].renunciation.$post(wanted, asOnce(once)));
}

export async function takeBackGivenUp({ of, entryId, ...json }: OfOwn, once: string) {
  const wanted = { param: { ...of, entryId }, json };
  return bodyOf(await awards[':entryId'].renunciation.withdrawal.$post(wanted, asOnce(once)));
}

export async function declareAward(
  { of, entryId, ...json }: Declaring & { of: PilotOf; entryId: string },
  once: string,
) {
  const param = { ...of, entryId };
  return bodyOf(await awards[':entryId'].declaration.$put({ param, json }, asOnce(once)));
}
