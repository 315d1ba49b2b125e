import type { InferRequestType, InferResponseType } from 'hono/client';
import { asOnce, bodyOf, complaintApi } from './client.ts';
import type { PilotOf } from './pilots.ts';

const { complaints } = complaintApi.v1.enterprises[':enterpriseId'].pilots[':pilotId'];
const one = complaints[':complaintId'];
const office = complaintApi.v1.office.pilots[':pilotId'].complaints;

export type Complaint = InferResponseType<typeof complaints.$get, 200>['items'][number];
export type NewComplaint = InferRequestType<typeof complaints.$post>['json'];

/** Which ledger: as a team sees its own, or, without the enterprise, as the office does. */
export interface ComplaintsOf {
  pilotId: string;
  enterpriseId?: string | undefined;
}

export const complaintsKey = ({ pilotId }: ComplaintsOf) => ['complaints', pilotId];

export async function complaintPage(
  { pilotId, enterpriseId }: ComplaintsOf,
  open: boolean,
  cursor: string | undefined,
  signal: AbortSignal,
) {
  const query = { cursor, ...(open && { open: 'true' }) };
  const how = { init: { signal } };
  return enterpriseId === undefined
    ? bodyOf(await office.$get({ param: { pilotId }, query }, how))
    : bodyOf(await complaints.$get({ param: { enterpriseId, pilotId }, query }, how));
}

export async function recordComplaint({ json, ...of }: PilotOf & { json: NewComplaint }, once: string) {
  return bodyOf(await complaints.$post({ param: of, json }, asOnce(once)));
}

interface Correcting extends PilotOf {
  complaintId: string;
  version: number;
  json: NewComplaint & { reason?: string };
}

export async function correctComplaint({ json, version, ...param }: Correcting, once: string) {
  const wanted = { param, header: { 'if-match': `"${version}"` }, json };
  return bodyOf(await one.$put(wanted, asOnce(once)));
}
