import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import type { Level } from '../../shared/milestones/level-names.ts';
import type { PilotState } from '../../shared/pilots/states.ts';
import { bodyOf, runApi } from './client.ts';

const { monitoring } = runApi.v1.office;

type Board = InferResponseType<typeof monitoring.$get, 200>;
export type WatchedPilot = Board['items'][number];
export type BoardCounts = Board['counts'];
export type ComparedPilot = InferResponseType<typeof monitoring.compare.$get, 200>['pilots'][number];

/** What the board shows, as the address has it; nothing: all that run. */
export interface BoardFilter {
  /** Those that run no longer, with alerts that nobody has handled. */
  over?: true | undefined;
  level?: Level | undefined;
  state?: PilotState | undefined;
  overdue?: true | undefined;
  mine?: true | undefined;
  q?: string | undefined;
}

export const boardKey = ['monitoring', 'board'];

export async function boardPage(filter: BoardFilter, cursor: string | undefined, signal: AbortSignal) {
  const { over, overdue, mine, ...others } = filter;
  const flags = { over, overdue, mine };
  const set = Object.entries(flags)
    .filter(([, isSet]) => isSet)
    .map(([name]) => [name, 'true']);
  const query = {
    ...others,
    cursor,
    ...(Object.fromEntries(set) as Partial<Record<keyof typeof flags, 'true'>>),
  };
  return bodyOf(await monitoring.$get({ query }, { init: { signal } }));
}

/** The first of the board and how much there is of it. */
export const boardTopQuery = queryOptions({
  queryKey: [...boardKey, 'top'],
  queryFn: async ({ signal }) =>
    bodyOf(await monitoring.$get({ query: { limit: '5' } }, { init: { signal } })),
});

/** @param pilots ids */
export const compareQuery = (pilots: readonly string[]) =>
  queryOptions({
    queryKey: ['monitoring', 'compare', ...pilots],
    queryFn: async ({ signal }) =>
      bodyOf(await monitoring.compare.$get({ query: { pilots: pilots.join(',') } }, { init: { signal } })),
  });
