import { queryOptions } from '@tanstack/react-query';
import type { AlertKind } from '../../shared/milestones/names.ts';
import type { SheetLine } from '../../shared/milestones/sheet.ts';
import { fetchOrFail, RequestFailure } from './failure.ts';
import { sendFile } from './files.ts';
import type { PilotOf } from './pilots.ts';

/** Of an alert, what the answer to a sheet shows. */
interface Alert {
  id: string;
  kind: AlertKind;
  name: string;
  level: 'amber' | 'red';
  day: string;
}

type Line = SheetLine<Alert>;
export type SheetAnswer = Exclude<Line, { checked: number } | { problem: unknown }>;

export interface Progress {
  /** Share of the file that is sent, then of its rows that are checked; from 0 to 1. */
  share: number;
  step: 'sending' | 'checking';
}

const own = ({ enterpriseId, pilotId }: PilotOf) =>
  `/api/v1/enterprises/${encodeURIComponent(enterpriseId)}/pilots/${encodeURIComponent(pilotId)}`;
const office = (pilotId: string) => `/api/v1/office/pilots/${encodeURIComponent(pilotId)}`;

/** A pilot as one of its team sees it, or the office, which names no enterprise. */
export interface RunOf {
  enterpriseId?: string | undefined;
  pilotId: string;
}

const runAddress = ({ enterpriseId, pilotId }: RunOf) =>
  enterpriseId === undefined ? office(pilotId) : own({ enterpriseId, pilotId });

const inLanguage = () => `lang=${document.documentElement.lang === 'en' ? 'en' : 'zh'}`;

export const valuesTemplate = (of: PilotOf, kind: 'xlsx' | 'csv') =>
  `${own(of)}/values/template.${kind}?${inLanguage()}`;
export const runBook = (of: RunOf) => `${runAddress(of)}/run.xlsx?${inLanguage()}`;
export const filledReport = (of: RunOf, report: string, template: string) =>
  `${runAddress(of)}/reports/${encodeURIComponent(report)}/filled.docx?template=${encodeURIComponent(template)}&${inLanguage()}`;
/** 风险提示, to the regulator that runs a pilot. */
export const riskNotice = (pilotId: string, alertId: string) =>
  `${office(pilotId)}/alerts/${encodeURIComponent(alertId)}/notice.docx?${inLanguage()}`;

const linesIn = (text: string): Line[] =>
  text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));

/**
 * Sends a table of values, and follows how far the service has come with it.
 * @throws RequestFailure; an AbortError when the signal says so
 */
export async function sendSheet(
  of: PilotOf,
  file: File,
  { onProgress, signal }: { onProgress: (progress: Progress) => void; signal: AbortSignal },
): Promise<SheetAnswer> {
  const text = await sendFile(`${own(of)}/values/sheet`, file, {
    signal,
    onProgress: (share) => onProgress({ share, step: 'sending' }),
    onText: (so) => {
      const last = linesIn(so).findLast((line) => 'checked' in line);
      if (last) onProgress({ share: last.of === 0 ? 1 : last.checked / last.of, step: 'checking' });
    },
  });
  const last = linesIn(text).at(-1);
  if (last === undefined || 'checked' in last) throw new RequestFailure('offline');
  if ('problem' in last)
    throw new RequestFailure('problem', { status: last.problem.status, problem: last.problem });
  return last;
}

export interface ReportTemplate {
  id: string;
  name: string;
  /** Of the office, which every team may use. */
  office: boolean;
  fields: { name: string; known: boolean }[];
  createdAt: string;
}

/** Of an enterprise, or of the office, which names none. */
const templates = (enterpriseId: string | undefined) =>
  enterpriseId === undefined
    ? '/api/v1/office/report-templates'
    : `/api/v1/enterprises/${encodeURIComponent(enterpriseId)}/report-templates`;

export const templatesQuery = (enterpriseId: string | undefined) =>
  queryOptions({
    queryKey: ['report-templates', enterpriseId ?? 'office'],
    queryFn: async ({ signal }) => {
      const answer = await fetchOrFail(templates(enterpriseId), { signal });
      return ((await answer.json()) as { items: ReportTemplate[] }).items;
    },
  });

export const templateFile = (enterpriseId: string | undefined, id: string) =>
  `${templates(enterpriseId)}/${encodeURIComponent(id)}/file`;

export async function addTemplate(enterpriseId: string | undefined, file: File): Promise<ReportTemplate> {
  const { signal } = new AbortController();
  const text = await sendFile(templates(enterpriseId), file, { signal, onProgress: () => undefined });
  return JSON.parse(text) as ReportTemplate;
}

export async function removeTemplate(enterpriseId: string | undefined, id: string): Promise<void> {
  await fetchOrFail(`${templates(enterpriseId)}/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
