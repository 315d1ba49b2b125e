import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import { asOnce, bodyOf, runApi, versioned } from './client.ts';
import { type PilotOf, pilotKey } from './pilots.ts';

const pilot = runApi.v1.enterprises[':enterpriseId'].pilots[':pilotId'];
const { milestones } = pilot;
const milestone = milestones[':milestoneId'];

export type Run = InferResponseType<typeof pilot.run.$get, 200>;
export type Milestone = Run['milestones'][number];
export type RunAlert = Run['alerts'][number];
export type Series = InferResponseType<typeof pilot.values.$get, 200>;
export type NewMilestones = InferRequestType<typeof milestones.$post>['json'];
export type NewValues = InferRequestType<typeof pilot.values.$post>['json'];
export type Every = 'monthly' | 'quarterly' | 'half-yearly';

const asParam = ({ enterpriseId, pilotId }: PilotOf) => ({ enterpriseId, pilotId });

/** How a pilot runs: plan, caps, indicators, alerts. */
export const runQuery = (of: PilotOf, locale: string) =>
  queryOptions({
    queryKey: [...pilotKey(of), 'run', locale],
    queryFn: async ({ signal }) =>
      versioned(await pilot.run.$get({ param: asParam(of) }, { init: { signal } })),
    staleTime: 0,
  });

/** @param until civil date; left out, all there is */
export const seriesQuery = (of: PilotOf, until?: string) =>
  queryOptions({
    queryKey: [...pilotKey(of), 'series', until],
    queryFn: async ({ signal }) =>
      bodyOf(await pilot.values.$get({ param: asParam(of), query: { until } }, { init: { signal } })),
  });

export const scheduleQuery = (of: PilotOf, every: Every, locale: string) =>
  queryOptions({
    queryKey: [...pilotKey(of), 'schedule', every, locale],
    queryFn: async ({ signal }) =>
      bodyOf(await milestones.schedule.$get({ param: asParam(of), query: { every } }, { init: { signal } })),
    staleTime: 0,
  });

export async function proposeMilestones({ json, ...of }: PilotOf & { json: NewMilestones }, once: string) {
  return bodyOf(await milestones.$post({ param: asParam(of), json }, asOnce(once)));
}

export async function moveMilestone(
  { milestoneId, dueOn, reason, ...of }: PilotOf & { milestoneId: string; dueOn: string; reason: string },
  once: string,
) {
  const wanted = { param: { ...asParam(of), milestoneId }, json: { dueOn, reason } };
  return bodyOf(await milestone.move.$post(wanted, asOnce(once)));
}

export async function dropMilestone(
  { milestoneId, reason, ...of }: PilotOf & { milestoneId: string; reason: string },
  once: string,
) {
  const wanted = { param: { ...asParam(of), milestoneId }, json: { reason } };
  return bodyOf(await milestone.drop.$post(wanted, asOnce(once)));
}

export async function withdrawPending(
  { milestoneId, ...of }: PilotOf & { milestoneId: string },
  once: string,
) {
  return bodyOf(await milestone.pending.$delete({ param: { ...asParam(of), milestoneId } }, asOnce(once)));
}

export async function pushValues({ json, ...of }: PilotOf & { json: NewValues }, once: string) {
  return bodyOf(await pilot.values.$post({ param: asParam(of), json }, asOnce(once)));
}
