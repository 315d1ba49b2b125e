import { hc } from 'hono/client';
import type { Routes } from '../../app.ts';
import { fetchOrFail } from './failure.ts';

const how = { fetch: fetchOrFail };

/**
 * The service's own routes as typed calls, a client for each area: one for all of them costs the compiler minutes.
 * A call that does not end well throws a RequestFailure.
 */
export const { api: policyApi } = hc<Routes['policy']>('/', how);
export const { api: textApi } = hc<Routes['texts']>('/', how);
export const { api: accountApi } = hc<Routes['account']>('/', how);
export const { api: deskApi } = hc<Routes['desk']>('/', how);
export const { api: peopleApi } = hc<Routes['people']>('/', how);
export const { api: membersApi } = hc<Routes['members']>('/', how);
export const { api: enterpriseApi } = hc<Routes['enterprises']>('/', how);
export const { api: complianceApi } = hc<Routes['compliance']>('/', how);
export const { api: pilotApi } = hc<Routes['pilots']>('/', how);
export const { api: runApi } = hc<Routes['runs']>('/', how);
export const { api: registerApi } = hc<Routes['register']>('/', how);
export const { api: complaintApi } = hc<Routes['complaints']>('/', how);
export const { api: leadApi } = hc<Routes['leads']>('/', how);
export const { api: batchApi } = hc<Routes['batches']>('/', how);
export const { api: entryApi } = hc<Routes['entries']>('/', how);
export const { api: panelApi } = hc<Routes['panel']>('/', how);
export const { api: scoringApi } = hc<Routes['scoring']>('/', how);
export const { api: awardResultApi } = hc<Routes['results']>('/', how);
export const { api: awardApi } = hc<Routes['awards']>('/', how);
export const { api: rubricApi } = hc<Routes['rubrics']>('/', how);
export const { api: ledgerApi } = hc<Routes['ledger']>('/', how);
export const { api: operationsApi } = hc<Routes['operations']>('/', how);
export const { api: assistantApi } = hc<Routes['assistant']>('/', how);
export const { api: questionApi } = hc<Routes['questions']>('/', how);
export const { api: usageApi } = hc<Routes['usage']>('/', how);
export const { api: conversationApi } = hc<Routes['conversations']>('/', how);
export const { api: wordApi } = hc<Routes['words']>('/', how);
export const { api: evaluationApi } = hc<Routes['evaluation']>('/', how);
export const { api: proposalApi } = hc<Routes['proposals']>('/', how);

type Answer = { status: number; json(): Promise<unknown> };
type BodyOf<R> = R extends { status: 200 | 201; json(): Promise<infer Body> } ? Body : never;

/** What a route answers with 200 or 201. The others never get here: fetchOrFail throws, and a 304 the browser answers itself. */
export function bodyOf<R extends Answer>(response: R): Promise<BodyOf<R>> {
  return response.json() as Promise<BodyOf<R>>;
}

/** What a route answers, and the version that a change of it has to name. */
export interface Versioned<T> {
  value: T;
  version: string;
}

export async function versioned<R extends Answer & { headers: Headers }>(
  response: R,
): Promise<Versioned<BodyOf<R>>> {
  return { value: await bodyOf(response), version: response.headers.get('ETag') ?? '' };
}

/** Sent with a change: a key, the same for every try of one wish. */
export function asOnce(once: string) {
  return { headers: { 'Idempotency-Key': once } };
}
