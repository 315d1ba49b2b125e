import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { LeadState, Severity } from '../../shared/milestones/leads.ts';
import { asOnce, bodyOf, leadApi, versioned } from './client.ts';
import type { PilotOf } from './pilots.ts';

const { leads } = leadApi.v1;
const office = leadApi.v1.office.leads;
const one = office[':leadId'];
const { incidents } = leadApi.v1.enterprises[':enterpriseId'].pilots[':pilotId'];

export type NewLead = InferRequestType<typeof leads.$post>['json'];
export type LeadMade = InferResponseType<typeof leads.$post, 201>;
export type LeadStatus = InferResponseType<typeof leads.status.$post, 200>;
export type LeadInList = InferResponseType<typeof office.$get, 200>['items'][number];
export type Lead = InferResponseType<typeof one.$get, 200>;
export type LeadEntry = InferResponseType<typeof one.history.$get, 200>['items'][number];
export type Incident = InferResponseType<typeof incidents.$get, 200>['items'][number];
export type NewIncident = InferRequestType<typeof incidents.$post>['json'];

export async function makeLead(json: NewLead): Promise<LeadMade> {
  return bodyOf(await leads.$post({ json }));
}

export const leadTermsQuery = queryOptions({
  queryKey: ['leads', 'terms'],
  queryFn: async ({ signal }) => bodyOf(await leads.terms.$get({}, { init: { signal } })),
});

/** By post, so that the receipt stands in no address and in no log. */
export async function askForLead(receipt: string): Promise<LeadStatus> {
  return bodyOf(await leads.status.$post({ json: { receipt } }));
}

const incidentsKey = ({ enterpriseId, pilotId }: PilotOf) => [
  ...['enterprises', enterpriseId, 'pilots', pilotId],
  'incidents',
];

export const incidentsQuery = (of: PilotOf) =>
  queryOptions({
    queryKey: incidentsKey(of),
    queryFn: async ({ signal }) =>
      (await bodyOf(await incidents.$get({ param: { ...of } }, { init: { signal } }))).items,
  });

export async function reportIncident({ json, ...of }: PilotOf & { json: NewIncident }, once: string) {
  return bodyOf(await incidents.$post({ param: of, json }, asOnce(once)));
}

export interface LeadFilter {
  state?: LeadState | undefined;
  severity?: Severity | undefined;
  mine?: true | undefined;
  overdue?: true | undefined;
}

const asked = ({ mine, overdue, ...filter }: LeadFilter) => ({
  ...filter,
  ...(mine && { mine: 'true' }),
  ...(overdue && { overdue: 'true' }),
});

export async function leadPage(filter: LeadFilter, cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await office.$get({ query: { ...asked(filter), cursor } }, { init: { signal } }));
}

/** What waits, as far as a desk shows. */
export const openLeadsQuery = queryOptions({
  queryKey: ['leads', 'open'],
  queryFn: async ({ signal }) => bodyOf(await office.$get({ query: { limit: '6' } }, { init: { signal } })),
});

export const leadQuery = (leadId: string) =>
  queryOptions({
    queryKey: ['leads', 'one', leadId],
    queryFn: async ({ signal }) => versioned(await one.$get({ param: { leadId } }, { init: { signal } })),
  });

export async function leadHistoryPage(leadId: string, cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await one.history.$get({ param: { leadId }, query: { cursor } }, { init: { signal } }));
}

export const pilotsToLinkQuery = (leadId: string, q: string) =>
  queryOptions({
    queryKey: ['leads', 'pilots', leadId, q],
    queryFn: async ({ signal }) =>
      (await bodyOf(await one.pilots.$get({ param: { leadId }, query: { q } }, { init: { signal } }))).items,
  });

interface Seen {
  leadId: string;
  version: string;
}

const over = ({ leadId, version }: Seen) => ({ param: { leadId }, header: { 'if-match': version } });

export type Triage = InferRequestType<typeof one.triage.$post>['json'];
export type Transfer = InferRequestType<typeof one.transfer.$post>['json'];
export type TransferCorrection = InferRequestType<(typeof one)['correct-transfer']['$post']>['json'];
export type Reopening = InferRequestType<typeof one.reopen.$post>['json'];
export type Closing = InferRequestType<typeof one.close.$post>['json'];

export async function triageLead({ json, ...seen }: Seen & { json: Triage }, once: string) {
  return bodyOf(await one.triage.$post({ ...over(seen), json }, asOnce(once)));
}

export async function noteOnLead({ json, ...seen }: Seen & { json: { note: string } }, once: string) {
  return bodyOf(await one.notes.$post({ ...over(seen), json }, asOnce(once)));
}

export async function transferLead({ json, ...seen }: Seen & { json: Transfer }, once: string) {
  return bodyOf(await one.transfer.$post({ ...over(seen), json }, asOnce(once)));
}

export async function correctTransfer({ json, ...seen }: Seen & { json: TransferCorrection }, once: string) {
  return bodyOf(await one['correct-transfer'].$post({ ...over(seen), json }, asOnce(once)));
}

export async function closeLead({ json, ...seen }: Seen & { json: Closing }, once: string) {
  return bodyOf(await one.close.$post({ ...over(seen), json }, asOnce(once)));
}

export async function reopenLead({ json, ...seen }: Seen & { json: Reopening }, once: string) {
  return bodyOf(await one.reopen.$post({ ...over(seen), json }, asOnce(once)));
}

export const leadFileAddress = (leadId: string, fileId: string) =>
  `/api/v1/office/leads/${encodeURIComponent(leadId)}/files/${encodeURIComponent(fileId)}`;
