import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import type { FinalReport, PeriodReport } from '../../shared/milestones/report.ts';
import { asOnce, bodyOf, runApi, versioned } from './client.ts';
import { type PilotOf, type PilotSeen, pilotKey } from './pilots.ts';

const pilot = runApi.v1.enterprises[':enterpriseId'].pilots[':pilotId'];
const report = pilot.reports[':report'];

export type Report = InferResponseType<typeof report.$get, 200>;
export type Written = PeriodReport | FinalReport;

export interface ReportOf extends PilotOf {
  report: string;
}

const asParam = ({ enterpriseId, pilotId, report: key }: ReportOf) => ({
  enterpriseId,
  pilotId,
  report: key,
});
const reportKey = (of: ReportOf) => [...pilotKey(of), 'report', of.report];

export const reportQuery = (of: ReportOf, locale: string) =>
  queryOptions({
    queryKey: [...reportKey(of), locale],
    queryFn: async ({ signal }) => versioned(await report.$get({ param: asParam(of) }, { init: { signal } })),
    staleTime: 0,
  });

/** What a version said, which never changes. */
export const reportVersionQuery = (of: ReportOf, number: number) =>
  queryOptions({
    queryKey: [...reportKey(of), 'version', number],
    queryFn: async ({ signal }) => {
      const param = { ...asParam(of), number: String(number) };
      return bodyOf(await report.versions[':number'].$get({ param }, { init: { signal } }));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** @param revision that was last saved; 0: none was */
export async function saveReport({
  revision,
  content,
  ...of
}: ReportOf & { revision: number; content: Written }) {
  const json = content as unknown as Record<string, unknown>;
  return bodyOf(
    await report.draft.$put({ param: asParam(of), header: { 'if-match': `"${revision}"` }, json }),
  );
}

export async function submitReport(
  { version, reason, ...of }: ReportOf & { version: string; reason?: string },
  once: string,
) {
  const json = reason === undefined ? {} : { reason };
  return bodyOf(
    await report.submit.$post({ param: asParam(of), header: { 'if-match': version }, json }, asOnce(once)),
  );
}

/** Hands the final report in, which ends the test. */
export async function finishPilot(
  { verb, version, enterpriseId, pilotId }: PilotSeen & { verb: 'finish' | 'report' },
  once: string,
) {
  const wanted = { param: { enterpriseId, pilotId }, header: { 'if-match': version }, json: {} };
  return bodyOf(await pilot[verb].$post(wanted, asOnce(once)));
}

export async function confirmReport({ number, ...of }: ReportOf & { number: number }, once: string) {
  return bodyOf(await report.confirmation.$post({ param: asParam(of), json: { number } }, asOnce(once)));
}

export async function bringReportLetter(
  { number, file, ...of }: ReportOf & { number: number; file: string },
  once: string,
) {
  return bodyOf(await report.letter.$put({ param: asParam(of), json: { number, file } }, asOnce(once)));
}
