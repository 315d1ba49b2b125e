import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { caseKey, type Over } from './cases.ts';
import { asOnce, bodyOf, leadApi, runApi, versioned } from './client.ts';

const one = runApi.v1.office.pilots[':pilotId'];
const report = one.reports[':report'];
const { leads } = leadApi.v1.office.pilots[':pilotId'];

export type CaseRun = InferResponseType<typeof one.run.$get, 200>;
export type CaseMilestone = CaseRun['milestones'][number];
export type CaseAlert = CaseRun['alerts'][number];
export type CaseSeries = InferResponseType<typeof one.values.$get, 200>;
export type CaseReport = InferResponseType<typeof report.$get, 200>;
export type CaseReportVersion = InferResponseType<(typeof report.versions)[':number']['$get'], 200>;

/** How a pilot runs: plan, caps, indicators, alerts. */
export const caseRunQuery = (pilotId: string, locale: string) =>
  queryOptions({
    queryKey: [...caseKey(pilotId), 'run', locale],
    queryFn: async ({ signal }) =>
      versioned(await one.run.$get({ param: { pilotId } }, { init: { signal } })),
    staleTime: 0,
  });

export const caseSeriesQuery = (pilotId: string, until?: string) =>
  queryOptions({
    queryKey: [...caseKey(pilotId), 'series', until],
    queryFn: async ({ signal }) =>
      bodyOf(await one.values.$get({ param: { pilotId }, query: { until } }, { init: { signal } })),
  });

/** What submitted reports say of an indicator. */
export function pointsOf(reported: CaseSeries['reported'], name: string): { on: string; value: number }[] {
  return reported.flatMap(({ on, values }) => {
    const value = values[name];
    return value === undefined ? [] : [{ on, value }];
  });
}

export const caseLeadsQuery = (pilotId: string) =>
  queryOptions({
    queryKey: [...caseKey(pilotId), 'leads'],
    queryFn: async ({ signal }) => bodyOf(await leads.$get({ param: { pilotId } }, { init: { signal } })),
  });

/** Over the version of the run, which is not that of the case. */
export async function handleAlert(
  { pilotId, version }: Over,
  { alertId, ...json }: { alertId: string; note: string },
  once: string,
) {
  const wanted = { param: { pilotId, alertId }, header: { 'if-match': version }, json };
  return versioned(await one.alerts[':alertId'].handle.$post(wanted, asOnce(once)));
}

/** Over the version of the run that was looked at: what a team asks for may have been taken back and asked otherwise. */
export async function decideMilestones(
  { pilotId, version }: Over,
  json: { ids: string[]; accepted: boolean; reason?: string },
  once: string,
) {
  const wanted = { param: { pilotId }, header: { 'if-match': version }, json };
  return versioned(await one.milestones.decision.$post(wanted, asOnce(once)));
}

export const caseReportQuery = (pilotId: string, key: string, locale: string) =>
  queryOptions({
    queryKey: [...caseKey(pilotId), 'report', key, locale],
    queryFn: async ({ signal }) =>
      versioned(await report.$get({ param: { pilotId, report: key } }, { init: { signal } })),
    staleTime: 0,
  });

/** What a version said, which never changes. */
export const caseReportVersionQuery = (pilotId: string, key: string, number: number) =>
  queryOptions({
    queryKey: [...caseKey(pilotId), 'report', key, 'version', number],
    queryFn: async ({ signal }) =>
      bodyOf(
        await report.versions[':number'].$get(
          { param: { pilotId, report: key, number: String(number) } },
          { init: { signal } },
        ),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

export async function checkReportLetter(
  {
    pilotId,
    report: key,
    ...json
  }: { pilotId: string; report: string; number: number; accepted: boolean; reason?: string },
  once: string,
) {
  return bodyOf(await report['letter-check'].$post({ param: { pilotId, report: key }, json }, asOnce(once)));
}
