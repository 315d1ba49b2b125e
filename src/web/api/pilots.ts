import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { Section } from '../../shared/pilots/declaration.ts';
import { asOnce, bodyOf, pilotApi, runApi, versioned } from './client.ts';

const { pilots } = pilotApi.v1.enterprises[':enterpriseId'];
const pilot = pilots[':pilotId'];
const { draft, versions } = pilot;
const version = versions[':number'];

export type OwnPilot = InferResponseType<typeof pilots.$get, 200>['items'][number];
export type Pilot = InferResponseType<typeof pilot.$get, 200>;
export type PilotFile = Pilot['files'][number];
export type Party = Pilot['parties'][number];
export type PilotRequest = Pilot['requests'][number];
export type Draft = InferResponseType<typeof draft.$get, 200>;
export type PilotVersion = InferResponseType<typeof version.$get, 200>;
export type NewPilot = InferRequestType<typeof pilots.$post>['json'];

/** Which pilot, as which of the enterprises that take part. */
export interface PilotOf {
  enterpriseId: string;
  pilotId: string;
}

/** What a change says: which pilot, and the version of it that was looked at. */
export interface PilotSeen extends PilotOf {
  version: string;
}

const asParam = ({ enterpriseId, pilotId }: PilotOf) => ({ enterpriseId, pilotId });
const over = (seen: PilotSeen) => ({ param: asParam(seen), header: { 'if-match': seen.version } });

export const ownPilotsKey = (enterpriseId: string) => ['enterprises', enterpriseId, 'pilots'];

export async function ownPilotsPage(enterpriseId: string, cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await pilots.$get({ param: { enterpriseId }, query: { cursor } }, { init: { signal } }));
}

/** Everything about one pilot is kept under its own key, and asked again together after a change. */
export const pilotKey = ({ enterpriseId, pilotId }: PilotOf) => [...ownPilotsKey(enterpriseId), pilotId];

export const pilotQuery = (of: PilotOf) =>
  queryOptions({
    queryKey: [...pilotKey(of), 'pilot'],
    queryFn: async ({ signal }) => versioned(await pilot.$get({ param: asParam(of) }, { init: { signal } })),
  });

export const draftQuery = (of: PilotOf) =>
  queryOptions({
    queryKey: [...pilotKey(of), 'draft'],
    queryFn: async ({ signal }) => versioned(await draft.$get({ param: asParam(of) }, { init: { signal } })),
  });

export const versionQuery = (of: PilotOf, number: number) =>
  queryOptions({
    queryKey: [...pilotKey(of), 'versions', number],
    queryFn: async ({ signal }) => {
      const param = { ...asParam(of), number: String(number) };
      return bodyOf(await version.$get({ param }, { init: { signal } }));
    },
  });

export const changesQuery = (of: PilotOf, number: number, from: number) =>
  queryOptions({
    queryKey: [...pilotKey(of), 'versions', number, 'changes', from],
    queryFn: async ({ signal }) => {
      const param = { ...asParam(of), number: String(number) };
      return bodyOf(
        await version.changes.$get({ param, query: { from: String(from) } }, { init: { signal } }),
      );
    },
  });

export async function startPilot(
  { enterpriseId, ...json }: NewPilot & { enterpriseId: string },
  once: string,
) {
  return bodyOf(await pilots.$post({ param: { enterpriseId }, json }, asOnce(once)));
}

/** The answer is the whole draft as it is then. */
export async function saveSection({
  section,
  value,
  ...seen
}: PilotSeen & { section: Section; value: object }) {
  const { param, header } = over(seen);
  const json = value as Record<string, unknown>;
  return versioned(await draft[':section'].$put({ param: { ...param, section }, header, json }));
}

export async function submitPilot(seen: PilotSeen, once: string) {
  return bodyOf(await pilot.submit.$post(over(seen), asOnce(once)));
}

export async function withdrawPilot({ reason, ...seen }: PilotSeen & { reason: string }, once: string) {
  const { withdraw } = runApi.v1.enterprises[':enterpriseId'].pilots[':pilotId'];
  return bodyOf(await withdraw.$post({ ...over(seen), json: { reason } }, asOnce(once)));
}

const { record } = runApi.v1.enterprises[':enterpriseId'].pilots[':pilotId'];
export type RecordChange = InferRequestType<typeof record.$post>['json'];

export async function changeRecord({ json, ...seen }: PilotSeen & { json: RecordChange }, once: string) {
  return bodyOf(await record.$post({ ...over(seen), json }, asOnce(once)));
}

/** Where a declaration is to be had as a file: of a version, or of the draft. */
export function declarationAddress(
  { enterpriseId, pilotId }: PilotOf,
  number: number | 'draft',
  format: 'docx' | 'json',
): string {
  const part = number === 'draft' ? 'draft' : `versions/${number}`;
  return `${addressOf({ enterpriseId, pilotId })}/${part}/declaration.${format}`;
}

/** 受理通知书, and the notice of what is to be corrected in a version. */
export const receiptAddress = (of: PilotOf) => `${addressOf(of)}/receipt.docx`;
export const remarksAddress = (of: PilotOf, number: number) =>
  `${addressOf(of)}/versions/${number}/remarks.docx`;

function addressOf({ enterpriseId, pilotId }: PilotOf): string {
  return `/api/v1/enterprises/${encodeURIComponent(enterpriseId)}/pilots/${encodeURIComponent(pilotId)}`;
}

export type NewParty = InferRequestType<typeof pilot.parties.$post>['json'];

export async function addParty({ json, ...of }: PilotOf & { json: NewParty }, once: string) {
  return bodyOf(await pilot.parties.$post({ param: asParam(of), json }, asOnce(once)));
}

export async function removeParty({ partyId, ...seen }: PilotSeen & { partyId: string }, once: string) {
  const { param, header } = over(seen);
  return bodyOf(
    await pilot.parties[':partyId'].$delete({ param: { ...param, partyId }, header }, asOnce(once)),
  );
}

export async function setHost({ partyId, ...seen }: PilotSeen & { partyId: string }, once: string) {
  return bodyOf(await pilot.host.$put({ ...over(seen), json: { partyId } }, asOnce(once)));
}

export async function bringLetter(
  { partyId, file, ...seen }: PilotSeen & { partyId: string; file: string },
  once: string,
) {
  const { param, header } = over(seen);
  const wanted = { param: { ...param, partyId }, header, json: { file } };
  return bodyOf(await pilot.parties[':partyId'].letter.$put(wanted, asOnce(once)));
}

export async function consentTo(
  { consents, reason, ...seen }: PilotSeen & { consents: boolean; reason?: string },
  once: string,
) {
  const json = { consents, ...(reason !== undefined && { reason }) };
  return bodyOf(await pilot.consent.$put({ ...over(seen), json }, asOnce(once)));
}

export type SealKind = InferRequestType<typeof version.seal.$put>['json']['kind'];

export async function sealVersion(
  { number, file, kind, ...seen }: PilotSeen & { number: number; file: string; kind: SealKind },
  once: string,
) {
  const { param, header } = over(seen);
  const wanted = { param: { ...param, number: String(number) }, header, json: { file, kind } };
  return bodyOf(await version.seal.$put(wanted, asOnce(once)));
}

export async function nameDocument({ file, ...seen }: PilotSeen & { file: string }, once: string) {
  const wanted = { ...over(seen), json: { file } };
  return bodyOf(await pilot['regulator-document'].$put(wanted, asOnce(once)));
}

export type Asking = InferRequestType<typeof pilot.requests.$post>['json'];

export async function askFor({ json, ...of }: PilotOf & { json: Asking }, once: string) {
  return bodyOf(await pilot.requests.$post({ param: asParam(of), json }, asOnce(once)));
}

export type PilotHistory = Extract<InferResponseType<typeof pilot.history.$get, 200>, { items: unknown }>;

export async function pilotHistoryPage(
  of: PilotOf,
  { daily, cursor }: { daily: boolean; cursor: string | undefined },
  signal: AbortSignal,
) {
  const query = { cursor, ...(daily && { daily: 'true' }) };
  const answer = await pilot.history.$get({ param: asParam(of), query }, { init: { signal } });
  // As JSON, unless it is asked for as CSV.
  return (await bodyOf(answer)) as PilotHistory;
}

export type Compliance = InferResponseType<typeof pilot.compliance.$get, 200>;

export const complianceQuery = (of: PilotOf) =>
  queryOptions({
    queryKey: [...pilotKey(of), 'compliance'],
    queryFn: async ({ signal }) =>
      versioned(await pilot.compliance.$get({ param: asParam(of) }, { init: { signal } })),
  });

export type FindingAnswer = InferRequestType<(typeof pilot.findings)[':findingId']['answer']['$put']>['json'];

/** @param version of the compliance view, not of the pilot */
export async function answerFinding(
  { findingId, json, ...seen }: PilotSeen & { findingId: string; json: FindingAnswer },
  once: string,
) {
  const { param, header } = over(seen);
  const wanted = { param: { ...param, findingId }, header, json };
  return bodyOf(await pilot.findings[':findingId'].answer.$put(wanted, asOnce(once)));
}

export type ItemAnswer = InferRequestType<(typeof pilot.checklist)[':itemId']['$put']>['json'];

/** @param version of the compliance view, not of the pilot */
export async function answerItem(
  { itemId, json, ...seen }: PilotSeen & { itemId: string; json: ItemAnswer },
  once: string,
) {
  const { param, header } = over(seen);
  return bodyOf(
    await pilot.checklist[':itemId'].$put({ param: { ...param, itemId }, header, json }, asOnce(once)),
  );
}
