import type { InferRequestType, InferResponseType } from 'hono/client';
import { bodyOf, proposalApi } from './client.ts';
import type { PilotOf } from './pilots.ts';

const proposals = proposalApi.v1.enterprises[':enterpriseId'].pilots[':pilotId'].proposals;

export type ProposalWanted = InferRequestType<typeof proposals.$post>['json'];
export type Proposal = InferResponseType<typeof proposals.$post, 200>;

export async function askForProposal(param: PilotOf, json: ProposalWanted, signal: AbortSignal) {
  return bodyOf(await proposals.$post({ param, json }, { init: { signal } }));
}
