import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { Section } from '../../shared/pilots/declaration.ts';
import { asOnce, bodyOf, pilotApi, versioned } from './client.ts';

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
export type FieldChange = InferResponseType<typeof version.changes.$get, 200>['changes'][number];

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

export type ReasonedVerb = 'finish' | 'report' | 'withdraw';

export async function movePilot(
  { verb, reason, ...seen }: PilotSeen & { verb: ReasonedVerb; reason: string },
  once: string,
) {
  return bodyOf(await pilot[verb].$post({ ...over(seen), json: { reason } }, asOnce(once)));
}
