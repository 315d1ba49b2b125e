import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { usageApi } from './client.ts';
import { saveAs } from './save-as.ts';

const { usage } = usageApi.v1.office.assistant;

export type Usage = Extract<InferResponseType<typeof usage.$get, 200>, { items: unknown }>;
export type UsageDay = Usage['items'][number];

export const usageQuery = (days: number) =>
  queryOptions({
    queryKey: ['usage', days],
    queryFn: async ({ signal }): Promise<Usage> =>
      (await usage.$get({ query: { days: String(days) } }, { init: { signal } })).json() as Promise<Usage>,
    staleTime: 0,
  });

export const saveUsage = (days: number) =>
  saveAs(`/api/v1/office/assistant/usage?days=${days}&format=csv`, `assistant-usage-${days}.csv`);
