import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import { bodyOf, proposalApi } from './client.ts';
import type { PilotOf } from './pilots.ts';

const proposals = proposalApi.v1.enterprises[':enterpriseId'].pilots[':pilotId'].proposals;
const there = proposalApi.v1.assistant.proposals;

export type ProposalWanted = InferRequestType<typeof proposals.$post>['json'];
export type Proposal = InferResponseType<typeof proposals.$post, 200>;

/** Whether a model is there to propose texts. */
export const proposalsQuery = queryOptions({
  queryKey: ['proposals'],
  queryFn: async ({ signal }) => bodyOf(await there.$get({}, { init: { signal } })),
  staleTime: Number.POSITIVE_INFINITY,
});

export async function askForProposal(param: PilotOf, json: ProposalWanted, signal: AbortSignal) {
  return bodyOf(await proposals.$post({ param, json }, { init: { signal } }));
}
