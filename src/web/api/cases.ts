import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { Act } from '../../shared/pilots/acts.ts';
import type { PilotState, Track } from '../../shared/pilots/states.ts';
import type { SCOPES } from '../cases/scopes.ts';
import { asOnce, bodyOf, pilotApi, runApi, type Versioned, versioned } from './client.ts';

const { pilots } = pilotApi.v1.office;
const one = pilots[':pilotId'];
const version = one.versions[':number'];
/** What reaches into the run of a pilot. */
const ofRun = runApi.v1.office.pilots[':pilotId'];
const request = ofRun.requests[':requestId'];

export type QueuedCase = InferResponseType<typeof pilots.$get, 200>['items'][number];
export type CaseCounts = InferResponseType<typeof pilots.$get, 200>['counts'];
export type CaseView = InferResponseType<typeof one.$get, 200>;
export type CaseVersion = InferResponseType<typeof version.$get, 200>;
export type CaseChange = InferResponseType<typeof version.changes.$get, 200>['changes'][number];
export type InvitedExpert = InferResponseType<typeof one.experts.$post, 201>;
export type CaseHistory = Extract<InferResponseType<typeof one.history.$get, 200>, { items: unknown }>;
type Remarks = InferRequestType<typeof one.return.$post>['json']['remarks'];

/** What the queue shows, as the address has it; nothing: all that waits for the office. */
export interface CaseFilter {
  scope?: (typeof SCOPES)[number] | undefined;
  state?: PilotState | undefined;
  track?: Track | undefined;
  q?: string | undefined;
}

/** The queue in all its filters, with its counts. */
export const casesKey = ['cases', 'queue'];
/** One case and all that belongs to it. */
export const caseKey = (pilotId: string) => ['cases', 'case', pilotId];

const asQuery = ({ scope, ...filter }: CaseFilter) => ({
  ...filter,
  ...(scope === 'mine' && { mine: 'true' }),
  ...(scope === 'unassigned' && { unassigned: 'true' }),
});

export async function casePage(filter: CaseFilter, cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await pilots.$get({ query: { ...asQuery(filter), cursor } }, { init: { signal } }));
}

/** What is due first of all that waits, with how much there is of it, whatever is filtered. */
export const dueCasesQuery = queryOptions({
  queryKey: [...casesKey, 'due'],
  queryFn: async ({ signal }) => bodyOf(await pilots.$get({ query: { limit: '5' } }, { init: { signal } })),
});

/** In which order a list shows its cases, for the way from one to the next. */
export const caseOrderQuery = (filter: CaseFilter) =>
  queryOptions({
    queryKey: [...casesKey, 'order', filter],
    queryFn: async ({ signal }) => {
      const query = { ...asQuery(filter), limit: '100' };
      const { items, next } = await bodyOf(await pilots.$get({ query }, { init: { signal } }));
      return { ids: items.map(({ id }) => id), more: next !== null };
    },
  });

export const caseQuery = (pilotId: string, locale: string) =>
  queryOptions({
    queryKey: [...caseKey(pilotId), 'view', locale],
    queryFn: async ({ signal }) => versioned(await one.$get({ param: { pilotId } }, { init: { signal } })),
    // Decided on by several: looked at anew whenever somebody comes back to it.
    staleTime: 0,
  });

export const caseVersionQuery = (pilotId: string, number: number, locale: string) =>
  queryOptions({
    queryKey: [...caseKey(pilotId), 'versions', number, locale],
    queryFn: async ({ signal }) =>
      bodyOf(await version.$get({ param: { pilotId, number: String(number) } }, { init: { signal } })),
  });

export const caseChangesQuery = (pilotId: string, number: number, from: number) =>
  queryOptions({
    queryKey: [...caseKey(pilotId), 'changes', number, from],
    queryFn: async ({ signal }) => {
      const wanted = { param: { pilotId, number: String(number) }, query: { from: String(from) } };
      return bodyOf(await version.changes.$get(wanted, { init: { signal } }));
    },
  });

export const caseComplianceQuery = (pilotId: string) =>
  queryOptions({
    queryKey: [...caseKey(pilotId), 'compliance'],
    queryFn: async ({ signal }) =>
      versioned(await one.compliance.$get({ param: { pilotId } }, { init: { signal } })),
    staleTime: 0,
  });

export async function caseHistoryPage(
  pilotId: string,
  { daily, cursor }: { daily: boolean; cursor?: string | undefined },
  signal: AbortSignal,
) {
  const query = { cursor, ...(daily && { daily: 'true' }) };
  const answer = await one.history.$get({ param: { pilotId }, query }, { init: { signal } });
  // As JSON, unless it is asked for as CSV.
  return (await bodyOf(answer)) as CaseHistory;
}

/** What happened between the version that somebody looked at and the one there now, newest first. */
export const caseSinceQuery = (pilotId: string, seen: string, now: string) =>
  queryOptions({
    queryKey: [...caseKey(pilotId), 'since', seen, now],
    queryFn: async ({ signal }) => {
      const { items } = await caseHistoryPage(pilotId, { daily: false }, signal);
      const from = Number(/\d+/u.exec(seen)?.[0] ?? 0);
      return items.filter(({ seq }) => seq > from);
    },
  });

/** Which case, and the version of it that was looked at. */
export interface Over {
  pilotId: string;
  version: string;
}

const over = ({ pilotId, version: seen }: Over) => ({ param: { pilotId }, header: { 'if-match': seen } });

const moves = {
  take: one.take,
  accept: one.accept,
  'to-expert-review': one['to-expert-review'],
  admit: one.admit,
  register: one.register,
  'start-testing': one['start-testing'],
  follow: one.follow,
} as const;
const reasoned = {
  pause: one.pause,
  resume: ofRun.resume,
  'return-report': ofRun['return-report'],
  assess: one.assess,
  complete: one.complete,
  reject: one.reject,
  terminate: ofRun.terminate,
} as const;

export type CaseMove = keyof typeof moves | keyof typeof reasoned;
export const WITH_REASON: ReadonlySet<Act> = new Set(Object.keys(reasoned) as Act[]);

/** @param reason of those that want one */
export async function moveCase(
  seen: Over,
  { act, reason }: { act: CaseMove; reason: string },
  once: string,
): Promise<Versioned<unknown>> {
  if (act in moves) return versioned(await moves[act as keyof typeof moves].$post(over(seen), asOnce(once)));
  const wanted = { ...over(seen), json: { reason } };
  return versioned(await reasoned[act as keyof typeof reasoned].$post(wanted, asOnce(once)));
}

export async function returnCase(seen: Over, remarks: Readonly<Remarks>, once: string) {
  const wanted = { ...over(seen), json: { remarks: [...remarks] } };
  return versioned(await one.return.$post(wanted, asOnce(once)));
}

export async function checkLetter(
  seen: Over,
  { partyId, ...json }: { partyId: string; accepted: boolean; reason?: string },
  once: string,
) {
  const { param, header } = over(seen);
  const letter = one.parties[':partyId']['letter-check'];
  return versioned(await letter.$post({ param: { ...param, partyId }, header, json }, asOnce(once)));
}

export async function decideRequest(
  seen: Over,
  { requestId, ...json }: { requestId: string; accepted: boolean; answer: string },
  once: string,
) {
  const { param, header } = over(seen);
  const wanted = { param: { ...param, requestId }, header, json };
  return versioned(await request.decision.$post(wanted, asOnce(once)));
}

export type ChecklistUpgrade = InferResponseType<typeof one.checklist.upgrade.$get, 200>;
type Outcome = InferRequestType<(typeof one.findings)[':findingId']['verdict']['$post']>['json'];
type Judgement = InferRequestType<(typeof one.checklist)[':itemId']['verdict']['$post']>['json'];

/** Over the version of findings and checklist, which is not that of the case. */
export async function settleFinding(
  seen: Over,
  { findingId, ...json }: Outcome & { findingId: string },
  once: string,
) {
  const { param, header } = over(seen);
  const { verdict } = one.findings[':findingId'];
  return versioned(await verdict.$post({ param: { ...param, findingId }, header, json }, asOnce(once)));
}

export async function addFinding(
  { pilotId, ...json }: { pilotId: string; code: string; reason: string },
  once: string,
) {
  return bodyOf(await one.findings.$post({ param: { pilotId }, json }, asOnce(once)));
}

export async function judgeItem(
  seen: Over,
  { itemId, ...json }: Judgement & { itemId: string },
  once: string,
) {
  const { param, header } = over(seen);
  const { verdict } = one.checklist[':itemId'];
  return versioned(await verdict.$post({ param: { ...param, itemId }, header, json }, asOnce(once)));
}

/** What the newest template would change for this pilot. */
export const checklistUpgradeQuery = (pilotId: string) =>
  queryOptions({
    queryKey: [...caseKey(pilotId), 'upgrade'],
    queryFn: async ({ signal }) =>
      bodyOf(await one.checklist.upgrade.$get({ param: { pilotId } }, { init: { signal } })),
    staleTime: 0,
  });

export async function upgradeChecklist(seen: Over, json: { to: number }, once: string) {
  return versioned(await one.checklist.upgrade.$post({ ...over(seen), json }, asOnce(once)));
}

export type AskedExpert = InferResponseType<typeof one.experts.$get, 200>['items'][number];

export const caseExpertsQuery = (pilotId: string) =>
  queryOptions({
    queryKey: [...caseKey(pilotId), 'experts'],
    queryFn: async ({ signal }) =>
      bodyOf(await one.experts.$get({ param: { pilotId } }, { init: { signal } })),
    staleTime: 0,
  });

export async function inviteExpert(
  { pilotId, ...json }: { pilotId: string; email: string; from: string; until: string },
  once: string,
) {
  return bodyOf(await one.experts.$post({ param: { pilotId }, json }, asOnce(once)));
}

const address = (pilotId: string) => `/api/v1/office/pilots/${encodeURIComponent(pilotId)}`;

export const caseFileAddress = (pilotId: string, fileId: string) =>
  `${address(pilotId)}/files/${encodeURIComponent(fileId)}`;

/** What a version declared, as a Word document with its code on every page. */
export const caseDocumentAddress = (pilotId: string, number: number) =>
  `${address(pilotId)}/versions/${number}/declaration.docx`;

/** 一次性告知: the remarks on a version, as a Word document. */
export const caseRemarksAddress = (pilotId: string, number: number) =>
  `${address(pilotId)}/versions/${number}/remarks.docx`;

export const caseReceiptAddress = (pilotId: string) => `${address(pilotId)}/receipt.docx`;
