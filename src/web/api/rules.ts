import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import { asOnce, bodyOf, complianceApi, pilotApi } from './client.ts';

const { licences, checklist } = complianceApi.v1.office;
const terms = pilotApi.v1.office['pilot-terms'];

export type LicencesVersion = InferResponseType<typeof licences.$get, 200>['items'][number];
export type LicenceEntry = LicencesVersion['entries'][number];
export type Basis = LicenceEntry['basis'][number];
export type ChecklistVersion = InferResponseType<typeof checklist.$get, 200>['items'][number];
export type ChecklistTemplate = ChecklistVersion['template'];
export type TemplateItem = ChecklistTemplate['items'][number];
export type TermsVersion = InferResponseType<typeof terms.$get, 200>['items'][number];
export type Terms = TermsVersion['terms'];

/** All versions of each, newest first. */
export const licencesVersionsQuery = queryOptions({
  queryKey: ['rules', 'licences'],
  queryFn: async ({ signal }) => (await bodyOf(await licences.$get({}, { init: { signal } }))).items,
  staleTime: 0,
});

export const checklistVersionsQuery = queryOptions({
  queryKey: ['rules', 'checklist'],
  queryFn: async ({ signal }) => (await bodyOf(await checklist.$get({}, { init: { signal } }))).items,
  staleTime: 0,
});

export const termsVersionsQuery = queryOptions({
  queryKey: ['rules', 'terms'],
  queryFn: async ({ signal }) => (await bodyOf(await terms.$get({}, { init: { signal } }))).items,
  staleTime: 0,
});

type Entries = InferRequestType<typeof licences.$put>['json']['entries'];

export async function draftLicences(entries: Entries, once: string) {
  return bodyOf(await licences.$put({ json: { entries } }, asOnce(once)));
}

export async function approveLicences(version: number, once: string) {
  const { approve } = licences[':version'];
  return bodyOf(await approve.$post({ param: { version: String(version) } }, asOnce(once)));
}

export async function draftChecklist(template: ChecklistTemplate, once: string) {
  return bodyOf(await checklist.$put({ json: { template } }, asOnce(once)));
}

export async function approveChecklist(version: number, once: string) {
  const { approve } = checklist[':version'];
  return bodyOf(await approve.$post({ param: { version: String(version) } }, asOnce(once)));
}

export async function draftTerms(json: Terms, once: string) {
  return bodyOf(await terms.$put({ json: { terms: json } }, asOnce(once)));
}

export async function approveTerms(version: number, once: string) {
  const { approve } = terms[':version'];
  return bodyOf(await approve.$post({ param: { version: String(version) } }, asOnce(once)));
}
